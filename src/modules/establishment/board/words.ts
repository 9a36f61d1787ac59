import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"

/** Words of the national board. */
export const boardWords = {
  sentence: (late: number, open: number, where: Text | undefined): Text => {
    const [th, en] = [
      (value: number) => formatNumber(value, "th"),
      (value: number) => formatNumber(value, "en"),
    ]
    if (late === 0)
      return {
        th: `${th(open)} เรื่องกำลังดำเนินการ ไม่มีเรื่องเลยกำหนด`,
        en: `${en(open)} cases are under way; none is late`,
      }
    return {
      th: `${th(open)} เรื่องกำลังดำเนินการ เลยกำหนด ${th(late)} รายการ${where ? ` มากที่สุดที่ “${where.th}”` : ""}`,
      en: `${en(open)} cases are under way; ${en(late)} steps are late${where ? `, most of them at “${where.en}”` : ""}`,
    }
  },
  asOf: { th: "ณ วันที่", en: "As of" },
  open: { th: "กำลังดำเนินการ", en: "Under way" },
  completed: { th: "ลงนามปีนี้", en: "Signed this year" },
  bySteps: { th: "อยู่ขั้นตอนใด", en: "By step" },
  byOffices: { th: "อยู่ที่หน่วยงานใด", en: "By office" },
  byProvinces: { th: "เรื่องของจังหวัดใด", en: "By province" },
  byAges: { th: "อยู่กับหน่วยงานมานานเท่าใด", en: "How long with the office" },
  longest: { th: "เลยกำหนดนานที่สุด", en: "Late the longest" },
  count: { th: "จำนวน", en: "Count" },
  more: { th: "จังหวัดอื่น ๆ", en: "Other provinces" },
} as const
