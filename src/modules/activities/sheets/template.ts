import { writeCsv } from "#documents/csv/write-csv.ts"
import type { Cell } from "#documents/table.ts"
import type { WrittenBook, WrittenColumn } from "#documents/xlsx/written.ts"
import { names } from "../words.ts"
import { type Field, fieldLabels, fields } from "./fields.ts"

type Asked = { readonly width?: number; readonly example?: Cell; readonly says: string }

const dates = "เขียนเท่าที่ทราบ: 4 พ.ค. 2569, 04/05/2569, พ.ค. 2569 หรือ 2569"
const several = "หลายหน่วยงานคั่นด้วย ;"

const asked: Readonly<Record<Field, Asked>> = {
  serial: { width: 10, example: "ตัวอย่าง", says: "ลำดับของแถว แถวที่เขียนว่า “ตัวอย่าง” จะไม่ถูกนำเข้า" },
  number: { says: "เลขทะเบียนของความสัมพันธ์ ถ้าทราบ ไม่ต้องบอกชื่อทั้งสองฝ่าย" },
  home: { width: 22, example: "มุกดาหาร", says: "ชื่อจังหวัดของไทย" },
  partner: { width: 26, example: "สะหวันนะเขต", says: "ชื่อคู่ความสัมพันธ์ตามทะเบียน" },
  title: { width: 40, example: "งานแสดงสินค้าชายแดน", says: "ชื่อกิจกรรม (จำเป็น)" },
  kind: { width: 26, example: names.kind.trade.th, says: "เลือกจากรายการ เว้นว่างแล้วจังหวัดต้องยืนยันภายหลัง" },
  dimension: { width: 26, example: names.dimension.economy.th, says: "เลือกจากรายการ" },
  state: { width: 16, example: names.state.held.th, says: "เว้นว่างได้ ระบบดูจากวันที่" },
  stateReason: { width: 26, says: "จำเป็นเมื่อเลื่อนหรือยกเลิก" },
  beginsOn: { example: "4 พ.ค. 2569", says: `${dates} (จำเป็น)` },
  endsOn: { example: "7 พ.ค. 2569", says: dates },
  place: { width: 24, example: "ลานริมโขง", says: "สถานที่จัด" },
  organisersHome: { width: 30, example: "หอการค้าจังหวัดมุกดาหาร", says: several },
  organisersPartner: { width: 30, says: several },
  joint: { example: "ใช่", says: "ทั้งสองฝ่ายร่วมจัดหรือเข้าร่วมหรือไม่: ใช่ หรือ ไม่ใช่" },
  peopleHome: { example: 120, says: "จำนวนคน" },
  peoplePartner: { example: 40, says: "จำนวนคน" },
  outputs: { width: 36, example: "คู่ค้า 12 ราย", says: "สิ่งที่เกิดจากกิจกรรมโดยตรง" },
  outcomes: { width: 36, says: "สิ่งที่เปลี่ยนแปลงต่อมา" },
  nextStep: { width: 26, says: "สิ่งที่จะทำต่อ" },
  sdgs: { says: "เช่น 8, 17.11" },
  plannedBaht: { says: "จำนวนเงินบาท" },
  spentBaht: { example: 45_000, says: "จำนวนเงินบาท" },
  source: { example: names.source.province.th, says: "เว้นว่างหมายถึงงบจังหวัด" },
  published: { example: "ใช่", says: "ให้ประชาชนเห็นหรือไม่: ใช่ หรือ ไม่ใช่" },
}

const heads = fields.map((field) => fieldLabels[field].th)
const example = fields.map((field) => asked[field].example ?? null)
const sheet = "กิจกรรม"

/** The template as a workbook: the table with its choices, and a sheet that says how to fill it in. */
export const templateBook = (): WrittenBook => ({
  title: "แบบนำเข้ากิจกรรมเมืองพี่เมืองน้อง",
  sheets: [
    { name: sheet, header: heads, columns: fields.map(writtenColumn), rows: [example], roomFor: 2000 },
    {
      name: "วิธีกรอก",
      title: [
        "วิธีกรอกแบบนำเข้ากิจกรรม",
        `หนึ่งแถวคือหนึ่งกิจกรรม กรอกในแผ่น “${sheet}” แล้วส่งไฟล์ที่หน้านำเข้ากิจกรรม`,
        "ก่อนบันทึก ระบบแสดงทุกแถวที่อ่านได้ และบอกแถวกับช่องที่ต้องแก้",
      ],
      header: ["คอลัมน์", "กรอกอย่างไร", "ตัวอย่าง"],
      columns: [{ width: 34 }, { width: 70 }, { width: 28 }],
      rows: fields.map((field) => [fieldLabels[field].th, asked[field].says, asked[field].example ?? null]),
    },
  ],
})

const writtenColumn = (field: Field): WrittenColumn => {
  const { width = 18, says } = asked[field]
  const choices = choicesOf(field)
  return choices ? { width, choices, prompt: says } : { width, prompt: says }
}

const choicesOf = (field: Field): readonly string[] | undefined => {
  const known = { kind: names.kind, dimension: names.dimension, state: names.state, source: names.source }
  if (field === "joint" || field === "published") return ["ใช่", "ไม่ใช่"]
  return field in known ? Object.values(known[field as keyof typeof known]).map(({ th }) => th) : undefined
}

/** The same table as text, for whoever has no spreadsheet program. */
export const templateCsv = (): string => writeCsv([heads, example])
