import type { Block, Paper, PaperLanguage, Paragraph } from "#documents/papers/paper.ts"
import type { Day } from "#kernel/dates.ts"
import { bookmarkOf } from "../comparison/compare.ts"
import type { RenderedLanguage } from "../drafting/render.ts"
import { textOf } from "../drafting/render.ts"
import { inTwo, type LaidParagraph, layOut } from "./layout.ts"

type About = { readonly title: string; readonly today: Day }

/** A memorandum as a paper: one language after the other, each from a new page, every paragraph with its bookmark. */
export const memorandumPaper = (text: readonly RenderedLanguage[], { title, today }: About): Paper => ({
  title,
  language: text[0]?.language ?? "th",
  made: today,
  numerals: numeralsOf(text[0]?.language),
  blocks: text.flatMap(({ language, clauses }, at): Block[] => [
    ...(at > 0 ? [{ kind: "page", numerals: numeralsOf(language) } as const] : []),
    ...clauses.flatMap((clause, place) => {
      const laid = layOut(clause)
      if (laid[0]?.setting === "signature") return [signatures(laid, language)]
      // no signatures stand on a page without text
      const next = clauses[place + 1]
      const beforeSignatures = next !== undefined && layOut(next)[0]?.setting === "signature"
      return laid.map((one, at) => {
        const isLast = at === laid.length - 1
        const block = blockOf(one, language)
        if (isLast && one.setting === "title") return { ...block, after: 14 }
        return isLast && beforeSignatures ? { ...block, keepWithNext: true } : block
      })
    }),
  ]),
})

const numeralsOf = (language: PaperLanguage | undefined) => (language === "th" ? "thai" : "arabic")

const blockOf = (laid: LaidParagraph, language: PaperLanguage): Paragraph => {
  const { setting, paragraph, clause, number, added } = laid
  const text = textOf(paragraph)
  const bookmark = added ? {} : { bookmark: bookmarkOf(clause, language, number) }
  const base = { kind: "paragraph", language, ...bookmark } as const
  if (setting === "title") return { ...base, text: [{ text, bold: true }], align: "center", after: 2 }
  if (setting === "signature") return { ...base, text, align: "center", after: 8 }
  if (setting === "heading")
    return { ...base, text: [{ text, bold: true }], align: "left", before: 10, keepWithNext: true }
  if (setting === "item") return { ...base, text, align: "left", left: 1.5 }
  return { ...base, text, firstLine: 1.5, after: 4 }
}

/** Both sides beside each other, with room to sign over each name. */
const signatures = (laid: readonly LaidParagraph[], language: PaperLanguage): Block => ({
  kind: "columns",
  together: true,
  before: 28,
  columns: inTwo(laid).map((lines) => ({
    width: 1,
    blocks: lines.flatMap((line, at): Block[] => [
      blockOf(line, language),
      ...(at === 0 ? [{ kind: "space", points: 42 } as const] : []),
    ]),
  })),
})
