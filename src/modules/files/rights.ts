import { defineRights, type Grant, type Right } from "#kernel/rights.ts"

/** Whoever writes for an office lays its papers out. */
const ownTemplates: readonly Grant[] = (
  ["officer", "reviewer", "committee_secretary", "minister_office", "administrator"] as const
).map((who) => ({ who, within: "own_organisation" }))

/** Who may do what with files. Reading and attaching is judged by the record's own rights; these open the way to it. */
export const filesRights = defineRights(
  {
    "file.read": [{ who: "anyone" }],
    "file.attach": [{ who: "post_holder" }],
    "file.withdraw": [{ who: "post_holder" }],
    "file.erase": [{ who: "administrator" }],
    "paper.order": [{ who: "signed_in" }],
    "paper.open": [{ who: "signed_in", within: "own_account" }],
    "paper.make": [{ who: "system" }],
    "paper.clear": [{ who: "system" }],
    "template.read": [{ who: "post_holder", within: "own_organisation" }],
    "template.add": ownTemplates,
    "template.withdraw": ownTemplates,
  },
  {
    "file.read": { th: "เปิดไฟล์ของรายการที่ตนดูได้", en: "open files of records that one may read" },
    "file.attach": { th: "แนบไฟล์กับรายการที่ตนแก้ไขได้", en: "attach files to records that one may change" },
    "file.withdraw": { th: "ถอนไฟล์ออกจากรายการพร้อมเหตุผล", en: "withdraw files from records, with a reason" },
    "file.erase": { th: "ทำลายเนื้อหาไฟล์ที่ถอนแล้ว", en: "destroy the content of files that were withdrawn" },
    "paper.order": { th: "ขอพิมพ์รายการที่ตนดูได้เป็นเอกสาร", en: "ask for papers of records that one may read" },
    "paper.open": { th: "เปิดเอกสารที่ตนขอพิมพ์", en: "open papers that one has asked for" },
    "paper.make": { th: "จัดทำเอกสารที่มีผู้ขอ", en: "make the papers that people asked for" },
    "paper.clear": { th: "ลบเอกสารที่จัดทำไว้นานแล้ว", en: "take away papers that were made long ago" },
    "template.read": { th: "เปิดแม่แบบเอกสารของหน่วยงาน", en: "open the templates of one's office" },
    "template.add": { th: "เพิ่มแม่แบบเอกสารของหน่วยงาน", en: "add templates of one's office" },
    "template.withdraw": { th: "เลิกใช้แม่แบบเอกสารของหน่วยงาน", en: "withdraw templates of one's office" },
  },
)

/** An act on files, judged by the right of the record that they belong to. */
export const judgedBy = (act: Right, record: Right): Right => ({ ...act, grants: record.grants })
