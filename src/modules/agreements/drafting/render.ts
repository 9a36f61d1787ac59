import { toThaiNumerals } from "#kernel/numerals.ts"
import type { Format } from "../formats/rules.ts"
import type { FormatLanguage } from "../formats/languages/rules.ts"
import { piecesOf, type VariableKind } from "../formats/variables/rules.ts"
import { asTheFormatHas, chosenOption, type Draft } from "./rules.ts"
import { type Records, type Values, valuesOf } from "./values.ts"

/** What a place shows while nothing fills it. */
export const blank = ". . . . . . . . . . . . . . . . . ."

/** A stretch of a paragraph: words of the format, or what fills a place of it. */
export type Stretch = {
  readonly text: string
  readonly fills?: VariableKind
  /** The variable that fills it, of places for numbers and days. */
  readonly place?: string
  readonly empty?: true
}

export type RenderedParagraph = readonly Stretch[]

/** A clause in one language, as it is printed. */
export type RenderedClause = {
  readonly clause: string
  readonly paragraphs: readonly RenderedParagraph[]
  /** Stands in another wording than the format's. */
  readonly edited: boolean
  /** Text that the format does not have; `clause` is then the one before it. */
  readonly added: boolean
}

export type RenderedLanguage = {
  readonly language: FormatLanguage
  readonly clauses: readonly RenderedClause[]
}

export const textOf = (paragraph: RenderedParagraph): string => paragraph.map(({ text }) => text).join("")
export const textOfClause = ({ paragraphs }: Pick<RenderedClause, "paragraphs">): string =>
  paragraphs.map(textOf).join("\n")

/** The memorandum as it is printed, language by language. */
export const render = (format: Format, draft: Draft, records: Records): readonly RenderedLanguage[] =>
  draft.languages.map((language) => {
    const clauses = clausesIn(format, draft, records, language)
    return { language, clauses: language === "th" ? clauses.map(inThaiNumerals) : clauses }
  })

/** Thai papers use Thai numerals, whatever was typed. */
const inThaiNumerals = (clause: RenderedClause): RenderedClause => ({
  ...clause,
  paragraphs: clause.paragraphs.map((paragraph) =>
    paragraph.map((stretch) => ({ ...stretch, text: toThaiNumerals(stretch.text) })),
  ),
})

/** The same as the format would have it, filled and chosen as in the draft but not changed. */
export const renderExpected = (format: Format, draft: Draft, records: Records): readonly RenderedLanguage[] =>
  render(format, asTheFormatHas(draft), records)

const clausesIn = (
  format: Format,
  draft: Draft,
  records: Records,
  language: FormatLanguage,
): readonly RenderedClause[] => {
  const values = valuesOf(draft, records, language)
  const order = draft.orders[language] ?? []
  const clauses = format.clauses.toSorted((one, other) => placeIn(order, one.id) - placeIn(order, other.id))
  const addedAfter = (clause: string | null) =>
    draft.added
      .filter((added) => added.language === language && added.after === clause)
      .map(({ text }): RenderedClause => ({
        clause: clause ?? "",
        paragraphs: plain(text),
        edited: true,
        added: true,
      }))
  return [
    ...addedAfter(null),
    ...clauses.flatMap((clause): readonly RenderedClause[] => {
      const edit = draft.edits[clause.id]?.[language]
      const option = chosenOption(clause, draft)
      const after = addedAfter(clause.id)
      if (edit !== undefined)
        return edit.trim() === ""
          ? after
          : [{ clause: clause.id, paragraphs: plain(edit), edited: true, added: false }, ...after]
      if (!option) return after
      const free = clause.kind === "free" ? (draft.free[clause.id]?.[language] ?? "") : ""
      const paragraphs = [...fill(option.texts[language] ?? "", values), ...(free.trim() ? plain(free) : [])]
      return [{ clause: clause.id, paragraphs, edited: false, added: false }, ...after]
    }),
  ]
}

const placeIn = (order: readonly string[], id: string): number => {
  const at = order.indexOf(id)
  return at < 0 ? 0 : at
}

const plain = (text: string): readonly RenderedParagraph[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => [{ text: line.trim() }])

/** A text of a format with its places filled. */
export const fill = (text: string, values: Values): readonly RenderedParagraph[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line): readonly RenderedParagraph[] => {
      const pieces = piecesOf(line)
      const [only] = pieces
      if (pieces.length === 1 && only?.kind === "place" && only.variable?.kind === "list") {
        const items = values[only.variable.name]
        return Array.isArray(items) && items.length > 0
          ? items.map((item: string) => [{ text: item, fills: "list" as const }])
          : [[{ text: blank, fills: "list", empty: true }]]
      }
      return [
        pieces.map((piece): Stretch => {
          if (piece.kind === "words") return { text: piece.text }
          const value = piece.variable ? values[piece.variable.name] : undefined
          const fills = piece.variable?.kind ?? "text"
          const place = fills === "number" || fills === "date" ? { place: piece.variable?.name ?? "" } : {}
          return typeof value === "string"
            ? { text: value, fills, ...place }
            : { text: blank, fills, ...place, empty: true }
        }),
      ]
    })
