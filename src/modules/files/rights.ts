import { defineRights, type Right } from "#kernel/rights.ts"

/** Who may do what with files. Reading and attaching is judged by the record's own rights; these open the way to it. */
export const filesRights = defineRights(
  {
    "file.read": [{ who: "anyone" }],
    "file.attach": [{ who: "post_holder" }],
    "file.withdraw": [{ who: "post_holder" }],
    "file.erase": [{ who: "administrator" }],
  },
  {
    "file.read": { th: "เปิดไฟล์ของรายการที่ตนดูได้", en: "open files of records that one may read" },
    "file.attach": { th: "แนบไฟล์กับรายการที่ตนแก้ไขได้", en: "attach files to records that one may change" },
    "file.withdraw": { th: "ถอนไฟล์ออกจากรายการพร้อมเหตุผล", en: "withdraw files from records, with a reason" },
    "file.erase": { th: "ทำลายเนื้อหาไฟล์ที่ถอนแล้ว", en: "destroy the content of files that were withdrawn" },
  },
)

/** An act on files, judged by the right of the record that they belong to. */
export const judgedBy = (act: Right, record: Right): Right => ({ ...act, grants: record.grants })
