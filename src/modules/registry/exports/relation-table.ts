import type { Cell } from "#documents/table.ts"
import type { WrittenColumn } from "#documents/xlsx/written.ts"
import { preciseDate } from "#kernel/dates.ts"
import { countryName, formatDate } from "#kernel/format.ts"
import type { Language, Text } from "#kernel/text.ts"
import type { RelationItem } from "../schema.ts"
import { words } from "../words.ts"

type Column = WrittenColumn & {
  readonly head: Text
  readonly cell: (relation: RelationItem, language: Language) => Cell
}

type Party = RelationItem["parties"][number]

const named = ({ unit, written }: Party, language: Language): string => {
  if (!unit) return written ?? ""
  return language === "th" ? (unit.nameTh ?? unit.nameEn) : unit.nameEn
}

const of = ({ parties }: RelationItem, side: Party["side"]) => parties.filter((party) => party.side === side)

const names = (side: Party["side"]) => (relation: RelationItem, language: Language) =>
  of(relation, side)
    .map((party) => named(party, language))
    .join("; ")

const codes = (side: Party["side"]) => (relation: RelationItem) =>
  of(relation, side)
    .flatMap(({ unit }) => unit?.code ?? [])
    .join(" ")

/** Thai offices read Buddhist dates; programs and English readers the calendar's own. Never more than is known. */
const date = (written: string | null, language: Language): Cell =>
  written === null || language === "en"
    ? written
    : formatDate(preciseDate(written), { language, months: "short" }).replace("พ.ศ. ", "")

/** Relations as a table, for spreadsheets and open data. A province may send it back with its rows corrected. */
export const relationColumns: readonly Column[] = [
  { head: { th: "เลขทะเบียน", en: "Number" }, width: 12, cell: ({ number }) => number },
  { head: { th: "ฝ่ายไทย", en: "Thai side" }, width: 22, cell: names("home") },
  { head: { th: "คู่ความสัมพันธ์", en: "Partner" }, width: 34, cell: names("partner") },
  {
    head: { th: "ประเทศ", en: "Country" },
    width: 20,
    cell: (relation, language) =>
      [...new Set(of(relation, "partner").flatMap(({ country }) => country ?? []))]
        .map((code) => countryName(code, language))
        .join("; "),
  },
  {
    head: { th: "สถานะ", en: "Status" },
    width: 22,
    cell: ({ status }, language) => words.status[status][language],
  },
  {
    head: { th: "ขั้นตอน", en: "Stage" },
    width: 20,
    cell: ({ stage }, language) => stage && words.stage[stage][language],
  },
  {
    head: { th: "คำเรียก", en: "Term" },
    width: 20,
    cell: ({ term }, language) => words.term[term][language],
  },
  {
    head: { th: "วันที่เริ่มดำเนินการ", en: "Begun on" },
    width: 18,
    cell: ({ proposedOn }, language) => date(proposedOn, language),
  },
  {
    head: { th: "วันที่ลงนาม", en: "Signed on" },
    width: 18,
    cell: ({ signedOn }, language) => date(signedOn, language),
  },
  {
    head: { th: "วันที่สิ้นสุด", en: "Ended on" },
    width: 18,
    cell: ({ endedOn }, language) => date(endedOn, language),
  },
  {
    head: { th: "ความแน่ชัด", en: "Certainty" },
    width: 14,
    cell: ({ certainty }, language) => words.certainty[certainty][language],
  },
  { head: { th: "รหัสฝ่ายไทย", en: "Thai code" }, width: 14, cell: codes("home") },
  { head: { th: "รหัสคู่ความสัมพันธ์", en: "Partner code" }, width: 20, cell: codes("partner") },
  { head: { th: "รหัสในระบบ", en: "Identifier" }, width: 40, cell: ({ id }) => id },
]

export const relationHeads = (language: Language): string[] =>
  relationColumns.map(({ head }) => head[language])

export const relationCells = (relation: RelationItem, language: Language): Cell[] =>
  relationColumns.map(({ cell }) => cell(relation, language))
