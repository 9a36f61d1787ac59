import type { Finding, ReadRow } from "../types.ts"
import { homeName, partnerName, rowNames } from "./words.ts"

/**
 * The same pair more than once in a section, or signed and in process at once: certain where the rows are matched to one
 * unit (or print the same words), possible where a row in doubt may mean another row's unit.
 */
export const pairFindings = (rows: readonly ReadRow[]): readonly Finding[] => {
  const byHome = Map.groupBy(
    rows.filter(({ home }) => home !== undefined),
    ({ home }) => home?.code,
  )
  return [...byHome.values()].flatMap((ofHome) => [...certainFindings(ofHome), ...possibleFindings(ofHome)])
}

const isSure = ({ match }: ReadRow): boolean => match.confidence === "high" || match.confidence === "medium"

const certainFindings = (rows: readonly ReadRow[]): readonly Finding[] => {
  const samePlace = Map.groupBy(rows, (row) =>
    isSure(row) ? row.match.place?.code : row.printed.partnerText,
  )
  return [...samePlace.values()].flatMap((same) => (same.length > 1 ? [findingOf(same, "certain")] : []))
}

const worthAsking = 0.2
/** More rows than these that may all be one place say nothing any more. */
const mostPossible = 6

const possibleFindings = (rows: readonly ReadRow[]): readonly Finding[] => {
  const byCode = new Map<string, ReadRow[]>()
  for (const row of rows)
    for (const code of mayBe(row)) byCode.set(code, [...(byCode.get(code) ?? []).slice(-mostPossible), row])
  const told = new Set<string>()
  return [...byCode.values()].flatMap((same) => {
    const spellings = new Set(same.map(({ printed }) => printed.partnerText))
    const numbers = same.map(({ printed }) => printed.row).join()
    if (spellings.size < 2 || same.length > mostPossible || same.every(isSure) || told.has(numbers)) return []
    told.add(numbers)
    return [findingOf(same, "possible")]
  })
}

const mayBe = (row: ReadRow): readonly string[] => {
  if (isSure(row)) return row.match.place ? [row.match.place.code] : []
  return row.match.candidates.filter(({ score }) => score >= worthAsking).map(({ place }) => place.code)
}

const findingOf = (rows: readonly ReadRow[], sameness: "certain" | "possible"): Finding => {
  const first = rows.find(isSure) ?? rows[0]
  if (!first) throw new Error("a finding has rows")
  const [home, partner, where] = [homeName(first), partnerName(first), rowNames(rows)]
  const twice = new Set(rows.map(({ printed }) => printed.status)).size === 1
  const printed = [...new Set(rows.map(({ printed: { partnerText } }) => `“${partnerText}”`))].join(", ")
  const code = twice ? "relation_repeated" : "signed_and_in_process"
  const { th, en } = say[code][sameness]
  return {
    code,
    rows: rows.map(({ printed: { row } }) => row),
    message: {
      th: `คู่ ${home.th} กับ ${partner.th} ${th}: ${where.th} (${printed}) ${advice[sameness].th}`,
      en: `The pair ${home.en} and ${partner.en} ${en}: ${where.en} (${printed}). ${advice[sameness].en}`,
    },
  }
}

const say = {
  relation_repeated: {
    certain: { th: "ปรากฏซ้ำ", en: "is listed more than once" },
    possible: { th: "อาจปรากฏซ้ำ", en: "may be listed more than once" },
  },
  signed_and_in_process: {
    certain: {
      th: "ปรากฏทั้งในส่วนที่ลงนามแล้วและส่วนที่อยู่ระหว่างดำเนินการ",
      en: "is listed both as signed and as in process",
    },
    possible: {
      th: "อาจปรากฏทั้งในส่วนที่ลงนามแล้วและส่วนที่อยู่ระหว่างดำเนินการ",
      en: "may be listed both as signed and as in process",
    },
  },
} as const

const advice = {
  certain: {
    th: "กรุณารวมเป็นคู่เดียวหรือยืนยันว่าเป็นคนละเรื่อง",
    en: "Merge them, or confirm that they are separate matters",
  },
  possible: { th: "กรุณาตรวจว่าเป็นหน่วยเดียวกันหรือไม่", en: "Check whether they mean the same unit" },
} as const
