/**
 * Words that Thai line breaking would cut in the middle: seen to go wrong, or names of offices that stand on papers often.
 * A paper adds its own (`unbroken`).
 */
export const protectedWords: readonly string[] = [
  "นวัตกรรม",
  "คณาจารย์",
  "ธรรมาภิบาล",
  "บูรณาการ",
  "กรุงเทพมหานคร",
  "ผู้ว่าราชการ",
  "บันทึกความเข้าใจ",
  "เมืองพี่เมืองน้อง",
  "มหาวิทยาลัย",
  "พลศึกษา",
  "นันทนาการ",
  "สาธารณสุข",
  "สาธารณรัฐ",
  "รัฐมนตรี",
  "กฤษฎีกา",
  "พระราชบัญญัติ",
  "คู่ภาคี",
  "คู่ความสัมพันธ์",
]
