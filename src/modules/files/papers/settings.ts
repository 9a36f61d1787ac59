import { z } from "zod"
import { defineSetting } from "#modules/access/index.ts"

export const keptDays = defineSetting({
  key: "files.papers_days",
  label: { th: "วันที่เก็บเอกสารที่ขอพิมพ์ไว้", en: "Days that printed papers are kept" },
  hint: {
    th: "นับจากวันที่จัดทำเสร็จ 1 ถึง 3650 วัน พิมพ์ใหม่จากรายการเดิมได้เสมอ ไฟล์ที่แนบไว้กับรายการ เช่น ฉบับลงนาม ไม่ถูกลบ",
    en: "From the day each was made, 1 to 3650. It can always be printed again; files attached to records, as signed copies, are never taken away",
  },
  schema: z.coerce.number().int().min(1).max(3650),
  usual: 30,
  control: { kind: "number" },
})

/** Settings of this module. */
export const fileSettings = [keptDays]
