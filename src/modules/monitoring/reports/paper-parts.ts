import type { Block, Cell, Paper, Picture, Table } from "#documents/papers/paper.ts"
import { type Day, preciseDate } from "#kernel/dates.ts"
import { formatDate, formatNumber } from "#kernel/format.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import type { Language, Text } from "#kernel/text.ts"
import type { Chart } from "#ui/charts/chart.ts"
import { chartSvg } from "#ui/charts/svg.ts"

/** Writes in one language, with the numerals that its papers use. */
export type Pen = {
  readonly language: Language
  readonly t: (text: Text) => string
  readonly number: (value: number, digits?: number) => string
  readonly day: (date: Day) => string
  /** EDTF: no more than is known. */
  readonly date: (edtf: string) => string
  readonly percent: (share: number | null) => string
  /** Numerals of the papers' own in text that has others. */
  readonly numerals: (text: string) => string
}

export const penFor = (language: Language): Pen => {
  const numerals = (text: string) => (language === "th" ? toThaiNumerals(text) : text)
  const number = (value: number, digits = 0) =>
    numerals(formatNumber(Math.round(value * 10 ** digits) / 10 ** digits, language))
  return {
    language,
    t: (text) => numerals(text[language]),
    number,
    day: (date) => numerals(formatDate(date, { language })),
    date: (edtf) => numerals(formatDate(preciseDate(edtf), { language })),
    percent: (share) => (share === null ? "–" : `${number(share * 100, 1)} %`),
    numerals,
  }
}

export const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({
  kind: "heading",
  level,
  text,
  keepWithNext: true,
  ...(level === 1 ? { align: "center" as const } : {}),
})

export const paragraph = (text: string): Block => ({ kind: "paragraph", text, align: "left", after: 4 })

/** What the picture after it shows. */
export const sentence = (text: string): Block => ({
  kind: "paragraph",
  text,
  align: "left",
  after: 4,
  keepWithNext: true,
})

/** A quiet table: its first column at the left, the others at the right. */
export const tableOf = (
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[] = head.map((_, index) => (index === 0 ? 3 : 1.2)),
): Table => ({
  kind: "table",
  columns: widths.map((width, index) => ({ width, align: index === 0 ? "left" : "right" })),
  head: head.map((text, index) => ({
    text,
    bold: true,
    align: index === 0 ? ("left" as const) : ("right" as const),
  })),
  rows: rows.map((cells) => ({ cells })),
  lines: "rows",
  size: 14,
  before: 2,
  after: 8,
})

const chartCentimetres = 8

/** A chart in lines and areas, not in dots; its numerals are the paper's. */
export const picture = (chart: Chart, says: string, pen: Pen, width = chartCentimetres): Picture => ({
  kind: "picture",
  type: "svg",
  content: Buffer.from(
    chartSvg({
      ...chart,
      shapes: chart.shapes.map((shape) =>
        shape.kind === "text" ? { ...shape, text: pen.numerals(shape.text) } : shape,
      ),
    }),
  ),
  says,
  width,
  height: (width * chart.height) / chart.width,
  align: "center",
  before: 2,
  after: 6,
})

export const paperOf = (title: string, pen: Pen, made: Day, blocks: readonly Block[]): Paper => ({
  title,
  language: pen.language,
  made,
  numerals: pen.language === "th" ? "thai" : "arabic",
  pageNumbers: "bottom",
  margins: { top: 2, right: 2, bottom: 2, left: 2.5 },
  size: 15,
  blocks,
})
