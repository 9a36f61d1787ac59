import type { Text } from "#kernel/text.ts"

/** Words of the pages on which a list is sent and looked at before it comes in. */
export const draftWords = {
  backToImports: { th: "กลับไปที่การนำเข้า", en: "Back to imports" },
  newTitle: { th: "นำเข้าบัญชีฉบับใหม่", en: "Import another list" },
  newLead: {
    th: "ส่งบัญชีทางการเป็นไฟล์ Word (.docx), PDF, Excel (.xlsx) หรือข้อความ (.txt) ทั้งเอกสารหรือเฉพาะบัญชี ระบบอ่านและเทียบกับทะเบียนให้ดูก่อน ยังไม่บันทึกสิ่งใด",
    en: "Send an official list as a Word file (.docx), a PDF, an Excel workbook (.xlsx) or text (.txt), the whole document or the annex alone. It is read and held against the register for you to see; nothing is recorded yet",
  },
  chooseFile: { th: "ไฟล์ของบัญชี", en: "File of the list" },
  chooseFileHint: (most: string): Text => ({
    th: `.docx .pdf .xlsx หรือข้อความ (UTF-8, TIS-620) ไม่เกิน ${most}`,
    en: `.docx, .pdf, .xlsx or text (UTF-8, TIS-620), ${most} at most`,
  }),
  drop: { th: "หรือวางไฟล์ที่นี่", en: "or drop the file here" },
  tooLarge: { th: "ไฟล์นี้ใหญ่เกินไป", en: "This file is too large" },
  noFile: { th: "เลือกไฟล์ก่อน", en: "Choose a file" },
  asOfField: { th: "ข้อมูล ณ วันที่", en: "As of" },
  asOfHint: {
    th: "กรอกเมื่อบัญชีไม่ได้พิมพ์วันที่ไว้ หรือพิมพ์ผิด",
    en: "Only where the list prints no day, or a wrong one",
  },
  asOfWhole: { th: "ต้องเป็นวัน เดือน และปี", en: "Day, month and year are needed" },
  send: { th: "ส่งไฟล์ให้อ่าน", en: "Send the file to be read" },
  drafts: { th: "ไฟล์ที่ส่งไว้และยังไม่ได้นำเข้า", en: "Files that you sent and have not imported" },
  previewTitle: { th: "ตรวจดูก่อนนำเข้า", en: "Look before it comes in" },
  stillReading: { th: "กำลังอ่านไฟล์และจับคู่กับสถานที่", en: "The file is being read and matched to places" },
  stillReadingSays: (file: string): Text => ({
    th: `${file} ยังอ่านไม่เสร็จ ปกติใช้เวลาไม่เกินครึ่งนาที ปิดหน้านี้แล้วกลับมาดูภายหลังได้`,
    en: `${file} is still being read. It usually takes less than half a minute; you may leave and come back`,
  }),
  lookAgain: { th: "ดูอีกครั้ง", en: "Look again" },
  refusedTitle: { th: "อ่านไฟล์นี้ไม่ได้", en: "This file cannot be read" },
  reread: { th: "อ่านใหม่ตามวันที่นี้", en: "Read it again for this day" },
  previewSays: {
    th: "ยังไม่มีสิ่งใดเข้าทะเบียน นี่คือสิ่งที่จะเกิดขึ้นเมื่อนำเข้า",
    en: "Nothing is in the register yet. This is what importing would do",
  },
  willDoubt: { th: "แถวจะรอการตัดสิน", en: "rows will wait for a decision" },
  sameFigure: { th: "ตรงกับทะเบียนอยู่แล้ว", en: "as in the register" },
  apply: { th: "นำเข้าทะเบียน", en: "Bring it into the register" },
  discard: { th: "ทิ้งไฟล์นี้", en: "Throw this file away" },
  discarded: { th: "ทิ้งไฟล์แล้ว", en: "The file was thrown away" },
  mayNotApply: { th: "นำเข้าไม่ได้ด้วยสิทธิของบัญชีนี้", en: "Your account may not bring this in" },
  mayNotApplySays: {
    th: "บัญชีนี้มีแถวของจังหวัดอื่นด้วย ให้เจ้าหน้าที่กระทรวงมหาดไทยหรือผู้ดูแลระบบนำเข้า",
    en: "It holds rows of other provinces too; the Ministry of Interior or the administrator may bring it in",
  },
  importedAlready: { th: "ไฟล์นี้นำเข้าทะเบียนแล้ว", en: "This very file is in the register already" },
  seeThatImport: { th: "ดูการนำเข้านั้น", en: "See that import" },
  imported: { th: "นำเข้าทะเบียนแล้ว", en: "It is in the register" },
} as const
