import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { type FormatLanguage, formatLanguages } from "./languages/rules.ts"
import type { Clause, ClauseKind, Format, Option } from "./rules.ts"

/*
 * A format as people write it: marks in double square brackets, a paragraph each, and the text between them.
 *
 *   [[แบบ | ชื่อไทย | English name]]                  what the format is called
 *   [[ข้อ validity | คงที่ | การมีผลใช้บังคับ | Validity]]   begins a clause: its code, kind, and name
 *   [[ทางเลือก a | ชื่อไทย | English name]]            begins one of the wordings of a clause that is chosen
 *   [[th]]  [[en]]  [[lo]] ...                        begins the text in a language
 *   {ฝ่ายไทย} {home}                                 a place that the records fill
 */

/** A line of the source and its number, as people are told of it. */
export type Line = { readonly number: number; readonly text: string }

export type ReadFormat = {
  readonly name: Text
  readonly format: Format
  readonly issues: readonly Issue[]
}

const kinds: Readonly<Record<string, { kind: ClauseKind; optional: boolean }>> = {
  คงที่: { kind: "fixed", optional: false },
  fixed: { kind: "fixed", optional: false },
  เลือก: { kind: "choosable", optional: false },
  choosable: { kind: "choosable", optional: false },
  เลือกหรือเว้น: { kind: "choosable", optional: true },
  optional: { kind: "choosable", optional: true },
  เขียนเอง: { kind: "free", optional: false },
  free: { kind: "free", optional: false },
}
const kindMark = ({ kind, optional }: Clause): string =>
  kind === "fixed" ? "คงที่" : kind === "free" ? "เขียนเอง" : optional ? "เลือกหรือเว้น" : "เลือก"

const mark = /^\s*\[\[(.*?)\]\]\s*(.*)$/s

type OpenOption = { id: string; name: Text; texts: Partial<Record<FormatLanguage, string>> }
type OpenClause = Omit<Clause, "options"> & { options: OpenOption[] }

/** Reads a format from its marked lines. Everything that is wrong is told with the line and what to do. */
export const readMarks = (lines: readonly Line[]): ReadFormat => {
  const issues: Issue[] = []
  const clauses: OpenClause[] = []
  let name: Text | undefined
  let language: FormatLanguage | undefined
  const tell = ({ number, text }: Line, th: string, en: string) => {
    const quoted = text.trim().slice(0, 60)
    issues.push({
      path: "file",
      text: { th: `ย่อหน้าที่ ${number} “${quoted}”: ${th}`, en: `Paragraph ${number} “${quoted}”: ${en}` },
    })
  }
  const begin = (line: Line, inside: string) => {
    const [head = "", ...rest] = inside.split("|").map((part) => part.trim())
    const [word = "", id = ""] = head.split(/\s+/)
    if (["แบบ", "format"].includes(word)) {
      name = { th: rest[0] ?? "", en: rest[1] ?? "" }
      if (!name.th || !name.en) tell(line, nameBoth.th, nameBoth.en)
      return
    }
    if (["ข้อ", "clause"].includes(word)) {
      language = undefined
      const kind = kinds[rest[0] ?? ""]
      if (!/^[a-z][a-z0-9-]{0,19}$/.test(id)) tell(line, code.th, code.en)
      if (!kind) tell(line, unknownKind.th, unknownKind.en)
      if (!rest[1] || !rest[2]) tell(line, nameBoth.th, nameBoth.en)
      const named = { th: rest[1] ?? id, en: rest[2] ?? id }
      clauses.push({ id, ...(kind ?? { kind: "fixed", optional: false }), name: named, options: [] })
      return
    }
    const clause = clauses.at(-1)
    if (["ทางเลือก", "option"].includes(word)) {
      language = undefined
      if (!/^[a-z0-9][a-z0-9-]{0,19}$/.test(id)) tell(line, code.th, code.en)
      if (!clause) return tell(line, noClause.th, noClause.en)
      clause.options.push({ id, name: { th: rest[0] ?? id, en: rest[1] ?? rest[0] ?? id }, texts: {} })
      return
    }
    const found = formatLanguages.find((one) => one === head)
    if (!found) return tell(line, unknownMark.th, unknownMark.en)
    if (!clause) return tell(line, noClause.th, noClause.en)
    if (clause.options.length === 0) clause.options.push({ id: "a", name: clause.name, texts: {} })
    if (clause.options.at(-1)?.texts[found] !== undefined) tell(line, twice.th, twice.en)
    language = found
  }
  for (const line of lines) {
    const found = mark.exec(line.text)
    if (found) begin(line, found[1] ?? "")
    const text = (found ? (found[2] ?? "") : line.text).trim()
    if (text === "") continue
    if (!found && text.includes("[[")) tell(line, ownParagraph.th, ownParagraph.en)
    const option = clauses.at(-1)?.options.at(-1)
    if (!option || !language) {
      // what stands before the first clause explains the file to whoever reads it
      if (clauses.length > 0) tell(line, noLanguage.th, noLanguage.en)
      continue
    }
    const before = option.texts[language]
    option.texts[language] = before === undefined ? text : `${before}\n${text}`
  }
  if (!name) issues.push({ path: "file", text: noName })
  const used = formatLanguages.filter((one) =>
    clauses.some(({ options }) => options.some(({ texts }) => texts[one] !== undefined)),
  )
  return { name: name ?? { th: "", en: "" }, format: { languages: used, clauses }, issues }
}

/** The same format as marked lines; read again it is the same. */
export const writeMarks = (name: Text, { languages, clauses }: Format): readonly string[] => [
  `[[แบบ | ${name.th} | ${name.en}]]`,
  ...clauses.flatMap((clause) => [
    `[[ข้อ ${clause.id} | ${kindMark(clause)} | ${clause.name.th} | ${clause.name.en}]]`,
    ...clause.options.flatMap((option) => [
      ...(isPlain(clause, option)
        ? []
        : [`[[ทางเลือก ${option.id} | ${option.name.th} | ${option.name.en}]]`]),
      ...languages.flatMap((language) => {
        const text = option.texts[language]
        return text === undefined ? [] : [`[[${language}]]`, ...text.split("\n")]
      }),
    ]),
  ]),
]

const isPlain = (clause: Clause, option: Option): boolean =>
  clause.options.length === 1 &&
  option.id === "a" &&
  option.name.th === clause.name.th &&
  option.name.en === clause.name.en

const nameBoth = { th: "ใส่ชื่อไทยและอังกฤษ คั่นด้วย |", en: "give its Thai and its English name, divided by |" }
const code = {
  th: "ใส่รหัสเป็นอักษรอังกฤษตัวเล็กหรือตัวเลข เช่น [[ข้อ purpose | คงที่ | วัตถุประสงค์ | Purpose]]",
  en: "give a code in small Latin letters, as [[clause purpose | fixed | วัตถุประสงค์ | Purpose]]",
}
const unknownKind = {
  th: "ชนิดของข้อต้องเป็น คงที่ เลือก เลือกหรือเว้น หรือ เขียนเอง",
  en: "its kind must be fixed, choosable, optional or free",
}
const unknownMark = {
  th: "ไม่รู้จักเครื่องหมายนี้ ใช้ [[แบบ …]] [[ข้อ …]] [[ทางเลือก …]] หรือรหัสภาษา เช่น [[th]]",
  en: "this mark is not known; use [[format …]], [[clause …]], [[option …]] or a language, as [[th]]",
}
const noClause = { th: "ต้องมี [[ข้อ …]] มาก่อน", en: "a [[clause …]] must come before it" }
const noLanguage = {
  th: "ไม่รู้ว่าเป็นภาษาใด ใส่ [[th]] หรือภาษาอื่นไว้ก่อนข้อความ",
  en: "its language is not known; put [[th]] or another before it",
}
const ownParagraph = { th: "เครื่องหมายต้องขึ้นต้นย่อหน้า", en: "a mark begins a paragraph" }
const twice = { th: "ภาษานี้มีข้อความแล้วในข้อนี้", en: "this clause has a text in this language already" }
const noName: Text = {
  th: "ไม่พบชื่อแบบ เริ่มไฟล์ด้วย [[แบบ | ชื่อไทย | ชื่ออังกฤษ]]",
  en: "The format has no name: begin the file with [[format | Thai name | English name]]",
}
