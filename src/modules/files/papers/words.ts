import type { Text } from "#kernel/text.ts"

/** Words of papers that are asked for. */
export const paperWords = {
  print: {
    pdf: { th: "พิมพ์เป็น PDF", en: "Print as PDF" },
    docx: { th: "เปิดเป็น Word", en: "Open as Word" },
    "pdf-a": { th: "PDF/A สำหรับเก็บ", en: "PDF/A for the archive" },
  },
  byTemplate: (name: string, version: number): Text => ({
    th: `Word ตามแม่แบบ ${name} (รุ่น ${version})`,
    en: `Word by the template ${name} (version ${version})`,
  }),
  ready: { th: "เอกสารพร้อมแล้ว", en: "The paper is ready" },
  download: { th: "ดาวน์โหลดเอกสาร", en: "Download the paper" },
  failed: {
    th: "จัดทำเอกสารไม่สำเร็จ ด้วยเหตุผลด้านล่าง แก้ไขแล้วลองใหม่ได้",
    en: "The paper could not be made, for the reason below; mend it and try again",
  },
  broken: (why: string): Text => ({
    th: `ระบบจัดหน้าเอกสารแจ้งว่า: ${why}`,
    en: `The setter of papers says: ${why}`,
  }),
  again: { th: "จัดทำใหม่", en: "Try again" },
  making: {
    th: "กำลังจัดทำเอกสาร โดยปกติใช้เวลาไม่เกินสองสามวินาที",
    en: "The paper is being made; it usually takes a few seconds",
  },
  waiting: (before: number): Text => ({
    th: `รอจัดทำเอกสาร มีอีก ${before} ฉบับที่ขอไว้ก่อน ระบบสลับทำให้ทุกคนตามลำดับ`,
    en: `The paper waits for its turn: ${before} were asked for before, and everybody is served in turn`,
  }),
  look: { th: "ดูอีกครั้ง", en: "Look again" },
  back: { th: "กลับไปที่รายการ", en: "Back to the record" },
} as const
