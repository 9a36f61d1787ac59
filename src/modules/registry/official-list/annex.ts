import type { Day } from "#kernel/dates.ts"
import { dateIn } from "./dates-read.ts"
import { declarationsIn, declare, noTotals } from "./declared.ts"
import type { DeclaredTotals } from "./types.ts"

/** The part of a document that holds the list, the day it speaks for, and what the letter before it declares. */
export type Annex = {
  readonly lines: readonly string[]
  readonly asOf: Day | undefined
  readonly declaredInLetter: DeclaredTotals
}

const heading =
  /คู่\s?ความสัมพันธ์.{0,40}ระหว่าง\s?ไทย|(?:บัญชี|รายชื่อ|ทะเบียน)\s?(?:รายชื่อ)?\s?(?:คู่)?.{0,30}(?:เมืองพี่\s?เมืองน้อง|ความสัมพันธ์)|คู่ความสัมพันธ์.{0,30}(?:จังหวัด|เมืองพี่เมืองน้อง).{0,40}ณ\s?วันที่/u
/** What a letter says of the list before it comes: its subject, its enclosure. */
const ofLetter = /^\s*(?:เรื่อง|อ้างถึง|สิ่งที่ส่งมาด้วย|เรียน)/u
const longestHeading = 160
const asOfWords = /(?:ณ\s?(?:วันที่|เดือน|สิ้นเดือน)|as\s+of|สถานะ\s?ณ|ข้อมูล\s?ณ)/iu

/** Finds the annex in a whole document: from its heading on, or the whole where there is none. */
export const findAnnex = (lines: readonly string[]): Annex => {
  const start = Math.max(
    0,
    lines.findIndex((line) => line.length < longestHeading && heading.test(line) && !ofLetter.test(line)),
  )
  const annex = lines.slice(start)
  return {
    lines: annex,
    asOf: asOfIn(annex) ?? asOfIn(lines.slice(0, start)),
    declaredInLetter: declaredIn(lines.slice(0, start)),
  }
}

const asOfIn = (lines: readonly string[]): Day | undefined => {
  for (const [at, line] of lines.entries()) {
    const words = line.length < 2_000 ? asOfWords.exec(line) : null
    const found = words && dateIn(`${line.slice(words.index)} ${lines[at + 1] ?? ""}`.slice(0, 200))
    if (found) return found
  }
  return undefined
}

const declaredIn = (lines: readonly string[]): DeclaredTotals =>
  declare(noTotals, declarationsIn(lines.filter((line) => line.length < 5_000).join(" ")), undefined)
