import type { Text } from "#kernel/text.ts"

/** Words of the page that searches. */
export const searchWords = {
  title: { th: "ค้นหา", en: "Search" },
  label: { th: "ชื่อจังหวัด เมือง หรือประเทศ", en: "Name of a province, city or country" },
  hint: {
    th: "ภาษาไทยหรืออังกฤษ บางส่วนของชื่อก็ได้ สะกดตามเสียงก็ได้ เช่น เว้ คุนหมิง Carson",
    en: "Thai or English, a part of the name will do, and so will how it sounds: Hue, Kunming, Carson",
  },
  act: { th: "ค้นหา", en: "Search" },
  relations: { th: "ความสัมพันธ์", en: "Relations" },
  places: { th: "สถานที่", en: "Places" },
  country: { th: "ประเทศ", en: "Country" },
  meant: { th: "หมายถึง", en: "Did you mean" },
  sound: { th: "ออกเสียงใกล้เคียง", en: "sounds alike" },
  near: { th: "สะกดใกล้เคียง", en: "spelled alike" },
  noRelations: { th: "ไม่มีความสัมพันธ์ที่ตรงกับชื่อนี้", en: "No relation matches this name" },
  noPlaces: { th: "ไม่มีสถานที่ที่ตรงกับชื่อนี้", en: "No place matches this name" },
  nothing: (q: string): Text => ({
    th: `ไม่พบ “${q}” ลองพิมพ์เพียงบางส่วน สะกดตามเสียง หรือใช้ชื่อภาษาอังกฤษ`,
    en: `Nothing matches “${q}”; try a part of the name, its sound, or its Thai name`,
  }),
  all: (total: string): Text => ({ th: `ดูทั้งหมด ${total} คู่`, en: `See all ${total} relations` }),
} as const
