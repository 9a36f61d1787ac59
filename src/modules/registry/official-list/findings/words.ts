import type { Text } from "#kernel/text.ts"
import type { ListStatus, ReadRow, Totals } from "../types.ts"

/** Rows as an officer finds them on paper: "ลำดับที่ 55 (แถว 45)". */
export const rowName = ({ printed: { row, serial } }: ReadRow): Text =>
  serial === null
    ? { th: `แถวที่ ${row}`, en: `row ${row}` }
    : { th: `ลำดับที่ ${serial} (แถวที่ ${row})`, en: `number ${serial} (row ${row})` }

export const rowNames = (rows: readonly ReadRow[]): Text => ({
  th: rows.map((row) => rowName(row).th).join(" และ "),
  en: rows.map((row) => rowName(row).en).join(" and "),
})

export const sectionName: Record<ListStatus, Text> = {
  signed: { th: "ลงนามแล้ว", en: "signed" },
  in_process: { th: "อยู่ระหว่างดำเนินการ", en: "in process" },
}

export const totalsName = ({ relations, provinces }: Totals): Text => ({
  th: `${relations} คู่ ${provinces} จังหวัด`,
  en: `${relations} pairs in ${provinces} provinces`,
})

export const homeName = ({ home, printed }: ReadRow): Text => ({
  th: home ? `จังหวัด${home.nameTh}`.replace("จังหวัดกรุงเทพ", "กรุงเทพ") : printed.homeText,
  en: home?.nameEn ?? printed.homeText,
})

/** The partner as matched, or as printed where nothing is matched. */
export const partnerName = ({ official: { partner }, printed }: ReadRow): Text => ({
  th: partner.nameTh ?? partner.name ?? `“${printed.partnerText}”`,
  en: partner.name ?? `“${printed.partnerText}”`,
})
