import { formatInstant } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"

/** Words of the frame that every page stands in. */
export const words = {
  product: { th: "ไมตรี", en: "Maitri" },
  productSays: { th: "ทะเบียนเมืองพี่เมืองน้องของประเทศไทย", en: "Thailand’s register of sister cities" },
  skip: { th: "ข้ามไปยังเนื้อหา", en: "Skip to the content" },
  demonstration: { th: "ข้อมูลสาธิต", en: "Demonstration" },
  demonstrationSays: {
    th: "บุคคล เรื่อง กิจกรรม และจำนวนเงินในระบบนี้สมมติขึ้น ไม่ใช่ข้อมูลจริง",
    en: "The people, cases, activities and sums here are invented, not real.",
  },
  mainNavigation: { th: "เมนูหลัก", en: "Main menu" },
  menu: { th: "เมนู", en: "Menu" },
  closeMenu: { th: "ปิดเมนู", en: "Close the menu" },
  otherLanguage: { th: "English", en: "ภาษาไทย" },
  search: { th: "ค้นหา", en: "Search" },
  searchHint: { th: "จังหวัด เมือง ประเทศ", en: "Province, city, country" },
  suggestions: { th: "มี {n} ชื่อให้เลือก ใช้ปุ่มลูกศรขึ้นลง", en: "{n} suggestions, use the up and down arrows" },
  noSuggestions: { th: "ไม่มีชื่อที่ตรง", en: "No suggestion" },
  signIn: { th: "เข้าสู่ระบบ", en: "Sign in" },
  signOut: { th: "ออกจากระบบ", en: "Sign out" },
  previous: { th: "ก่อนหน้า", en: "Previous" },
  next: { th: "ถัดไป", en: "Next" },
  asTable: { th: "ดูเป็นตาราง", en: "As a table" },
  pages: { th: "หน้าของรายการ", en: "Pages of the list" },
  pageOf: (page: number, pages: number): Text => ({
    th: `หน้า ${page} จาก ${pages}`,
    en: `Page ${page} of ${pages}`,
  }),
  errorSummary: (count: number): Text => ({
    th: `มี ${count} จุดที่ต้องแก้`,
    en: count === 1 ? "There is a problem" : `There are ${count} problems`,
  }),
  keptAt: { th: "เก็บฉบับร่างแล้วเมื่อ {time}", en: "Kept as a draft at {time}" },
  lineCut: {
    th: "ขาดการเชื่อมต่อ ยังไม่ได้ส่ง ข้อความที่พิมพ์อยู่ครบในหน้านี้ กดส่งอีกครั้งเมื่อเชื่อมต่อได้",
    en: "The line is cut and nothing was sent; what you typed is all here. Send it again once the line is back",
  },
  draftFrom: (at: Date): Text => ({
    th: `ทำต่อจากฉบับร่างที่เก็บไว้เมื่อ ${formatInstant(at, "th")}`,
    en: `Going on from the draft kept on ${formatInstant(at, "en")}`,
  }),
  discardDraft: { th: "ทิ้งฉบับร่าง", en: "Throw the draft away" },
  day: { th: "วันที่", en: "Day" },
  month: { th: "เดือน", en: "Month" },
  year: { th: "ปี พ.ศ.", en: "Year (C.E.)" },
  notKnown: { th: "ไม่ทราบ", en: "Not known" },
  optional: { th: "ไม่บังคับ", en: "optional" },
  whereYouAre: { th: "คุณอยู่ที่", en: "You are here" },
  backHome: { th: "กลับหน้าแรก", en: "Back to the first page" },
  refused: {
    not_found: { th: "ไม่พบหน้านี้", en: "Not found" },
    forbidden: { th: "ทำรายการนี้ไม่ได้", en: "Not allowed" },
    conflict: { th: "มีการเปลี่ยนแปลงไปแล้ว", en: "It has changed meanwhile" },
    invalid: { th: "ข้อมูลยังไม่ถูกต้อง", en: "Not valid" },
    sign_in: { th: "ต้องเข้าสู่ระบบก่อน", en: "Sign in first" },
    too_large: { th: "ไฟล์ใหญ่เกินไป", en: "Too large" },
    precondition: { th: "มีการเปลี่ยนแปลงไปแล้ว", en: "It has changed meanwhile" },
    fault: { th: "ระบบขัดข้อง", en: "Something went wrong" },
  },
  mapDisclaimer: {
    th: "เส้นเขตแดนบนแผนที่ใช้ประกอบการอ่านเท่านั้น ไม่แสดงท่าทีต่อสถานะทางกฎหมายของดินแดนใด",
    en: "Borders are drawn for reading only and express no opinion on the legal status of any territory",
  },
  sort: {
    ascending: { th: "เรียงน้อยไปมาก", en: "ascending" },
    descending: { th: "เรียงมากไปน้อย", en: "descending" },
  },
} as const
