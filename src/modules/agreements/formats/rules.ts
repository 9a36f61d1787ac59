import type { Text } from "#kernel/text.ts"
import { type FormatLanguage, formatLanguages, languageNames, type Texts } from "./languages/rules.ts"
import { piecesOf } from "./variables/rules.ts"

/**
 * fixed: stands as it is; choosable: one of several, or left out; free: the sides write it. What departs from a fixed or
 * chosen clause goes to the Council of State (000, Table 2); what stands in a free one does not.
 */
export const clauseKinds = ["fixed", "choosable", "free"] as const
export type ClauseKind = (typeof clauseKinds)[number]

/** One wording of a clause, in every language of the format; paragraphs are lines. */
export type Option = { readonly id: string; readonly name: Text; readonly texts: Texts }

export type Clause = {
  /** Short and unchanging within a format; "title" and "signatures" are laid out as such. */
  readonly id: string
  readonly kind: ClauseKind
  readonly name: Text
  /** A choosable clause that may be left out. */
  readonly optional: boolean
  /** One wording; of a choosable clause, those to choose from. A free one's says what stands before what is written. */
  readonly options: readonly Option[]
}

/** A memorandum's fixed format: clauses in order, in Thai, English and further languages. แบบมาตรฐาน */
export type Format = { readonly languages: readonly FormatLanguage[]; readonly clauses: readonly Clause[] }

/** Something that keeps a format from being used: where, and what to do. */
export type FormatIssue = { readonly clause: string; readonly text: Text }

const issue = (clause: string, th: string, en: string): FormatIssue => ({ clause, text: { th, en } })

/** Everything that is wrong with a format; none where it can be used. */
export const issuesOfFormat = ({ languages, clauses }: Format): readonly FormatIssue[] => [
  ...(["th", "en"] as const)
    .filter((language) => !languages.includes(language))
    .map((language) =>
      issue(
        "",
        `ไม่มีข้อความ${languageNames[language].th}`,
        `There is no text in ${languageNames[language].en}`,
      ),
    ),
  ...(clauses.length === 0 ? [issue("", "ไม่มีข้อความเลย", "There are no clauses")] : []),
  ...repeated(clauses.map(({ id }) => id)).map((id) =>
    issue(id, `รหัสข้อ “${id}” ซ้ำกัน ใช้รหัสละหนึ่งข้อ`, `“${id}” names two clauses; give each its own`),
  ),
  ...clauses.flatMap((clause) => issuesOfClause(clause, languages)),
]

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
]

const issuesOfClause = (clause: Clause, languages: readonly FormatLanguage[]): readonly FormatIssue[] => {
  const { id, kind, options, optional } = clause
  const found: FormatIssue[] = []
  if (options.length === 0) found.push(issue(id, `ข้อ “${id}” ไม่มีข้อความ`, `Clause “${id}” has no text`))
  if (kind !== "choosable" && options.length > 1)
    found.push(
      issue(
        id,
        `ข้อ “${id}” มีหลายทางเลือก จึงต้องเป็นข้อแบบเลือก`,
        `Clause “${id}” has several options, so it must be choosable`,
      ),
    )
  if (kind === "choosable" && options.length === 1 && !optional)
    found.push(
      issue(
        id,
        `ข้อ “${id}” ให้เลือกได้ แต่มีทางเลือกเดียว`,
        `Clause “${id}” is to be chosen and has one option only`,
      ),
    )
  for (const option of repeated(options.map((one) => one.id)))
    found.push(issue(id, `ข้อ “${id}” มีทางเลือก “${option}” ซ้ำ`, `Clause “${id}” has option “${option}” twice`))
  for (const option of options) found.push(...issuesOfOption(clause, option, languages))
  return found
}

const issuesOfOption = (
  { id }: Clause,
  { texts }: Option,
  languages: readonly FormatLanguage[],
): readonly FormatIssue[] => {
  const found: FormatIssue[] = []
  for (const language of languages)
    if (!texts[language]?.trim())
      found.push(
        issue(
          id,
          `ข้อ “${id}” ยังไม่มี${languageNames[language].th} ทั้งที่ข้ออื่นมี`,
          `Clause “${id}” has no ${languageNames[language].en}, which other clauses have`,
        ),
      )
  for (const language of formatLanguages) {
    const text = texts[language] ?? ""
    for (const line of text.split("\n")) found.push(...issuesOfLine(id, line))
  }
  return found
}

const issuesOfLine = (clause: string, line: string): readonly FormatIssue[] => {
  const found: FormatIssue[] = []
  const pieces = piecesOf(line)
  for (const piece of pieces) {
    if (piece.kind === "words" && /[{}]/.test(piece.text))
      found.push(
        issue(
          clause,
          `ข้อ “${clause}” มีปีกกาที่ไม่ครบคู่: ${line}`,
          `Clause “${clause}” has an unpaired brace: ${line}`,
        ),
      )
    if (piece.kind === "place" && !piece.variable)
      found.push(
        issue(
          clause,
          `ข้อ “${clause}” ไม่รู้จักช่อง {${piece.written}} ดูชื่อช่องที่ใช้ได้ในคู่มือ`,
          `Clause “${clause}” has a place {${piece.written}} that nothing fills; see which names there are`,
        ),
      )
    if (piece.kind === "place" && piece.variable?.kind === "list" && pieces.length > 1)
      found.push(
        issue(
          clause,
          `ข้อ “${clause}” ช่อง {${piece.written}} เป็นรายการ ต้องอยู่ในย่อหน้าของตัวเอง`,
          `Clause “${clause}”: {${piece.written}} is a list and stands in a paragraph of its own`,
        ),
      )
  }
  return found
}
