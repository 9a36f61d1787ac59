import type { Text } from "#kernel/text.ts"

/** Words of the guide to the API. */
export const apiWords = {
  title: { th: "API สำหรับนักพัฒนา", en: "API for developers" },
  lead: {
    th: "โปรแกรมอื่นอ่านทะเบียนได้โดยไม่ต้องขออนุญาต และเขียนได้ด้วยโทเคนของบัญชีที่มีสิทธิ ทุกคำสั่งรับและตอบเป็น JSON",
    en: "Programs may read the register without asking, and write with the token of an account that has the right to. Everything is JSON.",
  },
  operations: { th: "คำสั่งทั้งหมด", en: "All operations" },
  operation: { th: "คำสั่ง", en: "Operation" },
  address: { th: "ที่อยู่", en: "Address" },
  description: { th: "คำอธิบายสำหรับโปรแกรม (OpenAPI 3.1)", en: "Description for programs (OpenAPI 3.1)" },
  rules: { th: "กติกาที่ใช้กับทุกคำสั่ง", en: "What holds for all of them" },
  tag: {
    Relations: { th: "ความสัมพันธ์", en: "Relations" },
    Places: { th: "สถานที่", en: "Places" },
    Imports: { th: "การนำเข้า", en: "Imports" },
    Downloads: { th: "ดาวน์โหลด", en: "Downloads" },
    Studies: { th: "การศึกษาหน่วยที่เหมาะสม", en: "Studies" },
    Cases: { th: "เรื่องการสถาปนา", en: "Cases" },
    Procedures: { th: "แนวทางปฏิบัติ", en: "Procedures" },
    Committees: { th: "การประชุมคณะกรรมการ", en: "Committees" },
    Letters: { th: "หนังสือราชการ", en: "Letters" },
    "Working days": { th: "วันทำการและวันหยุดราชการ", en: "Working days" },
    Indicators: { th: "ตัวชี้วัด", en: "Indicators" },
    Activities: { th: "กิจกรรม", en: "Activities" },
  } as Readonly<Record<string, Text>>,
  who: { th: "ผู้มีสิทธิ", en: "Who may" },
  everybody: { th: "ทุกคน ไม่ต้องเข้าสู่ระบบ", en: "everybody, without signing in" },
  needs: (right: Text): Text => ({
    th: `บัญชีที่มีสิทธิ${right.th} เข้าสู่ระบบแล้ว หรือส่งโทเคนในหัวข้อ Authorization`,
    en: `an account with the right to ${right.en}, signed in or by a token in the header Authorization`,
  }),
  parameters: { th: "พารามิเตอร์", en: "Parameters" },
  body: { th: "เนื้อหาที่ส่ง", en: "What is sent" },
  name: { th: "ชื่อ", en: "Name" },
  place: { th: "อยู่ใน", en: "In" },
  values: { th: "ค่า", en: "Value" },
  meaning: { th: "ความหมาย", en: "Meaning" },
  required: { th: "ต้องมี", en: "required" },
  usually: (value: string): Text => ({ th: `ปกติ ${value}`, en: `usually ${value}` }),
  example: { th: "ตัวอย่างด้วย curl", en: "Example with curl" },
  tryIt: { th: "ลองใช้", en: "Try it" },
  tryWrites: {
    th: "การลองใช้คำสั่งนี้บันทึกลงทะเบียนจริงในนามของคุณ และปรากฏในประวัติ",
    en: "Trying this writes to the real register in your name, and stands in its history",
  },
  trySignIn: {
    th: "ลองจากหน้านี้ได้เมื่อเข้าสู่ระบบด้วยบัญชีที่มีสิทธิ",
    en: "To try it here, sign in with an account that has the right to",
  },
  tryScript: {
    th: "ลองจากหน้านี้ต้องเปิดใช้สคริปต์ หรือใช้คำสั่ง curl ข้างต้น",
    en: "Trying it here needs scripts; or use the curl command above",
  },
  send: { th: "ส่งคำสั่ง", en: "Send" },
  sending: { th: "กำลังส่ง", en: "Sending" },
  failed: { th: "ติดต่อเซิร์ฟเวอร์ไม่ได้", en: "The server could not be reached" },
  answer: { th: "คำตอบ", en: "Answer" },
  answers: { th: "คำตอบที่อาจได้", en: "Possible answers" },
  status: { th: "รหัส", en: "Status" },
  schema: { th: "โครงสร้างของคำตอบ (JSON Schema)", en: "Form of the answer (JSON Schema)" },
  bodySchema: { th: "โครงสร้างของเนื้อหาที่ส่ง (JSON Schema)", en: "Form of what is sent (JSON Schema)" },
  tokens: { th: "สร้างโทเคนในบัญชีของคุณ", en: "Make a token in your account" },
} as const

/** What a status means (RFC 9110, 6585). */
export const statusWords: Readonly<Record<string, Text>> = {
  200: { th: "สำเร็จ", en: "Done" },
  201: { th: "บันทึกแล้ว ที่อยู่ใหม่อยู่ในหัวข้อ Location", en: "Registered; its address is in the header Location" },
  304: {
    th: "ยังเป็นรุ่นเดิมตามที่ส่งมาใน If-None-Match",
    en: "Still the version that If-None-Match names",
  },
  401: { th: "ต้องเข้าสู่ระบบหรือส่งโทเคน", en: "Sign in, or send a token" },
  403: { th: "บัญชีนี้ไม่มีสิทธิ", en: "This account may not do this" },
  404: { th: "ไม่มีรายการนี้", en: "There is no such record" },
  409: {
    th: "สถานะปัจจุบันไม่อนุญาต หรือมีอยู่แล้ว รายการที่อาจซ้ำอยู่ใน duplicates",
    en: "The present state does not allow it, or it exists already; `duplicates` names what it may be",
  },
  412: {
    th: "มีผู้แก้ไขไปก่อนแล้วหลังจากรุ่นที่อยู่ใน If-Match สิ่งที่เปลี่ยนและผู้เปลี่ยนอยู่ใน changes",
    en: "Somebody changed it after the version in If-Match; `changes` tells what, and who",
  },
  422: { th: "ข้อมูลไม่ถูกต้อง แต่ละจุดอยู่ใน issues", en: "Not valid; `issues` names each field" },
  428: { th: "ไม่ได้ส่ง If-Match", en: "If-Match is missing" },
}

/** What holds for all operations. */
export const apiRules: readonly (readonly [Text, Text])[] = [
  [
    { th: "การยืนยันตัว", en: "Who is asking" },
    {
      th: "อ่านได้โดยไม่ต้องยืนยันตัว การเขียนส่งโทเคนในหัวข้อ Authorization: Bearer โทเคนมีสิทธิไม่เกินเจ้าของบัญชี และเลือกให้อ่านอย่างเดียวได้",
      en: "Reading needs nobody’s leave. To write, send a token in the header Authorization: Bearer. A token may do no more than its owner, and may be made for reading alone.",
    },
  ],
  [
    { th: "อ่านทีละหน้า", en: "Page by page" },
    {
      th: "limit คือจำนวนต่อหน้า ค่า next ของคำตอบคือ cursor ของหน้าถัดไป และเป็น null เมื่อหมด รายการที่เพิ่มระหว่างอ่านไม่ทำให้ซ้ำหรือตกหล่น",
      en: "limit says how many. next of an answer is the cursor of the next page, and null at the end. What is added meanwhile is neither repeated nor pushed out of sight.",
    },
  ],
  [
    { th: "วันที่", en: "Dates" },
    {
      th: "เป็นคริสต์ศักราช ละเอียดเท่าที่ทราบ เช่น 1989, 1989-05 หรือ 1989-05-04",
      en: "Common era, as precise as known: 1989, 1989-05 or 1989-05-04",
    },
  ],
  [
    { th: "ย้อนหลัง", en: "An earlier day" },
    {
      th: "asOf คือสภาพ ณ วันนั้นตามที่ทราบในวันนี้ knownOn คือสิ่งที่ทะเบียนบันทึกไว้เมื่อสิ้นวันนั้น ใช้พร้อมกันได้",
      en: "asOf is how things stood on a day, as we know it today; knownOn is what the register said at the end of a day. Both may be asked together.",
    },
  ],
  [
    { th: "สองคนแก้พร้อมกัน", en: "Two at once" },
    {
      th: "คำตอบมีหัวข้อ ETag การแก้ไขต้องส่งค่านั้นกลับใน If-Match ถ้ามีผู้แก้ไปก่อน จะได้ 412 พร้อมสิ่งที่เปลี่ยน ไม่มีอะไรถูกเขียนทับ",
      en: "Answers carry an ETag; a change must send it back in If-Match. If somebody was faster, the answer is 412 with what changed, and nothing is overwritten.",
    },
  ],
  [
    { th: "ส่งซ้ำได้อย่างปลอดภัย", en: "Sending again safely" },
    {
      th: "การเขียนรับหัวข้อ Idempotency-Key คำขอเดิมที่ส่งซ้ำด้วยค่าเดิมจะบันทึกครั้งเดียว",
      en: "Writes take an Idempotency-Key. The same request sent again under the same key is carried out once.",
    },
  ],
  [
    { th: "เมื่อผิดพลาด", en: "Errors" },
    {
      th: "ตอบเป็น application/problem+json (RFC 9457) detail บอกสาเหตุเป็นภาษาไทย หรืออังกฤษเมื่อส่ง Accept-Language: en และ issues บอกทุกจุดที่ไม่ถูกต้อง",
      en: "application/problem+json (RFC 9457): detail says why, in Thai or, with Accept-Language: en, in English; issues names everything that is not valid.",
    },
  ],
]
