import type { Finding, FindingCode, ReadRow } from "../types.ts"
import { partnerName, rowName } from "./words.ts"

/** What is doubtful about each row's two sides: country, place, level word, spelling. */
export const placeFindings = (rows: readonly ReadRow[]): readonly Finding[] =>
  rows.flatMap((row) => [
    ...homesFindings(row),
    ...countryFindings(row),
    ...matchFindings(row),
    ...levelFindings(row),
    ...spellingFindings(row),
  ])

const finding = (code: FindingCode, row: ReadRow, th: string, en: string): Finding => ({
  code,
  rows: [row.printed.row],
  message: { th: `${rowName(row).th} ${th}`, en: `${capital(rowName(row).en)}: ${en}` },
})

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const homesFindings = (row: ReadRow): readonly Finding[] => {
  const homes = row.home ? [row.home, ...row.otherHomes] : []
  if (homes.length < 2) return []
  const [th, en] = [
    homes.map(({ nameTh }) => nameTh).join(", "),
    homes.map(({ nameEn }) => nameEn).join(", "),
  ]
  return [
    finding(
      "place_ambiguous",
      row,
      `ฝ่ายไทยมีหลายจังหวัด (${th}) แถวนี้อ่านเป็นของจังหวัดแรก กรุณาตรวจว่าเป็นความสัมพันธ์หลายฝ่ายหรือหลายคู่`,
      `several Thai provinces are named (${en}) and the row is read as the first one's. Check whether it is one relation of several parties, or several pairs`,
    ),
  ]
}

const countryFindings = (row: ReadRow): readonly Finding[] => {
  const { country, printed } = row
  if (!country)
    return [
      finding(
        "country_missing",
        row,
        `ไม่มีชื่อประเทศใน “${printed.partnerText}” กรุณาระบุประเทศของคู่ความสัมพันธ์`,
        `“${printed.partnerText}” names no country. State the partner's country`,
      ),
    ]
  if (country.sure) return []
  return [
    finding(
      "spelling_corrected",
      row,
      `ชื่อประเทศ “${country.printed}” อ่านเป็น${country.nameTh} กรุณายืนยัน`,
      `the country “${country.printed}” is read as ${country.nameEn}. Please confirm`,
    ),
  ]
}

const matchFindings = (row: ReadRow): readonly Finding[] => {
  const { match, printed, official } = row
  const words = printed.partnerText || printed.text
  const named = (official.partner.candidates ?? []).slice(0, 4)
  const th = named
    .map(({ nameTh, name, subdivision }) => `${nameTh ?? name} (${subdivision ?? "-"})`)
    .join(", ")
  const en = named.map(({ name, subdivision }) => `${name} (${subdivision ?? "-"})`).join(", ")
  if (match.confidence === "unresolved" && !match.doubts.includes("ambiguous"))
    return [
      finding(
        "place_unresolved",
        row,
        `ยังไม่ทราบว่า “${words}” คือที่ใด${th ? ` อาจเป็น ${th}` : ""} กรุณาเลือกหน่วยที่ถูกต้องจากต้นฉบับ`,
        `it is not known which place “${words}” means${en ? `; it may be ${en}` : ""}. Choose the right unit from the original`,
      ),
    ]
  if (match.confidence !== "low" && !match.doubts.includes("ambiguous")) return []
  if (match.confidence === "high") return []
  return [
    finding(
      "place_ambiguous",
      row,
      `“${words}” อาจหมายถึง ${th} กรุณาเลือกหน่วยที่ถูกต้อง`,
      `“${words}” may mean ${en}. Choose the right unit`,
    ),
  ]
}

const levelFindings = (row: ReadRow): readonly Finding[] => {
  if (!row.match.place || !row.match.doubts.includes("level_word_differs")) return []
  const { th, en } = partnerName(row)
  return [
    finding(
      "level_word_differs",
      row,
      `“${row.printed.partnerText}” ใช้คำบอกระดับไม่ตรงกับ${th} ซึ่งเป็น${levelTh[row.match.place.level]} กรุณายืนยันว่าหมายถึงหน่วยใด`,
      `the level word of “${row.printed.partnerText}” does not fit ${en}, a ${row.match.place.kind}. Confirm which unit is meant`,
    ),
  ]
}

const levelTh = {
  first_level: "หน่วยการปกครองระดับแรก (มณฑล รัฐ จังหวัด)",
  second_level: "หน่วยระดับที่สอง (เมืองระดับจังหวัด เขตปกครองตนเอง)",
  municipality: "เมืองหรือเทศบาล",
  special: "เขตพิเศษ",
} as const

const spellingFindings = (row: ReadRow): readonly Finding[] => {
  const { home, match, printed } = row
  const homeFinding =
    home && !home.exact
      ? [
          finding(
            "spelling_corrected",
            row,
            `ชื่อจังหวัด “${home.printed.trim()}” อ่านเป็น ${home.nameTh} กรุณายืนยัน`,
            `the province “${home.printed.trim()}” is read as ${home.nameEn}. Please confirm`,
          ),
        ]
      : []
  if (!home) return [...homeUnread(row), ...partnerSpelling(row)]
  return [...homeFinding, ...(match.place && printed ? partnerSpelling(row) : [])]
}

const homeUnread = (row: ReadRow): readonly Finding[] => [
  finding(
    "place_unresolved",
    row,
    `อ่านชื่อจังหวัดไทยไม่ได้จาก “${row.printed.homeText || row.printed.text}” กรุณาระบุจังหวัด`,
    `the Thai province cannot be read from “${row.printed.homeText || row.printed.text}”. State the province`,
  ),
]

const partnerSpelling = (row: ReadRow): readonly Finding[] => {
  if (!row.match.place || !row.match.doubts.includes("spelling_differs")) return []
  const { th, en } = partnerName(row)
  return [
    finding(
      "spelling_corrected",
      row,
      `“${row.printed.partnerText}” อ่านเป็น ${th} (${en}) กรุณายืนยันและใช้ตัวสะกดเดียวกัน`,
      `“${row.printed.partnerText}” is read as ${en}. Confirm, and use one spelling`,
    ),
  ]
}
