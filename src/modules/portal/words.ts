import type { Text } from "#kernel/text.ts"

/** Words of the pages about the system and its sources. */
export const words = {
  about: { th: "เกี่ยวกับระบบ", en: "About" },
  credits: { th: "ที่มาของข้อมูล", en: "Sources and credits" },
  apiGuide: { th: "API สำหรับนักพัฒนา", en: "API for developers" },

  aboutLead: {
    th: "ไมตรี คือทะเบียนกลางของความสัมพันธ์เมืองพี่เมืองน้องระหว่างจังหวัดของไทยกับเมืองในต่างประเทศ ทุกคนอ่านได้ ส่วนผู้แก้ไขคือเจ้าหน้าที่ที่ได้รับสิทธิ",
    en: "Maitri is the national register of sister-city relations between Thailand’s provinces and places abroad. Everybody may read it; officers with the right to it keep it.",
  },
  whatWords: { th: "คำที่ใช้ในทะเบียน", en: "The words of the register" },
  whereFrom: { th: "ข้อมูลมาจากไหน", en: "Where the data come from" },
  whereFromSays: {
    th: "ข้อมูลตั้งต้นคือบัญชีความสัมพันธ์เมืองพี่เมืองน้องของกระทรวงมหาดไทย ณ วันที่ 4 มกราคม 2562 ระบบอ่านบัญชีตามที่เผยแพร่ จับคู่แต่ละแถวกับสถานที่จริง และเก็บข้อความเดิมไว้ทุกแถว สิ่งที่อ่านแล้วยังไม่แน่ใจจะมีคำว่า “มีข้อสงสัย” จนกว่าเจ้าหน้าที่จะตัดสิน",
    en: "It begins with the Ministry of Interior’s list of sister-city relations of 4 January 2019. The list is read as it was published, each row is matched to a real place, and the text of every row is kept. What could not be read with certainty says “in doubt” until an officer decides.",
  },
  asOfTitle: { th: "ดูทะเบียนย้อนหลัง", en: "The register on an earlier day" },
  asOfSays: {
    th: "รายการ แผนที่ และหน้าของสถานที่เลือกดู ณ วันใดก็ได้ ทั้งตามที่ทราบในวันนี้ และตามที่ทะเบียนบันทึกไว้ในวันนั้น การแก้ไขทุกครั้งเก็บชื่อผู้แก้ เวลา เหตุผล และค่าเดิมไว้",
    en: "Lists, the map and the pages of places can be read as of any day: as we know it today, or as the register said then. Every change keeps who made it, when, why, and what stood there before.",
  },
  openTitle: { th: "นำไปใช้ต่อได้", en: "Free to use" },
  openSays: {
    th: "ซอฟต์แวร์นี้เป็นโอเพนซอร์ส สัญญาอนุญาต Apache-2.0 โปรแกรมอื่นอ่านทะเบียนได้ทาง API",
    en: "The software is open source under the Apache License 2.0. Programs read the register through the API.",
  },
  versionIs: (version: string): Text => ({ th: `รุ่น ${version}`, en: `Version ${version}` }),
  seeCredits: { th: "ดูที่มาของข้อมูลและสัญญาอนุญาต", en: "See sources and licences" },
  seeApi: { th: "ดูคู่มือ API", en: "See the guide to the API" },
  readList: { th: "ดูรายการความสัมพันธ์", en: "See the list of relations" },

  creditsLead: {
    th: "ข้อมูลอ้างอิง แบบอักษร และซอฟต์แวร์ที่ระบบนี้ใช้ พร้อมที่มาและสัญญาอนุญาต",
    en: "The reference data, typeface and software that stand behind this system, with their origin and licence.",
  },
  dataTitle: { th: "ข้อมูล", en: "Data" },
  softwareTitle: { th: "ซอฟต์แวร์และแบบอักษร", en: "Software and typeface" },
  what: { th: "สิ่งที่ใช้", en: "What" },
  origin: { th: "ที่มา", en: "Origin" },
  licence: { th: "สัญญาอนุญาต", en: "Licence" },
  notices: { th: "ข้อความตามสัญญาอนุญาตของข้อมูลทั้งหมด", en: "The notices that these licences ask for, in full" },
} as const

/** What each state and mark of the register means. */
export const meanings: readonly (readonly [Text, Text])[] = [
  [
    { th: "มีผลอยู่", en: "In force" },
    {
      th: "สองฝ่ายลงนามสถาปนาความสัมพันธ์แล้ว และยังไม่สิ้นสุด",
      en: "Both sides have signed, and it has not ended",
    },
  ],
  [
    { th: "อยู่ระหว่างดำเนินการ", en: "In process" },
    {
      th: "จังหวัดเสนอสถาปนาความสัมพันธ์แล้ว แต่ยังไม่ได้ลงนาม เช่น รอลงนาม หรือ มท.1 อนุมัติแล้ว",
      en: "A province has proposed it and it has not been signed yet, for example awaiting signature, or approved by the Minister of Interior",
    },
  ],
  [
    { th: "สิ้นสุดแล้ว", en: "Ended" },
    { th: "เคยลงนามแล้ว และยุติในภายหลัง", en: "It was signed, and ended later" },
  ],
  [
    { th: "ไม่ได้สถาปนา", en: "Not established" },
    { th: "เคยเสนอ แต่ยุติโดยไม่ได้ลงนาม", en: "It was proposed, and came to an end without a signature" },
  ],
  [
    { th: "มีข้อสงสัย", en: "In doubt" },
    {
      th: "ข้อความต้นทางอ่านได้หลายทาง หรือสถานที่ยังไม่แน่ชัด ยังไม่มีเจ้าหน้าที่ยืนยัน",
      en: "The source can be read in more than one way, or the place is not certain; no officer has confirmed it yet",
    },
  ],
  [
    { th: "เมืองพี่เมืองน้อง เมืองคู่แฝด เมืองมิตรภาพ", en: "Sister city, twin city, friendship city" },
    {
      th: "คำเรียกความสัมพันธ์ขึ้นกับประเทศคู่ความสัมพันธ์ กับ สปป. ลาว ใช้คำว่า เมืองคู่แฝด",
      en: "The word depends on the partner country; toward the Lao PDR it is twin city",
    },
  ],
]
