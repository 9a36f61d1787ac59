import { numberOf } from "./marks.ts"

/** One line of the list's part of the document, as what it is. */
export type ListLine =
  | { readonly kind: "blank" }
  | { readonly kind: "count"; readonly count: number; readonly year: string | undefined }
  | { readonly kind: "heading"; readonly text: string; readonly cells: readonly string[] }
  | { readonly kind: "words"; readonly text: string; readonly cells: readonly string[] }

const rule = /^[\s|:\-–—=_+]*$/u
const yearWords = "(?:ประจำ)?(?:ปี)?(?:งบประมาณ|ปฏิทิน)?\\s*(?:[พฟผ]\\.?\\s?[ศสค]\\.?\\s*)?"
const digits = (least: number, most: number) => `[๐-๙\\d]{${least},${most}}`
const listed = "(?:ได้แก่|ดังนี้|ประกอบด้วย)?"
const countOnly = new RegExp(
  `^[\\s()|\\-–•*#]*(?:${yearWords}(${digits(4, 4)}|${digits(2, 2)})\\s*[:\\-–]?\\s*)?[(\\[（]?\\s*(?:มี)?(?:จ[ํำ]?า?[นมบ]วน|รวม|ทั้งสิ้น)*\\s*(${digits(1, 3)})\\s*[คดตศถ][ูุ]่?\\s*[)\\]）]?\\s*${listed}[\\s|:*]*$`,
  "u",
)
const countThenYear = new RegExp(
  `^[\\s|\\-–•*#]*[(\\[（]?\\s*(?:จ[ํำ]?า?[นมบ]วน|รวม)?\\s*(${digits(1, 3)})\\s*[คดตศถ][ูุ]่?\\s*[)\\]）]?\\s*(?:ใน|ของ|ลงนาม(?:ใน|เมื่อ)?)?\\s*(?:ปี|[พฟผ]\\.?\\s?[ศสค]\\.?)${yearWords}(${digits(4, 4)}|${digits(2, 2)})[\\s|:*]*$`,
  "u",
)
const headingWords =
  /^[\s#*|•\-–]*(?:ปี\s?\/?|ปี\s?\/?\s*ลำดับ.*|ลำดับ\s?(?:ที่)?.*|ที่|(?:(?!จังหวัด)[^|–-]){0,90}หน้า(?:ที่)?\s*[๐-๙\d]*(?:\s*(?:จาก|\/)\s*[๐-๙\d]+)?|หมายเหตุ.*|คู่(?:ความสัมพันธ์|มือ).*|บัญชี.*|รายชื่อ.*|ตาราง.*|สถานะ|จังหวัด|ประเทศ|OP\s*=.*|[-–\s]*[๐-๙\d]{1,3}[-–\s]*)[\s|*]*$/iu
const yearHeading = new RegExp(
  `^[\\s#*|•\\-–(]*(?:(?:ลงนาม|สถาปนา)(?:แล้ว)?(?:ใน|เมื่อ)?)?(?:(?:ประจำ)?ปี|[พฟผ]\\.?\\s?[ศสค]\\.?)(?:งบประมาณ|ปฏิทิน)?\\s*(?:[พฟผ]\\.?\\s?[ศสค]\\.?\\s*)?(${digits(4, 4)}|${digits(2, 2)})\\s*${listed}[\\s|*:)]*$`,
  "u",
)

const longestHeading = 200

/** What a line of the list is; rows themselves are `words`. */
export const classify = (line: string): ListLine => {
  if (line.trim() === "") return { kind: "blank" }
  const cells = cellsOf(line)
  const text = cells.filter(Boolean).join("\t")
  if (text.length > longestHeading) return { kind: "words", text, cells }
  if (text === "" || rule.test(text)) return { kind: "blank" }
  const count = countOnly.exec(text)
  if (count) return { kind: "count", count: numberOf(count[2]) ?? 0, year: count[1] }
  const countFirst = countThenYear.exec(text)
  if (countFirst) return { kind: "count", count: numberOf(countFirst[1]) ?? 0, year: countFirst[2] }
  if (yearHeading.test(text) || cells.filter(Boolean).every((cell) => headingWords.test(cell)))
    return { kind: "heading", text, cells }
  return { kind: "words", text, cells }
}

/** The year of a heading such as "ปี ๒๕๓๒". */
export const yearOfHeading = (text: string): string | undefined => yearHeading.exec(text)?.[1]

/** The cells of a line: parted by bars, or by tabs. */
export const cellsOf = (line: string): readonly string[] => {
  const bars = line.split("|").length - 1
  const table = bars >= 2 || /^\s*\|/u.test(line)
  const parts = table ? line.replace(/^\s*\||\|\s*$/gu, "").split("|") : line.split("\t")
  return parts.map((cell) =>
    cell
      .replace(/\*\*|__/gu, "")
      .replace(/\s+/gu, " ")
      .trim(),
  )
}
