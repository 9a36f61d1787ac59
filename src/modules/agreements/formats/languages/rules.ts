import type { Text } from "#kernel/text.ts"

/** The languages that a memorandum can be written in: Thai, English, and those of the partners (issue 5). */
export const formatLanguages = ["th", "en", "zh", "lo", "vi", "km", "my", "ja", "ko"] as const
export type FormatLanguage = (typeof formatLanguages)[number]

/** One text in some of the languages. */
export type Texts = Readonly<Partial<Record<FormatLanguage, string>>>

export const languageNames: Readonly<Record<FormatLanguage, Text>> = {
  th: { th: "ภาษาไทย", en: "Thai" },
  en: { th: "ภาษาอังกฤษ", en: "English" },
  zh: { th: "ภาษาจีน", en: "Chinese" },
  lo: { th: "ภาษาลาว", en: "Lao" },
  vi: { th: "ภาษาเวียดนาม", en: "Vietnamese" },
  km: { th: "ภาษาเขมร", en: "Khmer" },
  my: { th: "ภาษาพม่า", en: "Burmese" },
  ja: { th: "ภาษาญี่ปุ่น", en: "Japanese" },
  ko: { th: "ภาษาเกาหลี", en: "Korean" },
}

/** What each language calls each language, in the order of `formatLanguages`. */
const calledIn: Readonly<Record<FormatLanguage, readonly string[]>> = {
  th: ["ไทย", "อังกฤษ", "จีน", "ลาว", "เวียดนาม", "เขมร", "เมียนมา", "ญี่ปุ่น", "เกาหลี"],
  en: ["Thai", "English", "Chinese", "Lao", "Vietnamese", "Khmer", "Burmese", "Japanese", "Korean"],
  zh: ["泰文", "英文", "中文", "老挝文", "越南文", "柬埔寨文", "缅甸文", "日文", "韩文"],
  lo: ["ໄທ", "ອັງກິດ", "ຈີນ", "ລາວ", "ຫວຽດນາມ", "ຂະແມ", "ມຽນມາ", "ຍີ່ປຸ່ນ", "ເກົາຫຼີ"],
  vi: ["Thái", "Anh", "Trung", "Lào", "Việt", "Khmer", "Miến Điện", "Nhật", "Hàn"],
  km: ["ថៃ", "អង់គ្លេស", "ចិន", "ឡាវ", "វៀតណាម", "ខ្មែរ", "ភូមា", "ជប៉ុន", "កូរ៉េ"],
  my: ["ထိုင်း", "အင်္ဂလိပ်", "တရုတ်", "လာအို", "ဗီယက်နမ်", "ခမာ", "မြန်မာ", "ဂျပန်", "ကိုရီးယား"],
  ja: ["タイ語", "英語", "中国語", "ラオス語", "ベトナム語", "クメール語", "ビルマ語", "日本語", "韓国語"],
  ko: ["태국어", "영어", "중국어", "라오어", "베트남어", "크메르어", "버마어", "일본어", "한국어"],
}

const joinedBy: Readonly<Record<FormatLanguage, string>> = {
  th: "และ",
  en: " and ",
  zh: "和",
  lo: "ແລະ",
  vi: " và ",
  km: "និង",
  my: "နှင့်",
  ja: "及び",
  ko: " 및 ",
}
const comma: Readonly<Partial<Record<FormatLanguage, string>>> = {
  th: " ",
  lo: " ",
  zh: "、",
  ja: "、",
  my: "၊ ",
}

/** "ไทย จีน และอังกฤษ", "Thai, Chinese and English": the languages of a text, as one of them says it. */
export const listLanguages = (languages: readonly FormatLanguage[], within: FormatLanguage): string =>
  joinNames(
    languages.map((language) => calledIn[within][formatLanguages.indexOf(language)] ?? language),
    within,
  )

/** Names in a row, as a language joins them. */
export const joinNames = (names: readonly string[], within: FormatLanguage): string => {
  const last = names.at(-1) ?? ""
  if (names.length < 2) return last
  const spaced = within === "th" || within === "lo" || within === "km" || within === "my" ? " " : ""
  return `${names.slice(0, -1).join(comma[within] ?? ", ")}${spaced}${joinedBy[within]}${last}`
}

/** Which languages a unit of this country is written to in, beside Thai and English. */
export const languageOfCountry: Readonly<Record<string, FormatLanguage>> = {
  CN: "zh",
  LA: "lo",
  VN: "vi",
  KH: "km",
  MM: "my",
  JP: "ja",
  KR: "ko",
  TW: "zh",
}
