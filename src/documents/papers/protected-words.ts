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
  "ดังต่อไปนี้",
  "ต่อไปนี้",
  "มหาดไทย",
  "ยั่งยืน",
  "ความสัมพันธ์",
  "ความร่วมมือ",
  "ความเห็นชอบ",
]

/** What a line never parts: a year from its era, a day from its month, a number from what it counts. As patterns. */
export const keptTogether: readonly string[] = [
  String.raw`[๐-๙\d]{1,2} (?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)`,
  String.raw`(?:พ\.ศ\.|ค\.ศ\.|ครั้งที่|ข้อ|ที่|ว) [๐-๙\d][๐-๙\d./]*`,
  String.raw`[๐-๙\d]+ (?:ฉบับ|คู่|จังหวัด|ปี|วัน|เดือน|บาท|คน|โครงการ)`,
]
