import type { Block, Cell, Paper, Row, Table } from "#documents/papers/paper.ts"
import { buddhistYear } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import type { ListStatus } from "../official-list/types.ts"
import { words } from "../words.ts"
import { totalsOf } from "./official-list.ts"
import { printedNotes, printedPair } from "./official-names.ts"
import type { ListedRelation, ListedRelations } from "./official-rows.ts"

const title = "คู่ความสัมพันธ์เมืองพี่เมืองน้องระหว่างไทยกับต่างประเทศ"

/**
 * The official list as the ministry lays its annex out (letter of 4 January 2562): signed, then in process; two columns, a
 * count over each year, year and serial in one. Each line ends with the codes of its partners, small, so that the list's
 * reader finds the same places again.
 */
export const officialPaper = (list: ListedRelations): Paper => ({
  title: `${title} ${dayOf(list)}`,
  language: "th",
  made: list.asOf,
  margins: { top: 2, right: 2, bottom: 1.5, left: 3 },
  blocks: [
    { kind: "heading", level: 1, text: title, align: "center", after: 0 },
    { kind: "paragraph", text: dayOf(list), align: "center", after: 8 },
    ...partOf(list, "signed"),
    ...partOf(list, "in_process"),
    ...(list.rows.some(({ inDoubt }) => inDoubt) ? [doubts] : []),
  ],
})

const dayOf = ({ asOf }: ListedRelations): string =>
  `ณ วันที่ ${formatDate(asOf, { language: "th", numerals: "thai" }).replace("พ.ศ. ", "")}`

const doubts: Block = {
  kind: "paragraph",
  text: `หมายเหตุ รายการที่มีข้อความ “${words.certainty.in_doubt.th}” รอการยืนยันจากจังหวัด`,
  before: 6,
  align: "left",
}

const partOf = (list: ListedRelations, status: ListStatus): Block[] => {
  const rows = list.rows.filter((row) => row.status === status)
  if (rows.length === 0) return []
  const heading: Block[] =
    status === "signed"
      ? []
      : [
          { kind: "page" },
          { kind: "heading", level: 2, text: "คู่ที่อยู่ระหว่างการดำเนินการ", align: "center", after: 4 },
        ]
  return [...heading, tableOf(list, rows, status)]
}

const tableOf = (list: ListedRelations, rows: readonly ListedRelation[], status: ListStatus): Table => ({
  kind: "table",
  columns: [{ width: numberWidth(list), align: "center" }, { width: 16 - numberWidth(list) }],
  head: ["ปี/\nลำดับที่", { text: headOf(rows, status), bold: true }],
  rows: [...Map.groupBy(rows, ({ year }) => year)].flatMap(([year, ofYear]) => [
    countOf(year, ofYear.length),
    ...ofYear.map((row) => lineOf(row, list)),
  ]),
})

/** Centimetres in which the year and the highest serial stand on one line. */
const numberWidth = ({ rows }: ListedRelations): number => (rows.length < 1_000 ? 2 : 2.5)

const headOf = (rows: readonly ListedRelation[], status: ListStatus): string => {
  const { relations, provinces } = totalsOf(rows, status)
  const totals = toThaiNumerals(`รวม ${relations} คู่ ${provinces} จังหวัด`)
  return `คู่ความสัมพันธ์เมืองพี่เมืองน้อง\n${status === "signed" ? `ลงนามแล้ว${totals}` : `${totals} (OP) = อยู่ระหว่างการดำเนินการ`}`
}

const countOf = (year: number | null, count: number): Row => {
  const told = year === null ? "ไม่ระบุปี " : ""
  return {
    group: true,
    cells: ["", { text: `${told}${toThaiNumerals(`(${count} คู่)`)}`, align: "center", bold: true }],
  }
}

const lineOf = (row: ListedRelation, list: ListedRelations): Row => ({
  cells: [toThaiNumerals(`${yearOf(row)}${row.serial}`), pairCell(row, list)],
})

/** The Buddhist year's last two figures, as the annex has it. */
const yearOf = ({ year }: ListedRelation): string =>
  year === null ? "" : `${String(buddhistYear(year) % 100).padStart(2, "0")}/`

const pairCell = (row: ListedRelation, list: ListedRelations): Cell => {
  const { codes, inDoubt } = printedNotes(row)
  const stage = row.stage && ` (${words.stage[row.stage].th})`
  return {
    wholeWords: true,
    text: [
      `${row.status === "in_process" ? "(OP) " : ""}${printedPair(row, list)}${stage ?? ""}`,
      ...(inDoubt ? [` (${words.certainty.in_doubt.th})`] : []),
      { text: ` [${codes}]`, size: 10, colour: "grey" as const },
    ],
  }
}
