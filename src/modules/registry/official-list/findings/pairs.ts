import type { Finding, OfficialRow, ReadRow } from "../types.ts"
import { homeName, partnerName, rowNames } from "./words.ts"

type Sameness = "certain" | "possible" | "different"

/** The same pair twice in a section, or signed and in process at once; certain, or possible where a place is in doubt. */
export const pairFindings = (rows: readonly ReadRow[]): readonly Finding[] => {
  const byHome = Map.groupBy(
    rows.filter(({ home }) => home !== undefined),
    ({ home }) => home?.code,
  )
  return [...byHome.values()].flatMap((ofHome) =>
    ofHome.flatMap((row, at) => findingsFor(row, ofHome.slice(at + 1))),
  )
}

const findingsFor = (row: ReadRow, later: readonly ReadRow[]): readonly Finding[] =>
  later.flatMap((other) => {
    const sameness = compare(row.official, other.official)
    return sameness === "different" ? [] : [findingOf(row, other, sameness)]
  })

const sure: ReadonlySet<string> = new Set(["high", "medium"])
const worthAsking = 0.2

const compare = (one: OfficialRow, other: OfficialRow): Sameness => {
  if (one.printed.partner === other.printed.partner) return "certain"
  const bothSure = sure.has(one.confidence) && sure.has(other.confidence)
  if (bothSure) return one.partner.code === other.partner.code ? "certain" : "different"
  const mayBe = new Set(codesOf(one))
  return codesOf(other).some((code) => mayBe.has(code)) ? "possible" : "different"
}

const codesOf = ({ partner, confidence }: OfficialRow): readonly string[] => {
  const likely = (partner.candidates ?? [])
    .filter(({ score }) => score >= worthAsking)
    .map(({ code }) => code)
  return sure.has(confidence) || likely.length === 0 ? [partner.code ?? ""].filter(Boolean) : likely
}

const findingOf = (row: ReadRow, other: ReadRow, sameness: "certain" | "possible"): Finding => {
  const [home, partner, where] = [homeName(row), partnerName(row), rowNames([row, other])]
  const twice = row.printed.status === other.printed.status
  const certain = sameness === "certain"
  const printed = `“${row.printed.partnerText}”, “${other.printed.partnerText}”`
  const th = twice ? "ปรากฏซ้ำ" : "ปรากฏทั้งในส่วนที่ลงนามแล้วและส่วนที่อยู่ระหว่างดำเนินการ"
  const en = twice ? "is listed twice" : "is listed both as signed and as in process"
  return {
    code: twice ? "relation_repeated" : "signed_and_in_process",
    rows: [row.printed.row, other.printed.row],
    message: {
      th: `คู่ ${home.th} กับ ${partner.th} ${certain ? th : `อาจ${th}`}: ${where.th} (${printed}) กรุณา${certain ? "รวมเป็นคู่เดียวหรือยืนยันว่าเป็นคนละเรื่อง" : "ตรวจว่าเป็นหน่วยเดียวกันหรือไม่"}`,
      en: `The pair ${home.en} and ${partner.en} ${certain ? en : en.replace(/^is /u, "may be ")}: ${where.en} (${printed}). ${certain ? "Merge them, or confirm that they are two matters" : "Check whether both mean the same unit"}`,
    },
  }
}
