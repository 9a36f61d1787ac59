import { writeCsv } from "#documents/csv/write-csv.ts"
import type { Cell } from "#documents/table.ts"
import type { WrittenBook, WrittenColumn } from "#documents/xlsx/written.ts"
import { collator } from "#kernel/format.ts"
import { words } from "../words.ts"
import { type Field, fieldLabels } from "./fields.ts"

/** What the choices of a template are made of: names in Thai. */
export type TemplateNames = { readonly provinces: readonly string[]; readonly countries: readonly string[] }

type TemplateColumn = {
  readonly field: Field
  readonly width: number
  readonly example: Cell
  readonly says: string
}

const datesSay = "เขียนเท่าที่ทราบ: 4 ม.ค. 2562, 04/01/2562, ม.ค. 2562 หรือ 2562"

const columns: readonly TemplateColumn[] = [
  { field: "serial", width: 10, example: "ตัวอย่าง", says: "ลำดับของแถว แถวที่เขียนว่า “ตัวอย่าง” จะไม่ถูกนำเข้า" },
  { field: "home", width: 22, example: "เชียงใหม่", says: "ชื่อจังหวัดของไทย (จำเป็น)" },
  { field: "partner", width: 28, example: "เมืองอุโอซุ", says: "เมือง จังหวัด มณฑล หรือรัฐในต่างประเทศ (จำเป็น)" },
  { field: "within", width: 24, example: "จังหวัดโทยามะ", says: "เมืองนั้นอยู่ในจังหวัด มณฑล รัฐ หรือแขวงใด" },
  { field: "country", width: 20, example: "ญี่ปุ่น", says: "ประเทศของคู่ความสัมพันธ์" },
  {
    field: "status",
    width: 22,
    example: words.status.in_force.th,
    says: "สถานะของความสัมพันธ์ เว้นว่างได้ถ้ามีวันที่ลงนาม",
  },
  { field: "signedOn", width: 20, example: "8 ส.ค. 2532", says: datesSay },
  { field: "proposedOn", width: 22, example: null, says: datesSay },
  { field: "stage", width: 20, example: null, says: "เฉพาะที่อยู่ระหว่างดำเนินการ" },
  { field: "endedOn", width: 18, example: null, says: datesSay },
  { field: "endReason", width: 26, example: null, says: "จำเป็นเมื่อสิ้นสุดแล้วหรือไม่ได้สถาปนา" },
  { field: "term", width: 20, example: null, says: "เว้นว่างได้ ระบบเลือกคำเรียกตามประเทศ" },
  { field: "note", width: 36, example: null, says: "ข้อความอื่นที่ควรเก็บไว้" },
]

const heads = columns.map(({ field }) => fieldLabels[field].th)
const example = columns.map((column) => column.example)

/** The template as a workbook: the table with its choices, and a sheet that says how to fill it in. */
export const templateBook = (names: TemplateNames): WrittenBook => ({
  title: "แบบนำเข้าความสัมพันธ์เมืองพี่เมืองน้อง",
  sheets: [
    {
      name: "ความสัมพันธ์",
      header: heads,
      columns: columns.map((column) => writtenColumn(column, names)),
      rows: [example],
      roomFor: 2000,
    },
    {
      name: "วิธีกรอก",
      title: ["วิธีกรอกแบบนำเข้าความสัมพันธ์", ...instructions],
      header: ["คอลัมน์", "กรอกอย่างไร", "ตัวอย่าง"],
      columns: [{ width: 34 }, { width: 70 }, { width: 24 }],
      rows: columns.map(({ field, says, example: shown }) => [fieldLabels[field].th, says, shown]),
    },
  ],
})

const instructions = [
  "หนึ่งแถวคือหนึ่งความสัมพันธ์ กรอกในแผ่น “ความสัมพันธ์” แล้วส่งไฟล์ที่หน้านำเข้า",
  "ถ้ามีคู่ความสัมพันธ์หลายแห่งในความสัมพันธ์เดียว เขียนในช่องเดียวกันโดยคั่นด้วยเครื่องหมาย ;",
  "ก่อนบันทึก ระบบแสดงทุกแถวที่อ่านได้ และบอกแถวกับช่องที่ต้องแก้",
]

const writtenColumn = ({ field, width, says }: TemplateColumn, names: TemplateNames): WrittenColumn => {
  const choices = choicesOf(field, names)
  return choices ? { width, choices, prompt: says } : { width, prompt: says }
}

const choicesOf = (field: Field, { provinces, countries }: TemplateNames): readonly string[] | undefined => {
  const inThai = (values: Readonly<Record<string, { readonly th: string }>>) =>
    Object.values(values).map(({ th }) => th)
  if (field === "home") return provinces.toSorted(collator.th.compare)
  if (field === "country") return countries.toSorted(collator.th.compare)
  if (field === "status") return inThai(words.status)
  if (field === "stage") return inThai(words.stage)
  return field === "term" ? inThai(words.term) : undefined
}

/** The same table as text, for whoever has no spreadsheet program. */
export const templateCsv = (): string => writeCsv([heads, example])
