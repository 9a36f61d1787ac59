import { z } from "zod"
import { defineSetting } from "#modules/access/index.ts"

export const reportDays = defineSetting({
  key: "activities.report_days",
  label: { th: "วันที่ให้ส่งรายงานหลังจัดกิจกรรม", en: "Days within which an activity is reported" },
  hint: { th: "นับจากวันสิ้นสุดกิจกรรม 1 ถึง 365 วัน", en: "From its last day, 1 to 365" },
  schema: z.coerce.number().int().min(1).max(365),
  usual: 30,
  control: { kind: "number" },
})

const yesNo = z.coerce.boolean()

export const gateOnPlans = defineSetting({
  key: "activities.gate_plans",
  label: {
    th: "ไม่รับแผนงานปีใหม่จนกว่าจะส่งรายงานที่ค้าง",
    en: "Take no new yearly plan until overdue reports are filed",
  },
  hint: {
    th: "ใช้กับความสัมพันธ์ที่มีรายงานเกินกำหนด แสดงรายการที่ค้างให้เห็นก่อนเสมอ",
    en: "For relations with overdue reports, which are always shown first",
  },
  schema: yesNo,
  usual: false,
  control: { kind: "yes_no" },
})

export const gateOnTravel = defineSetting({
  key: "activities.gate_travel",
  label: {
    th: "ไม่รับคำขอเดินทางและกิจกรรมที่วางแผนใหม่จนกว่าจะส่งรายงานที่ค้าง",
    en: "Take no travel request and no newly planned activity until overdue reports are filed",
  },
  hint: {
    th: "ใช้กับความสัมพันธ์ที่มีรายงานเกินกำหนด การบันทึกสิ่งที่จัดไปแล้วทำได้เสมอ",
    en: "For relations with overdue reports; what was held can always be recorded",
  },
  schema: yesNo,
  usual: false,
  control: { kind: "yes_no" },
})

/** Settings of this module. */
export const activitySettings = [reportDays, gateOnPlans, gateOnTravel]
