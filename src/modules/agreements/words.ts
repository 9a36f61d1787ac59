import type { WordFindingKind } from "#documents/word/types.ts"
import { same, type Text } from "#kernel/text.ts"
import type { ClauseStatus } from "./comparison/report.ts"
import type { ClauseKind } from "./formats/rules.ts"
import type { AgreementKind, AgreementState } from "./rules.ts"

const t = (th: string, en: string): Text => ({ th, en })

const states: Record<AgreementState, Text> = {
  draft: t("กำลังร่าง", "Being drafted"),
  in_review: t("ส่วนกลางกำลังพิจารณา", "Under review"),
  approved: t("อนุมัติแล้ว รอลงนาม", "Approved, to be signed"),
  signed: t("มีผลอยู่", "In force"),
  replaced: t("มีฉบับใหม่แทนแล้ว", "Replaced by a newer one"),
  ended: t("สิ้นสุดแล้ว", "Ended"),
  dropped: t("ไม่ได้ลงนาม", "Never signed"),
}

const kinds: Record<AgreementKind, Text> = {
  establish: t("สถาปนาความสัมพันธ์", "Establishes the relation"),
  renew: t("ต่ออายุ", "Renews an earlier one"),
  amend: t("แก้ไขเพิ่มเติม", "Amends an earlier one"),
}

const statuses: Record<ClauseStatus, Text> = {
  unchanged: t("คงเดิม", "Unchanged"),
  filled: t("เติมข้อมูลแล้ว", "Filled in"),
  changed: t("ถูกแก้ไข", "Changed"),
  missing: t("ถูกตัดออก", "Missing"),
  added: t("เพิ่มเข้ามา", "Added"),
  moved: t("ย้ายที่", "Moved"),
}

const clauseKinds: Record<ClauseKind, Text> = {
  fixed: t("ข้อความคงที่ของแบบ", "Fixed by the format."),
  choosable: t("เลือกจากข้อความของแบบ", "Chosen among the format’s wordings."),
  free: t("สองฝ่ายเขียนเอง", "Written by the sides."),
}

const findings: Record<WordFindingKind, Text> = {
  inserted: t("ข้อความที่แทรกโดยติดตามการแก้ไข", "Inserted as a tracked change"),
  deleted: t("ข้อความที่ลบโดยติดตามการแก้ไข", "Deleted as a tracked change"),
  moved: t("ข้อความที่ย้ายโดยติดตามการแก้ไข", "Moved as a tracked change"),
  hidden: t("ข้อความที่ซ่อนไว้", "Hidden text"),
  struck: t("ข้อความที่ขีดฆ่าไว้", "Text struck out by hand"),
  comment: t("ข้อคิดเห็น", "Comment"),
  header: t("ข้อความหัวกระดาษ", "Text in the header"),
  footer: t("ข้อความท้ายกระดาษ", "Text in the footer"),
  footnote: t("เชิงอรรถ", "Footnote"),
  text_box: t("กล่องข้อความ", "Text box"),
  embedded: t("วัตถุที่ฝังไว้", "Embedded object"),
  other_document: t("เอกสารอื่นที่แทรกไว้", "Another document within it"),
  field: t("ฟิลด์ที่เปลี่ยนข้อความเอง", "Field that changes its text by itself"),
  numbering: t("ข้อความที่ Word เขียนเองพร้อมเลขข้อ", "Text that Word writes with a number"),
  picture: t("รูปภาพในเนื้อหา", "Picture within the text"),
  control_character: t("อักขระควบคุมที่สลับลำดับตัวอักษร", "Characters that turn the order of letters round"),
}

const origins = {
  written: t("ร่างในระบบ", "Written here"),
  uploaded: t("ไฟล์ Word ที่ส่งเข้า", "Uploaded as Word"),
  sent: t("ส่งพิจารณา", "Sent for review"),
  signed: t("ฉบับลงนาม", "As signed"),
} as const

/** Words of memoranda that pages, papers and the API share. */
export const words = {
  states,
  kinds,
  statuses,
  clauseKinds,
  findings,
  origins,
  agreements: t("บันทึกความเข้าใจ", "Memoranda"),
  formats: t("แบบมาตรฐาน", "Formats"),
  number: (number: number) => t(`ลำดับที่ ${number}`, `No. ${number}`),
  of: (home: Text, partner: Text): Text => ({
    th: [home.th, partner.th].filter(Boolean).join(" – "),
    en: [home.en, partner.en].filter(Boolean).join(" – "),
  }),
  /** Begins the name of a file. */
  fileName: same("mou"),
} as const
