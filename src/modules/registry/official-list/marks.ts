import { toArabicNumerals } from "#kernel/numerals.ts"
import { lookAlike } from "#modules/places/index.ts"
import { yearFrom } from "./dates-read.ts"
import type { ListStage } from "./types.ts"

/** What stands before a row's words: its number and its year, where they are printed. */
export type Marker = {
  readonly serial: number | undefined
  readonly year: number | undefined
  readonly rest: string
}

const digit = "[๐-๙\\d]"
/** A number that a scan broke in two: "๑ ๒ จังหวัด...". */
const broken = `${digit}{1,2} ${digit}{1,2}(?=\\s*(?:[|(]|OP|จังหวัด|จ\\.))`
/** "๓๒/๑", "๒๕๓๒/๑": year and serial number, anywhere in a line. */
export const yearAndSerial = new RegExp(
  `(?<![๐-๙\\d/.])(${digit}{2}|${digit}{4})\\s?/\\s?(${broken}|${digit}{1,3})(?![๐-๙\\d/.])`,
  "gu",
)

const serialFirst = new RegExp(`^[\\s\\-–•*●]*\\(?(${digit}{1,5})\\s?[.)](?!${digit})\\s*`, "u")
const bareSerial = new RegExp(`^[\\s\\-–•*●]*(${digit}{1,5})\\s+(?=\\S)`, "u")
const leadingYear = new RegExp(
  `^[\\s(]*(?:ปี\\s*)?(?:พ\\.?\\s?ศ\\.?\\s*)?(?<!${digit})(${digit}{4})\\)?\\s*[:\\-–]?\\s*(?=\\D)`,
  "u",
)
const bullet = /^[\s\-–•*●○▪·]+/u

/** Reads a number, a year or a bullet at the head of a line: "๑.", "(1)", "12  2540", "พ.ศ. ๒๕๔๐", "- ". */
export const readSerial = (line: string): Marker => {
  const dotted = serialFirst.exec(line)
  const bare = dotted || leadingYear.test(line) ? null : bareSerial.exec(line)
  const number = dotted ?? bare
  const behind = number ? line.slice(number[0].length) : line.replace(bullet, "")
  const year = leadingYear.exec(behind)
  const gregorian = year ? yearFrom(year[1] ?? "") : undefined
  const rest = year && gregorian ? behind.slice(year[0].length) : behind
  return { serial: numberOf(number?.[1]), year: gregorian, rest }
}

/**
 * Reads number and year from the first cells of a table's row. `yearFirst` where the heading says so; `numberless` where its
 * first cell is empty.
 */
export const readCells = (cells: readonly string[], yearFirst: boolean, numberless = false): Marker => {
  const numbers: string[] = []
  let at = 0
  while (at < cells.length && /^\(?[๐-๙\d]{1,5}[.)]?$/u.test(cells[at] ?? ""))
    numbers.push((cells[at++] ?? "").replace(/[().]/gu, ""))
  const rest = cells.slice(at).join("\t")
  const isYear = (number: string) => number.length === 4 && yearFrom(number) !== undefined
  const four = numbers.find((number) => (numbers.length > 1 || numberless) && isYear(number))
  const others = numbers.filter((number) => number !== four)
  if (four || others.length < 2)
    return { serial: numberOf(others[0]), year: four ? yearFrom(four) : undefined, rest }
  const [year, serial] = yearFirst ? others : others.toReversed()
  return { serial: numberOf(serial), year: yearFrom(year ?? ""), rest }
}

export const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(toArabicNumerals(digits.replaceAll(" ", "")))

const inProcessMark = /^[\s●•*(\-–]*[OoОоO0๐]\s?\.?[PpРрP]\s?\.?\s*\)?[\s.:\-–]*/u

/** Takes the mark (OP) off the head of a row. */
export const takeInProcessMark = (text: string): { readonly marked: boolean; readonly rest: string } => {
  const mark = inProcessMark.exec(text)?.[0]
  return mark === undefined ? { marked: false, rest: text } : { marked: true, rest: text.slice(mark.length) }
}

const stageWords: readonly (readonly [ListStage, readonly string[]])[] = [
  ["awaiting_signature", ["รอลงนาม", "รอการลงนาม", "รอพิธีลงนาม", "อยู่ระหว่างรอลงนาม"]],
  ["minister_approved", ["มท๑อนุมัติแล้ว", "มท๑อนุมัติ", "รมวมทอนุมัติแล้ว", "รมวมทอนุมัติ"]],
]
const stageAlike = 0.74

/** The stage that a note names, misread letters and all; undefined for any other note. */
export const stageOf = (note: string): ListStage | undefined => {
  const plain = note.replace(/[\s.()（）]/gu, "").replace(/[1lI|]/gu, "๑")
  if (plain.length < 5 || plain.length > 24) return undefined
  return stageWords.find(([, words]) => words.some((word) => lookAlike(plain, word) >= stageAlike))?.[0]
}

const notes = /[(（]([^()（）]{3,40})[)）]?/gu
const trailing = /\s(รอ(?:การ)?ลงนาม|มท\.?\s?[๑1]\s?อนุมัติ(?:แล้ว)?)\s*$/u

/** Takes notes of stage out of a partner's text. */
export const takeStage = (text: string): { readonly stage: ListStage | null; readonly rest: string } => {
  let stage: ListStage | null = null
  const rest = text
    .replace(notes, (whole, note: string) => {
      const found = stageOf(note)
      stage = found ?? stage
      return found ? " " : whole
    })
    .replace(trailing, (_, note: string) => {
      stage ??= stageOf(note) ?? null
      return ""
    })
  return { stage, rest: rest.replace(/\s+/gu, " ").trim() }
}
