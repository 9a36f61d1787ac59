import type { Kind } from "#modules/work/index.ts"

/** Kinds of matters and notices of this module. */
export const matterKinds = {
  confirm: {
    name: "activity.confirm",
    label: { th: "รายงานกิจกรรมที่รอยืนยัน", en: "Reports that wait to be confirmed" },
  },
  asked: { name: "activity.asked", label: { th: "ข้อซักถามเกี่ยวกับรายงาน", en: "Questions about reports" } },
  report: { name: "activity.report", label: { th: "กิจกรรมที่ต้องรายงานผล", en: "Activities to be reported" } },
  soon: { name: "activity.soon", label: { th: "กิจกรรมที่ใกล้ถึงกำหนด", en: "Activities that are near" } },
  promise: { name: "activity.promise", label: { th: "คำมั่นที่ถึงกำหนด", en: "Promises that fall due" } },
} as const satisfies Record<string, Kind>

export const activityKinds: readonly Kind[] = Object.values(matterKinds)
