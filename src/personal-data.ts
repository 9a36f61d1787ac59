import { type NamingColumn, type PersonalDataProvider, recordsNaming } from "#modules/access/index.ts"

const naming: readonly NamingColumn[] = [
  ["activity_message", "account_id"],
  ["agreement_version", "account_id"],
  ["appraisal", "submitted_by"],
  ["attachment", "added_by"],
  ["case_comment", "account_id"],
  ["case_event", "account_id"],
  ["evaluation_copy", "account_id"],
  ["evaluation_remark", "account_id"],
  ["handover", "acknowledged_by"],
  ["handover_promise", "answered_by"],
  ["matter", "holder_account"],
  ["matter", "waiter_account"],
  ["paper_order", "asked_by"],
  ["paper_template", "added_by"],
]

/** Official records that say who wrote or handled them. */
const recordsOfOffice: PersonalDataProvider = {
  key: "records",
  holds: [
    ...new Set(naming.map(([table]) => table)),
    "agreement",
    "committee_meeting",
    "letter",
    "letter_office",
    "supervision",
  ],
  label: { th: "บันทึกราชการที่ระบุว่าท่านเป็นผู้ทำ", en: "Official records that say you wrote or handled them" },
  purpose: {
    th: "ให้รู้ว่าใครให้ความเห็น แนบเอกสาร หรือรับผิดชอบเรื่องใด รวมทั้งรายชื่อในรายงานการประชุม หนังสือราชการ และผู้ลงนามในบันทึกความเข้าใจ",
    en: "Who gave which opinion, added which paper, answered for what; also who is named in minutes, official letters and as a signatory",
  },
  basis: {
    th: "การปฏิบัติตามกฎหมาย (มาตรา 24 (6)) ว่าด้วยข้อมูลข่าวสารและงานสารบรรณ",
    en: "Legal duty (section 24 (6)): official information and records",
  },
  kept: { th: "ถาวร เมื่อลบบัญชีแล้วไม่มีชื่อ", en: "For ever; without the name once erased" },
  collect: recordsNaming(naming),
}

/** What somebody prepares or carries with them. */
const ownThings: PersonalDataProvider = {
  key: "own_things",
  holds: ["import_draft", "calendar_feed", "spreadsheet_columns", "presence"],
  label: {
    th: "การนำเข้าที่ค้างอยู่ ความหมายของคอลัมน์ที่จำไว้ และปฏิทินส่วนตัว",
    en: "Imports under way, the columns remembered for them, and your own calendar address",
  },
  purpose: {
    th: "ให้ทำต่อได้ และให้ปฏิทินของท่านอ่านกำหนดการได้",
    en: "So that you can go on, and your calendar can read the dates",
  },
  basis: {
    th: "การปฏิบัติหน้าที่เพื่อประโยชน์สาธารณะ (มาตรา 24 (4))",
    en: "Carrying out a public task (section 24 (4))",
  },
  kept: { th: "จนกว่าจะเสร็จหรือยกเลิก", en: "Until done or revoked" },
  collect: recordsNaming([
    ["import_draft", "account_id"],
    ["calendar_feed", "account_id"],
    ["spreadsheet_columns", "account_id"],
    ["presence", "account_id"],
  ]),
}

/** What the modules keep about people besides their accounts; shown on everybody's page “my data”. */
export const personalRecords: readonly PersonalDataProvider[] = [recordsOfOffice, ownThings]
