import {
  BorderStyle,
  type ITableBordersOptions,
  Paragraph as WordParagraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx"
import { type Align, asCell, type Cell, type Row, type Table } from "../paper.ts"
import { lineOf, type Room } from "./room.ts"
import { alignments, pt, runsOf, twips } from "./runs.ts"

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const
const faint = { style: BorderStyle.SINGLE, size: 4, color: "999999" } as const
const noLines = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

const lines: Record<NonNullable<Table["lines"]>, ITableBordersOptions> = {
  all: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
  rows: { ...noLines, top: faint, bottom: faint, insideHorizontal: faint },
  none: noLines,
}

/** Shares of a width in twips. */
export const widthsOf = (columns: readonly { readonly width: number }[], centimetres: number): number[] => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => twips((centimetres * width) / whole))
}

export const tableOf = (table: Table, room: Room): WordTable => {
  const widths = widthsOf(table.columns, room.width)
  const inner = { ...room, size: table.size ?? room.size }
  const row = ({ cells, group = false }: Row, head: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: head,
      children: placed(cells).map(({ cell, at }) =>
        cellOf(
          cell,
          table.columns[at]?.align ?? "left",
          sum(widths.slice(at, at + (asCell(cell).across ?? 1))),
          inner,
          head,
          group,
        ),
      ),
    })
  return new WordTable({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    borders: lines[table.lines ?? "all"],
    margins: { left: pt(4), right: pt(4), top: 0, bottom: pt(1.5) },
    rows: [
      ...(table.head ? [row({ cells: table.head }, true)] : []),
      ...table.rows.map((each) => row(each, false)),
    ],
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** Cells with the column that each begins in. */
const placed = (cells: readonly Cell[]): { readonly cell: Cell; readonly at: number }[] => {
  let next = 0
  return cells.map((cell) => {
    const at = next
    next += asCell(cell).across ?? 1
    return { cell, at }
  })
}

const cellOf = (
  cell: Cell,
  usual: Align,
  width: number,
  room: Room,
  head: boolean,
  keepNext: boolean,
): TableCell => {
  const { text, align = head ? "center" : usual, bold = head, across = 1, shaded = head } = asCell(cell)
  return new TableCell({
    columnSpan: across,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(shaded ? { shading: { fill: "EBEBEB" } } : {}),
    children: [
      new WordParagraph({
        alignment: alignments[align === "justify" ? "left" : align],
        keepNext: keepNext || head,
        spacing: lineOf(room.size * 0.94),
        children: runsOf(text, room.language, room.size, bold),
      }),
    ],
  })
}

/** One row of cells between which no lines are drawn. @param widths of the cells, in twips */
export const withoutLines = (widths: readonly number[], cells: TableCell[], together = false): WordTable =>
  new WordTable({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: sum(widths), type: WidthType.DXA },
    borders: noLines,
    rows: [new TableRow({ children: cells, cantSplit: together })],
  })
