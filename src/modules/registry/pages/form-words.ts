import { formatInstant } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import type { Stage, Status } from "../rules.ts"

const statusChoice: Record<Status, { label: Text; hint: Text }> = {
  in_force: {
    label: { th: "ลงนามแล้ว และยังมีผลอยู่", en: "Signed, and in force" },
    hint: { th: "มีบันทึกความเข้าใจที่ลงนามแล้ว", en: "An agreement has been signed" },
  },
  proposed: {
    label: { th: "อยู่ระหว่างดำเนินการ", en: "In process" },
    hint: { th: "ยังไม่ลงนาม", en: "Not signed yet" },
  },
  ended: {
    label: { th: "เคยลงนาม และสิ้นสุดแล้ว", en: "Was signed, and has ended" },
    hint: { th: "เก็บไว้เป็นประวัติ", en: "Kept for the record" },
  },
  not_established: {
    label: { th: "ยุติโดยไม่ได้สถาปนา", en: "Given up without being established" },
    hint: { th: "เคยเสนอแต่ไม่ได้ลงนาม", en: "Proposed once, never signed" },
  },
}

const stageChoice: Record<Stage, Text> = {
  awaiting_signature: { th: "รอลงนาม", en: "Awaiting signature" },
  minister_approved: { th: "มท.๑ อนุมัติแล้ว", en: "The Minister has approved" },
}

export const formWords = {
  statusChoice,
  stageChoice,
  newTitle: { th: "ลงทะเบียนความสัมพันธ์", en: "Register a relation" },
  newLead: {
    th: "กรอกเท่าที่ทราบ วันที่ที่ทราบเพียงปีให้กรอกเฉพาะปี หน้าถัดไปให้ตรวจทานก่อนบันทึก",
    en: "Give what is known; of a date, the year alone will do. The next page shows everything before it is saved",
  },
  correctTitle: { th: "แก้ไขข้อมูล", en: "Correct the record" },
  correctLead: {
    th: "แก้เฉพาะที่ผิดหรือที่ทราบเพิ่ม ข้อมูลเดิมยังอยู่ในประวัติ",
    en: "Change what is wrong, add what is known now. What it said before stays in the history",
  },
  homeGroup: { th: "ฝ่ายไทย", en: "Thai side" },
  homePlace: { th: "จังหวัดหรือเมือง", en: "Province or city" },
  partnerGroup: { th: "คู่ความสัมพันธ์", en: "Partner" },
  partnerPlace: { th: "เมือง จังหวัด มณฑล หรือรัฐ", en: "City, province, prefecture or state" },
  partnerHint: {
    th: "พิมพ์ชื่อภาษาไทยหรืออังกฤษ เว้นว่างเพื่อตัดออก",
    en: "Its name in Thai or English; empty takes it out",
  },
  partnerCountry: { th: "ประเทศ", en: "Country" },
  anyCountry: { th: "ไม่ระบุ", en: "Not given" },
  addHome: { th: "เพิ่มฝ่ายไทยอีกแห่ง", en: "Add another Thai unit" },
  addPartner: { th: "เพิ่มคู่ความสัมพันธ์อีกแห่ง", en: "Add another partner" },
  which: { th: "หมายถึงที่ใด", en: "Which of these?" },
  keepWritten: {
    th: "ไม่ใช่ที่เหล่านี้ เก็บชื่อไว้ตามที่เขียนและถือว่ามีข้อสงสัย",
    en: "None of these: keep the name as it is written, in doubt",
  },
  statusGroup: { th: "สถานะวันนี้", en: "How it stands today" },
  stage: { th: "ขั้นตอนล่าสุดที่ทราบ", en: "Last step that is known" },
  stageUnknown: { th: "ไม่ทราบ หรือยังไม่ถึงขั้นใด", en: "Not known, or none yet" },
  proposedOn: { th: "วันที่เริ่มดำเนินการ", en: "Begun on" },
  signedOn: { th: "วันที่ลงนาม", en: "Signed on" },
  endedOn: { th: "วันที่สิ้นสุด", en: "Ended on" },
  notEstablishedOn: { th: "วันที่ยุติเรื่อง", en: "Given up on" },
  endReason: { th: "เหตุผลที่สิ้นสุด", en: "Why it ended" },
  term: { th: "คำเรียก", en: "Word for it" },
  termByCountry: { th: "ตามประเทศของคู่ความสัมพันธ์", en: "As is usual toward the country" },
  note: { th: "หมายเหตุ", en: "Note" },
  certainty: { th: "ความแน่ชัด", en: "Certainty" },
  certainChoice: { th: "ตรวจแล้ว ยืนยัน", en: "Checked and confirmed" },
  doubtChoice: { th: "ยังมีข้อสงสัย", en: "Still in doubt" },
  check: { th: "ตรวจทานก่อนบันทึก", en: "Check before saving" },
  later: { th: "บันทึกไว้ทำต่อภายหลัง", en: "Save and go on later" },
  cancel: { th: "ยกเลิก", en: "Cancel" },
  checkTitle: { th: "ตรวจทานก่อนบันทึก", en: "Check before saving" },
  checkNew: { th: "จะลงทะเบียนตามนี้", en: "This will be registered" },
  checkChange: { th: "จะเปลี่ยนตามนี้", en: "This will change" },
  nothingChanged: { th: "ยังไม่มีอะไรเปลี่ยนจากเดิม", en: "Nothing differs from what the register says" },
  reason: { th: "เหตุผล", en: "Reason" },
  reasonHint: {
    th: "เก็บไว้ในประวัติ เช่น เลขหนังสือหรือเอกสารที่ใช้ตรวจ",
    en: "Kept in the history: the letter or paper that it rests on, for instance",
  },
  reasonOptional: { th: "ที่มาของข้อมูล", en: "Where it is known from" },
  back: { th: "กลับไปแก้ไข", en: "Go back and change" },
  save: { th: "บันทึก", en: "Save" },
  register: { th: "ลงทะเบียน", en: "Register" },
  duplicates: { th: "อาจมีอยู่แล้วในทะเบียน", en: "It may be in the register already" },
  duplicatesSays: {
    th: "รายการต่อไปนี้มีฝ่ายไทยและคู่ความสัมพันธ์ซ้ำกับที่กรอก ถ้าเป็นคู่เดียวกันให้แก้ไขรายการเดิมแทน",
    en: "These share the Thai side and a partner. If it is the same pair, correct that record instead",
  },
  another: { th: "ตรวจแล้ว เป็นคนละคู่กัน", en: "I have looked: it is another one" },
  movedOn: { th: "มีผู้แก้ไขรายการนี้ระหว่างที่คุณทำอยู่", en: "Somebody changed this record meanwhile" },
  movedOnSays: {
    th: "สิ่งที่คุณกรอกยังอยู่ครบ ช่องที่คุณไม่ได้แตะใช้ค่าใหม่แล้ว ตรวจดูแล้วส่งอีกครั้งได้",
    en: "Everything you typed is still here; fields that you had not touched show the new values. Look, and send it again",
  },
  changedBy: (by: string, at: Date): Text => ({
    th: `โดย ${by} ${formatInstant(at, "th")}`,
    en: `by ${by}, ${formatInstant(at, "en")}`,
  }),
  alsoChanged: (by: string, to: Text | null): Text => ({
    th: `${by} เปลี่ยนช่องนี้เป็น “${to?.th ?? "ไม่มี"}” ระหว่างนั้น ค่าที่คุณกรอกจะแทนที่`,
    en: `${by} changed this to “${to?.en ?? "nothing"}” meanwhile; what you typed would replace it`,
  }),
  saved: { th: "บันทึกแล้ว", en: "Saved" },
  registered: (number: number): Text => ({
    th: `ลงทะเบียนแล้ว เลขทะเบียน ${number}`,
    en: `Registered as No. ${number}`,
  }),
  draftSaved: {
    th: "บันทึกฉบับร่างไว้แล้ว เปิดหน้าเดิมเพื่อทำต่อ",
    en: "The draft is kept; open the same page to go on",
  },
  draft: (at: Date): Text => ({
    th: `ทำต่อจากฉบับร่างที่บันทึกไว้เมื่อ ${formatInstant(at, "th")}`,
    en: `Going on with the draft of ${formatInstant(at, "en")}`,
  }),
  discard: { th: "ทิ้งฉบับร่าง เริ่มใหม่", en: "Throw the draft away and begin anew" },
  endTitle: { th: "บันทึกการสิ้นสุด", en: "Record the end" },
  endLead: {
    th: "รายการจะยังอยู่ในทะเบียนในฐานะความสัมพันธ์ที่สิ้นสุดแล้ว และเริ่มใหม่ได้ด้วยการต่ออายุ",
    en: "It stays in the register as a relation that has ended, and can be taken up again by a renewal",
  },
  notEstablishedTitle: { th: "บันทึกว่าจะไม่สถาปนา", en: "Record that it will not be established" },
  notEstablishedLead: {
    th: "รายการจะยังอยู่ในทะเบียนว่าเคยดำเนินการ หากจะเริ่มใหม่ภายหลังให้ลงทะเบียนเป็นเรื่องใหม่",
    en: "The register keeps that it was once in process; to begin again later, register a new relation",
  },
  renewTitle: { th: "บันทึกการต่ออายุ", en: "Record a renewal" },
  takeUpTitle: { th: "บันทึกการเริ่มความสัมพันธ์อีกครั้ง", en: "Record that it is taken up again" },
  renewLead: { th: "สถานะจะเป็นมีผลอยู่นับจากวันที่ต่ออายุ", en: "It will be in force from the day of the renewal" },
  renewedOn: { th: "วันที่ต่ออายุ", en: "Renewed on" },
  validUntil: { th: "มีผลถึง", en: "Valid until" },
  place: { th: "สถานที่ลงนาม", en: "Place of signing" },
  mergeTitle: { th: "รวมกับรายการอื่น", en: "Merge with another record" },
  mergeLead: {
    th: "ใช้เมื่อสองรายการคือคู่เดียวกัน รายการนี้จะเลิกแสดง ประวัติของทั้งสองยังอยู่ครบ",
    en: "For two records of the same pair. This one will be shown no more; both keep their whole history",
  },
  mergeInto: { th: "เลขทะเบียนของรายการที่จะเหลือไว้", en: "Number of the record that remains" },
  mergeLikely: { th: "รายการที่อาจเป็นคู่เดียวกัน", en: "Records that may be the same pair" },
  mergeNoSuch: {
    th: "ไม่มีเลขทะเบียนนี้ หรือเลิกแสดงไปแล้ว",
    en: "No record has this number, or it is shown no more",
  },
  mergeRemains: { th: "รายการที่จะเหลือไว้", en: "The record that remains" },
  dateHint: { th: "ทราบเพียงปีให้กรอกเฉพาะปี", en: "The year alone will do" },
} as const
