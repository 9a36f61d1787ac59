import { defineRights, type Grant, type OrganisationKind } from "#kernel/rights.ts"

const ministries: readonly OrganisationKind[] = ["interior", "foreign_affairs", "council_of_state", "central"]
const provinces: readonly OrganisationKind[] = ["province", "bangkok"]

const government: readonly Grant[] = [{ who: "post_holder", of: [...ministries, ...provinces] }]

/** Whoever holds a post; which posts, the procedure's own table says, and the engine judges by it. */
const byProcedure: readonly Grant[] = [{ who: "post_holder" }]

const officersOf = (who: "officer" | "executive" | "committee_secretary"): Grant => ({
  who,
  of: provinces,
  within: "own_units",
})

/** An office writes its own letters. */
const ownLetters: readonly Grant[] = [
  { who: "officer", of: [...ministries, ...provinces], within: "own_organisation" },
  { who: "reviewer", of: ministries, within: "own_organisation" },
  { who: "committee_secretary", of: provinces, within: "own_organisation" },
  { who: "minister_office", of: ["interior"], within: "own_organisation" },
]

const ownExecutives: readonly Grant[] = [
  { who: "executive", of: [...ministries, ...provinces], within: "own_organisation" },
]

/** Who may do what with cases. What is decided in which step by whom stands in the procedure (procedures/). */
export const establishmentRights = defineRights(
  {
    "procedure.read": [{ who: "anyone" }],
    "procedure.publish": [{ who: "administrator", of: ["interior"] }],
    "case.read": government,
    "case.open": byProcedure,
    "case.fill": byProcedure,
    "case.decide": byProcedure,
    "case.withdraw": byProcedure,
    "case.choose_another": byProcedure,
    "case.comment": [
      ...(["officer", "executive", "reviewer", "minister_office"] as const).map((who) => ({
        who,
        of: ministries,
      })),
      officersOf("officer"),
      officersOf("executive"),
      officersOf("committee_secretary"),
    ],
    "case.state_stage": [
      { who: "officer", of: ["interior"] },
      officersOf("officer"),
      officersOf("executive"),
    ],
    "case.move": [
      { who: "administrator", of: ["interior"] },
      { who: "officer", of: ["interior"] },
      { who: "executive", of: ["interior"] },
    ],
    "case.receive": [{ who: "system" }],
    "holiday.read": [{ who: "anyone" }],
    "holiday.declare": [{ who: "administrator" }, { who: "officer", of: ["interior"] }],
    "meeting.read": government,
    "meeting.record": [officersOf("committee_secretary"), officersOf("officer"), officersOf("executive")],
    // letters are open among offices; one that is marked secret is for whoever deals with it in its own office
    "letter.read": [
      ...government.map((grant) => ({ ...grant, when: ["open"] })),
      ...[...ownLetters, ...ownExecutives].map((grant) => ({ ...grant, when: ["guarded"] })),
    ],
    "letter.register": ownLetters,
    "letter.write": ownLetters,
    "letter.head": ownLetters,
  },
  {
    "procedure.read": { th: "อ่านแนวทางปฏิบัติ", en: "read the procedure" },
    "procedure.publish": { th: "ประกาศใช้แนวทางปฏิบัติ", en: "publish a procedure" },
    "case.read": { th: "อ่านเรื่องการสถาปนา", en: "read cases" },
    "case.open": { th: "เปิดเรื่องการสถาปนา", en: "open a case" },
    "case.fill": { th: "กรอกข้อมูลของเรื่อง", en: "fill in a case" },
    "case.decide": { th: "ตัดสินใจในขั้นตอนของเรื่อง", en: "decide in a step of a case" },
    "case.withdraw": { th: "ถอนเรื่อง", en: "withdraw a case" },
    "case.choose_another": { th: "เลือกเมืองอื่นต่อ", en: "go on with another candidate" },
    "case.comment": { th: "ให้ข้อสังเกตและชี้แจง", en: "remark on a case and answer" },
    "case.state_stage": { th: "ระบุขั้นตอนปัจจุบันของเรื่อง", en: "state where a case stands" },
    "case.move": { th: "ย้ายเรื่องไปใช้แนวทางปฏิบัติอื่น", en: "move a case to another procedure" },
    "case.receive": { th: "รับเรื่องจากบัญชีรายชื่อ", en: "take cases over from a list" },
    "holiday.read": { th: "ดูวันหยุดราชการ", en: "see public holidays" },
    "holiday.declare": { th: "บันทึกวันหยุดราชการที่ประกาศเพิ่ม", en: "enter holidays declared later" },
    "meeting.read": { th: "ดูการประชุมคณะกรรมการ", en: "see committee meetings" },
    "meeting.record": { th: "บันทึกการประชุมคณะกรรมการ", en: "record a committee meeting" },
    "letter.read": { th: "ดูทะเบียนหนังสือ", en: "see the register of letters" },
    "letter.register": { th: "ลงทะเบียนและออกเลขหนังสือ", en: "register and number letters" },
    "letter.write": { th: "เขียนเนื้อความหนังสือที่จะพิมพ์", en: "write what a letter says, for printing" },
    "letter.head": {
      th: "กำหนดหัวหนังสือและตราของหน่วยงาน",
      en: "set the head and emblem of the office's letters",
    },
  },
)
