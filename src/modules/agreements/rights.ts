import { defineRights, type Grant } from "#kernel/rights.ts"

const government: readonly Grant[] = [
  {
    who: "post_holder",
    of: ["interior", "foreign_affairs", "council_of_state", "central", "province", "bangkok"],
  },
]

const province: readonly Grant[] = [
  { who: "officer", of: ["province", "bangkok"], within: "own_units" },
  { who: "executive", of: ["province", "bangkok"], within: "own_units" },
]
/** Drafts are written while they lie with the province; what is under review stays as it was sent. */
const drafting: readonly Grant[] = province.map((grant) => ({ ...grant, when: ["draft"] }))

const division: readonly Grant[] = [
  { who: "officer", of: ["interior"] },
  { who: "executive", of: ["interior"] },
]

/** Who may do what with memoranda and their formats. The province drafts; the ministry keeps the format. */
export const agreementRights = defineRights(
  {
    "format.read": [{ who: "anyone" }],
    "format.install": [{ who: "system" }],
    "format.prepare": division,
    "format.publish": division,
    "agreement.read": government,
    "agreement.begin": province,
    "agreement.write": drafting,
    "agreement.record": [...province, ...division],
    "agreement.attach": [...province, ...division],
    "agreement.end": [...province, ...division],
    "agreement.remind": [{ who: "system" }],
  },
  {
    "format.read": { th: "อ่านแบบมาตรฐานของบันทึกความเข้าใจ", en: "read the formats of memoranda" },
    "format.install": { th: "ติดตั้งแบบตัวอย่าง", en: "install the sample format" },
    "format.prepare": { th: "นำแบบมาตรฐานฉบับใหม่เข้า", en: "bring in a new format" },
    "format.publish": { th: "ประกาศใช้แบบมาตรฐาน", en: "publish a format" },
    "agreement.read": { th: "อ่านบันทึกความเข้าใจและร่าง", en: "read memoranda and their drafts" },
    "agreement.begin": { th: "เริ่มร่างบันทึกความเข้าใจ", en: "begin a memorandum" },
    "agreement.write": { th: "เขียนร่างบันทึกความเข้าใจ", en: "write a memorandum" },
    "agreement.record": { th: "บันทึกข้อมูลบันทึกความเข้าใจที่ลงนามแล้ว", en: "record a signed memorandum" },
    "agreement.attach": { th: "แนบสำเนาและเอกสารของบันทึกความเข้าใจ", en: "attach papers to a memorandum" },
    "agreement.end": { th: "บันทึกการสิ้นสุดของบันทึกความเข้าใจ", en: "record the end of a memorandum" },
    "agreement.remind": { th: "เตือนก่อนบันทึกความเข้าใจหมดอายุ", en: "remind before a memorandum expires" },
  },
)
