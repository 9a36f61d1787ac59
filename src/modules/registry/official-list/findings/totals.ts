import { countRows } from "../count.ts"
import type { DeclaredTotals, Finding, ListStatus, PrintedList, ReadRow, Totals } from "../types.ts"
import { rowNames, sectionName, totalsName } from "./words.ts"

/** Declared totals and group counts, held against the rows that were read. */
export const totalsFindings = (list: PrintedList, rows: readonly ReadRow[]): readonly Finding[] => [
  ...sections.flatMap(([status, key]) => declaredFinding(status, list.declared[key], rows)),
  ...sections.flatMap(([status, key]) => letterFinding(status, list.declared, list.declaredInLetter, key)),
  ...list.groups.flatMap(({ count, rows: numbers }) =>
    groupFinding(count, rows.slice((numbers[0] ?? 1) - 1, numbers.at(-1))),
  ),
]

const sections = [
  ["signed", "signed"],
  ["in_process", "inProcess"],
] as const satisfies readonly (readonly [ListStatus, keyof DeclaredTotals])[]

const isSame = (one: Totals, other: Totals): boolean =>
  one.relations === other.relations && one.provinces === other.provinces

const declaredFinding = (
  status: ListStatus,
  declared: Totals | null,
  rows: readonly ReadRow[],
): readonly Finding[] => {
  const counted = countRows(
    rows.map(({ official }) => official),
    status,
  )
  if (!declared || isSame(declared, counted)) return []
  const [section, said, found] = [sectionName[status], totalsName(declared), totalsName(counted)]
  return [
    {
      code: "declared_total_differs",
      rows: [],
      message: {
        th: `บัญชีระบุว่า${section.th}รวม ${said.th} แต่นับจากแถวที่อ่านได้ ${found.th} กรุณาตรวจว่ามีแถวตกหล่น ซ้ำ หรืออ่านชื่อจังหวัดไม่ได้หรือไม่`,
        en: `The list declares ${said.en} ${section.en}, but its rows come to ${found.en}. Check for rows that are missing, repeated or whose province could not be read`,
      },
    },
  ]
}

const letterFinding = (
  status: ListStatus,
  inList: DeclaredTotals,
  inLetter: DeclaredTotals,
  key: keyof DeclaredTotals,
): readonly Finding[] => {
  const [list, letter] = [inList[key], inLetter[key]]
  if (!list || !letter || isSame(list, letter)) return []
  return [
    {
      code: "declared_total_differs",
      rows: [],
      message: {
        th: `หนังสือนำระบุว่า${sectionName[status].th} ${totalsName(letter).th} แต่หัวบัญชีระบุ ${totalsName(list).th} กรุณาตรวจสอบว่าตัวเลขใดถูกต้อง`,
        en: `The letter declares ${totalsName(letter).en} ${sectionName[status].en}, but the list's heading ${totalsName(list).en}. Check which is right`,
      },
    },
  ]
}

const groupFinding = (count: number, rows: readonly ReadRow[]): readonly Finding[] => {
  if (rows.length === count || rows.length === 0) return []
  const ends = rows.length === 1 ? rows : [rows[0] as ReadRow, rows.at(-1) as ReadRow]
  const names = rowNames(ends)
  return [
    {
      code: "group_count_differs",
      rows: rows.map(({ printed }) => printed.row),
      message: {
        th: `หัวกลุ่มระบุ ${count} คู่ แต่อ่านได้ ${rows.length} แถว (${names.th}) กรุณาตรวจว่ามีแถวตกหล่นหรือรวมกัน`,
        en: `The group's heading says ${count}, but ${rows.length} rows were read (${names.en}). Check for a row that is missing or joined to another`,
      },
    },
  ]
}
