import { formatInstant, formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { draftWords } from "./draft-words.ts"
import type { ComparedField, ImportKind, Outcome } from "../types.ts"

const count = (value: number): Text => ({ th: formatNumber(value, "th"), en: formatNumber(value, "en") })

const kind: Record<ImportKind, Text> = {
  official_list: { th: "บัญชีทางการ", en: "Official list" },
  spreadsheet: { th: "แฟ้มตารางของจังหวัด", en: "Spreadsheet" },
}
const outcome: Record<Outcome, Text> = {
  new: { th: "รายการใหม่", en: "New" },
  same: { th: "ตรงกับทะเบียน", en: "As in the register" },
  changed: { th: "ต่างจากทะเบียน", en: "Otherwise than the register" },
}
const finding: Readonly<Record<string, Text>> = {
  declared_total_differs: { th: "ยอดที่แจ้งไม่ตรง", en: "Declared total differs" },
  group_count_differs: { th: "ยอดของกลุ่มไม่ตรง", en: "Group count differs" },
  serial_repeated: { th: "ลำดับที่ซ้ำ", en: "Number repeated" },
  serial_out_of_order: { th: "ลำดับที่ไม่ต่อเนื่อง", en: "Number out of order" },
  year_out_of_order: { th: "ปีไม่ต่อเนื่อง", en: "Year out of order" },
  relation_repeated: { th: "คู่ซ้ำ", en: "Pair repeated" },
  signed_and_in_process: { th: "ทั้งลงนามและดำเนินการ", en: "Signed and in process" },
  country_missing: { th: "ไม่ระบุประเทศ", en: "Country missing" },
  place_ambiguous: { th: "ชื่อหมายถึงได้หลายแห่ง", en: "Name of several places" },
  place_unresolved: { th: "ไม่ทราบว่าเป็นที่ใด", en: "Place not known" },
  level_word_differs: { th: "คำบอกระดับไม่ตรง", en: "Level word differs" },
  spelling_corrected: { th: "ตัวสะกดต่างไป", en: "Spelling read otherwise" },
  no_longer_listed: { th: "ไม่อยู่ในบัญชีแล้ว", en: "No longer listed" },
}
const fields: Record<ComparedField, Text> = {
  status: { th: "สถานะ", en: "Status" },
  stage: { th: "ขั้นตอน", en: "Stage" },
  term: { th: "คำเรียก", en: "Term" },
  proposedOn: { th: "เริ่มดำเนินการ", en: "Begun" },
  signedOn: { th: "ลงนามเมื่อ", en: "Signed" },
  endedOn: { th: "สิ้นสุดเมื่อ", en: "Ended" },
  note: { th: "หมายเหตุ", en: "Note" },
}

/** Words of the pages on which imports are looked at, decided and undone. */
export const pageWords = {
  kind,
  outcome,
  finding,
  fields,
  imports: { th: "การนำเข้า", en: "Imports" },
  importsLead: {
    th: "บัญชีทางการและแฟ้มของจังหวัดที่นำเข้าทะเบียน ทุกแถวยังดูเทียบกับต้นฉบับได้ และทุกข้อสงสัยรอเจ้าหน้าที่ตัดสิน",
    en: "Official lists and spreadsheets that were brought into the register. Every row can be held against its source, and every doubt waits for a person",
  },
  none: { th: "ยังไม่มีการนำเข้า", en: "Nothing has been imported yet" },
  newImport: { th: "นำเข้าบัญชีฉบับใหม่", en: "Import another list" },
  file: { th: "ไฟล์", en: "File" },
  speaksFor: { th: "ข้อมูล ณ วันที่", en: "As of" },
  when: { th: "นำเข้าเมื่อ", en: "Imported" },
  by: { th: "โดย", en: "By" },
  program: { th: "ระบบ", en: "the program" },
  somebody: { th: "เจ้าหน้าที่", en: "an officer" },
  rows: { th: "แถว", en: "Rows" },
  doubts: { th: "รอตัดสิน", en: "To decide" },
  state: { th: "สถานะ", en: "State" },
  applied: { th: "อยู่ในทะเบียน", en: "In the register" },
  undone: { th: "ยกเลิกแล้ว", en: "Undone" },
  listOf: (day: Text): Text => ({ th: `บัญชี ณ วันที่ ${day.th}`, en: `List of ${day.en}` }),
  importedBy: (at: Date, by: Text): Text => ({
    th: `นำเข้าเมื่อ ${formatInstant(at, "th")} โดย${by.th}`,
    en: `Imported on ${formatInstant(at, "en")} by ${by.en}`,
  }),
  undoneBy: (at: Date, by: Text, reason: string): Text => ({
    th: `ยกเลิกเมื่อ ${formatInstant(at, "th")} โดย${by.th} เหตุผล: ${reason}`,
    en: `Undone on ${formatInstant(at, "en")} by ${by.en}. Reason: ${reason}`,
  }),
  openFigure: { th: "แถวรอการตัดสิน", en: "rows to decide" },
  decidedFigure: { th: "แถวที่ตัดสินแล้ว", en: "rows decided" },
  rowsFigure: { th: "แถวในรายการ", en: "rows in the list" },
  newFigure: { th: "เป็นรายการใหม่", en: "new relations" },
  changedFigure: { th: "ต่างจากทะเบียน", en: "otherwise than the register" },
  totals: { th: "ยอดที่แจ้งกับยอดที่นับได้", en: "Totals declared and counted" },
  group: { th: "กลุ่ม", en: "Group" },
  declared: { th: "รายการแจ้งไว้", en: "Declared" },
  counted: { th: "นับได้", en: "Counted" },
  notDeclared: { th: "ไม่ได้แจ้ง", en: "not declared" },
  agrees: { th: "ตรงกัน", en: "agree" },
  differs: { th: "ไม่ตรงกัน", en: "differ" },
  findings: (number: number): Text => ({
    th: `ข้อสังเกต ${count(number).th} ข้อ`,
    en: `${count(number).en} ${number === 1 ? "finding" : "findings"}`,
  }),
  ofWhole: { th: "ของทั้งรายการ", en: "Of the whole list" },
  ofRows: { th: "ของแต่ละแถว", en: "Of single rows" },
  theRows: { th: "แถวของรายการ", en: "Rows of the list" },
  found: (number: number): Text => ({
    th: `${count(number).th} แถว`,
    en: `${count(number).en} ${number === 1 ? "row" : "rows"}`,
  }),
  rowShort: { th: "แถว", en: "Row" },
  forOffices: {
    th: "ข้อความในไฟล์ของจังหวัด เปิดให้หน่วยงานดูเท่านั้น",
    en: "The words of a province’s file are for offices",
  },
  printed: { th: "ต้นฉบับพิมพ์ว่า", en: "The source says" },
  read: { th: "ระบบอ่านได้ว่า", en: "We read" },
  confidence: { th: "ความมั่นใจ", en: "Confidence" },
  findingLabel: { th: "ข้อสังเกต", en: "Finding" },
  decision: { th: "คำตัดสิน", en: "Decision" },
  nothingToDecide: { th: "ไม่มีข้อสงสัย", en: "No doubt" },
  filterDecision: {
    open: { th: "รอการตัดสิน", en: "To decide" },
    decided: { th: "ตัดสินแล้ว", en: "Decided" },
    none: { th: "ไม่มีข้อสงสัย", en: "No doubt" },
  },
  outcomeLabel: { th: "เทียบกับทะเบียน", en: "Against the register" },
  clear: { th: "ล้างเงื่อนไข", en: "Clear" },
  filter: { th: "กรอง", en: "Filter" },
  all: { th: "ทั้งหมด", en: "All" },
  noRows: { th: "ไม่มีแถวที่ตรงกับเงื่อนไข", en: "No row matches" },
  begin: (number: number): Text => ({
    th: `ตัดสินข้อสงสัย ${count(number).th} แถว`,
    en: `Decide ${count(number).en} ${number === 1 ? "doubt" : "doubts"}`,
  }),
  undo: { th: "ยกเลิกการนำเข้านี้ทั้งหมด", en: "Undo this import whole" },
  leftOut: (number: number): Text => ({
    th: `ไม่ได้นำเข้า ${count(number).th} แถว`,
    en: `${count(number).en} ${number === 1 ? "row was" : "rows were"} not taken`,
  }),
  rowTitle: (row: number, serial: number | null): Text => ({
    th: serial === null ? `แถวที่ ${row}` : `แถวที่ ${row} (พิมพ์ลำดับที่ ${serial})`,
    en: serial === null ? `Row ${row}` : `Row ${row} (printed as number ${serial})`,
  }),
  left: (number: number): Text => ({
    th: `ยังเหลือ ${count(number).th} แถวที่รอการตัดสิน`,
    en: `${count(number).en} ${number === 1 ? "row waits" : "rows wait"} for a decision`,
  }),
  inRegister: { th: "ในทะเบียน", en: "In the register" },
  question: { th: "แถวนี้หมายถึงอะไร", en: "What does this row mean?" },
  asRead: (name: Text): Text => ({ th: `${name.th} ตามที่ระบบอ่าน`, en: `${name.en}, as we read it` }),
  asReadPlain: { th: "ถูกต้องตามที่ระบบอ่านได้", en: "It is right as we read it" },
  otherPlace: { th: "ที่อื่น", en: "Another place" },
  otherPlaceHint: { th: "พิมพ์ชื่อในช่องด้านล่าง", en: "Type its name below" },
  otherPlaceName: { th: "ชื่อสถานที่อื่น", en: "Name of the other place" },
  otherPlaceNameHint: {
    th: "กรอกเมื่อเลือก “ที่อื่น” ภาษาไทยหรืออังกฤษ",
    en: "For “Another place” only; in Thai or English",
  },
  sameAs: (number: number, name: Text): Text => ({
    th: `เป็นคู่เดียวกับเลขทะเบียน ${number} ${name.th}`,
    en: `The same pair as No. ${number}, ${name.en}`,
  }),
  sameAsHint: {
    th: "รวมแถวนี้เข้ากับรายการนั้น ทะเบียนนับเป็นคู่เดียว",
    en: "Merges this row into that record; the register counts one pair",
  },
  sameAsOther: { th: "เป็นคู่เดียวกับรายการอื่นในทะเบียน", en: "The same pair as another record" },
  sameAsOtherHint: { th: "กรอกเลขทะเบียนด้านล่าง", en: "Give its number below" },
  number: { th: "เลขทะเบียนของรายการนั้น", en: "Number of that record" },
  numberHint: {
    th: "กรอกเมื่อเลือก “เป็นคู่เดียวกับรายการอื่น”",
    en: "For “The same pair as another record” only",
  },
  aside: { th: "ไม่ใช่ความสัมพันธ์ วางไว้นอกทะเบียน", en: "It is no relation: set it aside" },
  asideHint: {
    th: "เลิกนับและเลิกแสดง แต่ยังดูได้ที่หน้านี้",
    en: "It is counted and shown no more; this page keeps it",
  },
  takeOver: { th: "ทะเบียนเปลี่ยนตามที่บัญชีบอก", en: "The register takes over what the list says" },
  keep: { th: "คงทะเบียนไว้ตามเดิม", en: "The register stays as it is" },
  others: { th: "แก้ส่วนอื่นที่อ่านผิด", en: "Correct what else was misread" },
  date: { th: "ปีหรือวันที่ ตามสถานะ", en: "Year or date, by the state" },
  dateHint: {
    th: "ลงนามแล้วคือวันลงนาม อยู่ระหว่างดำเนินการคือวันเริ่ม ทราบเพียงปีให้กรอกเฉพาะปี",
    en: "Of the signing where it is signed, of the beginning where it is in process; the year alone will do",
  },
  wholeRecord: {
    th: "แก้ไขทั้งรายการ เช่น มีหลายภาคี",
    en: "Correct the whole record, of several parties for instance",
  },
  reason: { th: "เหตุผล", en: "Reason" },
  reasonHint: {
    th: "เก็บไว้ในประวัติ เช่น ตรวจกับหนังสือหรือสอบถามจังหวัดแล้ว",
    en: "Kept in the history: what it was checked against, who was asked",
  },
  decide: { th: "บันทึกคำตัดสิน", en: "Record the decision" },
  choose: { th: "เลือกหนึ่งข้อ", en: "Choose one" },
  chooseRelation: { th: "ไม่มีเลขทะเบียนนี้", en: "No record has this number" },
  typePlace: { th: "พิมพ์ชื่อสถานที่", en: "Type the name of the place" },
  noPlace: { th: "ไม่พบสถานที่นี้ ตรวจตัวสะกด", en: "No place has this name; check the spelling" },
  whichPlace: {
    th: "ชื่อนี้หมายถึงได้หลายแห่ง เลือกจากรายการ",
    en: "This name may mean several places; choose from the list",
  },
  mayBeTwice: {
    th: "เลือกอย่างนี้แล้วจะซ้ำกับรายการที่มีอยู่ ถ้าเป็นคู่เดียวกันให้เลือกรวม ถ้าเป็นคนละคู่ให้บันทึกอีกครั้ง",
    en: "With this the pair stands in the register already. If it is the same, choose so below; if it is another, record it again",
  },
  decided: (left: number): Text => ({
    th:
      left > 0
        ? `บันทึกคำตัดสินแล้ว นี่คือแถวถัดไป เหลืออีก ${count(left).th} แถว`
        : "บันทึกคำตัดสินแล้ว ไม่มีแถวใดรอการตัดสินอีก",
    en:
      left > 0
        ? `The decision is recorded. This is the next row; ${count(left).en} left`
        : "The decision is recorded. Nothing waits any more",
  }),
  reopened: {
    th: "เพิกถอนคำตัดสินแล้ว แถวนี้รอการตัดสินอีกครั้ง",
    en: "The decision was taken back; the row waits again",
  },
  reopen: { th: "เพิกถอนคำตัดสิน", en: "Take the decision back" },
  reopenSays: {
    th: "ทะเบียนจะกลับเป็นอย่างก่อนตัดสิน และแถวนี้กลับไปรอการตัดสิน",
    en: "The register becomes what it was before, and the row waits for a decision again",
  },
  meanwhile: { th: "มีผู้ตัดสินแถวนี้ไปแล้ว", en: "Somebody has decided this row meanwhile" },
  meanwhileSays: {
    th: "สิ่งที่คุณกรอกไม่ได้ถูกบันทึก หากคำตัดสินนั้นไม่ถูกต้องให้เพิกถอนก่อน แล้วตัดสินใหม่",
    en: "What you sent was not recorded. If that decision is wrong, take it back first and decide anew",
  },
  yours: (reason: string): Text => ({
    th: `เหตุผลที่คุณกรอก: ${reason}`,
    en: `The reason that you gave: ${reason}`,
  }),
  moved: {
    th: "รายการนี้เปลี่ยนไประหว่างที่คุณทำอยู่ ตรวจดูแล้วบันทึกอีกครั้ง",
    en: "The record changed meanwhile. Look, and record it again",
  },
  mayNot: { th: "ผู้มีสิทธิตัดสินแถวนี้", en: "Who may decide this row" },
  mayNotSays: {
    th: "เจ้าหน้าที่กระทรวงมหาดไทย เจ้าหน้าที่ของจังหวัดฝ่ายไทยในแถวนี้ หรือผู้ดูแลระบบ",
    en: "Officers of the Ministry of Interior, of the Thai province in this row, and the administrator",
  },
  history: { th: "ประวัติการตัดสิน", en: "Decisions so far" },
  wasReopened: { th: "เพิกถอน", en: "Taken back" },
  nextRow: { th: "ไปแถวถัดไปที่รอการตัดสิน", en: "Go to the next row to decide" },
  backToList: { th: "กลับไปที่รายการแถว", en: "Back to the rows" },
  differences: { th: "ที่ต่างจากทะเบียน", en: "What differs from the register" },
  undoTitle: { th: "ยกเลิกการนำเข้าทั้งหมด", en: "Undo the import whole" },
  undoLead: {
    th: "ต้นฉบับ แถว และคำตัดสินยังเก็บไว้ดูได้ แต่ไม่มีผลต่อทะเบียนอีก และย้อนกลับไม่ได้ ถ้าต้องการอีกให้นำเข้าไฟล์เดิมใหม่",
    en: "Source, rows and decisions are kept to be looked at, and count for the register no more. It cannot be reverted; the file can be imported again",
  },
  willWithdraw: (number: number): Text => ({
    th: `ถอนออกจากทะเบียน ${count(number).th} คู่`,
    en: `${count(number).en} ${number === 1 ? "relation is" : "relations are"} withdrawn from the register`,
  }),
  willRestore: (number: number): Text => ({
    th: `กลับเป็นอย่างก่อนนำเข้า ${count(number).th} คู่`,
    en: `${count(number).en} ${number === 1 ? "relation goes" : "relations go"} back to what it was`,
  }),
  stayWorked: (number: number): Text => ({
    th: `คงอยู่ เพราะมีผู้ทำงานต่อแล้ว ${count(number).th} คู่`,
    en: `${count(number).en} ${number === 1 ? "stays" : "stay"}, since people have worked on ${number === 1 ? "it" : "them"}`,
  }),
  stayListed: (number: number): Text => ({
    th: `คงอยู่ เพราะอยู่ในรายการนำเข้าอื่นด้วย ${count(number).th} คู่`,
    en: `${count(number).en} ${number === 1 ? "stays" : "stay"}, since another import lists ${number === 1 ? "it" : "them"} too`,
  }),
  nothingHappens: { th: "ทะเบียนไม่เปลี่ยน", en: "The register does not change" },
  undoDone: { th: "ยกเลิกการนำเข้าแล้ว", en: "The import was undone" },
  cancel: { th: "ไม่ยกเลิก กลับ", en: "Leave it as it is" },
  ...draftWords,
  noLonger: { th: "ความสัมพันธ์ที่บัญชีนี้ไม่ได้ระบุ", en: "Relations that this list does not name" },
} as const
