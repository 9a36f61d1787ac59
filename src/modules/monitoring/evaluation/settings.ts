import { z } from "zod"
import { defineSetting } from "#modules/access/index.ts"

export const evaluationDays = defineSetting({
  key: "monitoring.evaluation_days",
  label: { th: "วันที่ให้ส่งการประเมินผลหลังสิ้นปีงบประมาณ", en: "Days within which a year is evaluated" },
  hint: { th: "นับจากวันที่ 30 กันยายน 1 ถึง 365 วัน", en: "From 30 September, 1 to 365" },
  schema: z.coerce.number().int().min(1).max(365),
  usual: 92,
  control: { kind: "number" },
})

/** Settings of this module. */
export const monitoringSettings = [evaluationDays]
