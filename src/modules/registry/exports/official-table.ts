import type { WrittenBook } from "#documents/xlsx/written.ts"
import type { Cell } from "#documents/table.ts"
import { buddhistYear } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import type { ListStatus } from "../official-list/types.ts"
import { words } from "../words.ts"
import { totalsOf } from "./official-list.ts"
import type { ListedRelation, ListedRelations } from "./official-rows.ts"
import { codesText, countriesText, homesText, partnersText } from "./party-names.ts"

/** Columns of the official list as a table; the list's reader knows them again (spreadsheets/fields.ts). */
const columns = [
  { head: "ปี พ.ศ.", width: 9, align: "center" },
  { head: "ลำดับที่", width: 9, align: "center" },
  { head: "จังหวัด", width: 22 },
  { head: "คู่ความสัมพันธ์", width: 40 },
  { head: "ประเทศ", width: 20 },
  { head: "วันที่ลงนาม", width: 17 },
  { head: "สถานะ", width: 22 },
  { head: "ขั้นตอน", width: 20 },
  { head: "ความแน่ชัด", width: 14 },
  { head: "รหัสจังหวัด", width: 13 },
  { head: "รหัสคู่ความสัมพันธ์", width: 20 },
  { head: "เลขทะเบียน", width: 12 },
] as const

export const officialHeads: readonly string[] = columns.map(({ head }) => head)

const statusWords: Record<ListStatus, string> = {
  signed: "ลงนามแล้ว",
  in_process: "อยู่ระหว่างการดำเนินการ",
}

export const officialCells = (row: ListedRelation): readonly Cell[] => [
  row.year && buddhistYear(row.year),
  row.serial,
  homesText(row),
  partnersText(row),
  countriesText(row),
  row.status === "signed" && row.date
    ? formatDate(row.date, { language: "th", months: "short" }).replace("พ.ศ. ", "")
    : null,
  statusWords[row.status],
  row.stage && words.stage[row.stage].th,
  words.certainty[row.inDoubt ? "in_doubt" : "certain"].th,
  codesText(row.homes),
  codesText(row.partners),
  row.number,
]

/** The list as offices lay it out: totals on top, signed and in process apart, each year under its count. */
export const officialBook = (list: ListedRelations): WrittenBook => {
  const parts = (["signed", "in_process"] as const).map((status) => partOf(list.rows, status))
  const before = [0, parts[0]?.rows.length ?? 0]
  return {
    title: listTitle,
    sheets: [
      {
        name: "บัญชีคู่ความสัมพันธ์",
        title: titleLines(list),
        header: officialHeads,
        columns,
        rows: parts.flatMap(({ rows }) => rows),
        headings: parts.flatMap(({ headings }, at) => headings.map((row) => row + (before[at] ?? 0))),
      },
    ],
  }
}

const listTitle = "บัญชีคู่ความสัมพันธ์เมืองพี่เมืองน้องระหว่างไทยกับต่างประเทศ"

const titleLines = ({ asOf, rows }: ListedRelations): string[] => {
  const doubts = rows.filter(({ inDoubt }) => inDoubt).length
  const day = formatDate(asOf, { language: "th", numerals: "thai" })
  return [
    listTitle,
    `ข้อมูล ณ วันที่ ${day}`,
    ...(["signed", "in_process"] as const).map((status) => totalLine(rows, status)),
    ...(doubts > 0 ? [toThaiNumerals(`ข้อมูลบางรายการยังมีข้อสงสัยและรอการยืนยัน ${doubts} รายการ`)] : []),
  ]
}

const totalLine = (rows: readonly ListedRelation[], status: ListStatus): string => {
  const { relations, provinces } = totalsOf(rows, status)
  return toThaiNumerals(`${statusWords[status]} รวม ${relations} คู่ ${provinces} จังหวัด`)
}

const partOf = (all: readonly ListedRelation[], status: ListStatus) => {
  const rows: (readonly Cell[])[] = [[statusWords[status]]]
  const headings = [0]
  for (const [year, ofYear] of Map.groupBy(
    all.filter((row) => row.status === status),
    (row) => row.year,
  )) {
    headings.push(rows.length)
    const named = year === null ? "ไม่ระบุปี" : `ปี ${buddhistYear(year)}`
    rows.push([toThaiNumerals(`${named} (${ofYear.length} คู่)`)], ...ofYear.map(officialCells))
  }
  return { rows, headings }
}
