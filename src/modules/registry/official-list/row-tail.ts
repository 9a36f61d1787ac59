import { yearFrom } from "./dates-read.ts"
import { takeStage } from "./marks.ts"
import { statusLike } from "./status-words.ts"
import type { ListStage, ListStatus } from "./types.ts"

/** What stands behind a row's partner, as lists with columns for it have: status, stage and year, in any order. */
export type RowTail = {
  readonly words: string
  readonly status: ListStatus | undefined
  readonly stage: ListStage | null
  readonly year: number | undefined
}

const digit = "[๐-๙\\d]"
const month = "(?:[ก-๙]{3,12}|[ก-๙]{1,4}\\.\\s?[ก-ฮ]{1,2}\\.|[A-Za-z]{3,9}\\.?)"
const era = "(?:(?:ปี|พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?)\\s*)"
const signing = "(?:(?:ได้)?(?:ร่วม)?(?:ลงนาม|สถาปนา)[^()\\t๐-๙\\d]{0,40}?)"
const yearAtEnd = new RegExp(
  `[\\s(,;–-]*${signing}?(?:เมื่อ\\s*)?(?:วันที่\\s*)?(?:${digit}{1,2}\\s*(?:เดือน\\s*)?${month}\\s*${era}*(${digit}{4}|${digit}{2})|${digit}{1,2}[/.-]${digit}{1,2}[/.-](${digit}{4})|(?:เดือน\\s*${month}\\s*)?${era}*(?<!${digit})(${digit}{4})|${era}+(${digit}{2}))\\s*\\)?\\s*$`,
  "u",
)
const signedAtEnd = /[\s(,;–-]*(?:ลงนาม(?:แล้ว|เมื่อ[^()]{0,40})|สถาปนา(?:ความสัมพันธ์)?แล้ว)\s*\)?\s*$/u
const inProcessAtEnd =
  /[\s(,;–-]*(?:(?:อย[ูุ]่?\s*)?ระหว่าง(?:การ)?ดำเนินการ|อยู่ระหว่าง|กำลังดำเนินการ|\bOP|on process)\s*\)?\s*$/iu
const mostParts = 5

/** Takes status, stage and year off a row's end. */
export const takeTail = (text: string): RowTail => {
  let tail: RowTail = { words: text, status: undefined, stage: null, year: undefined }
  for (let part = 0; part < mostParts; part++) {
    const next = takePart(tail)
    if (next === tail) break
    tail = next
  }
  return takeDamaged(tail)
}

const lastWord = /[\s(,;–-]+([^\s(),;]{6,24})\s*\)?\s*$/u

/** A status with letters misread or tones lost: ลงนานแลว. */
const takeDamaged = (tail: RowTail): RowTail => {
  const last = lastWord.exec(tail.words)
  const status = last ? statusLike(last[1] ?? "") : undefined
  return last && status
    ? { ...tail, status: tail.status ?? status, words: tail.words.slice(0, last.index) }
    : tail
}

const takePart = (tail: RowTail): RowTail => {
  const { stage, rest } = takeStage(tail.words)
  if (stage) return { ...tail, stage: tail.stage ?? stage, words: rest }
  if (inProcessAtEnd.test(tail.words))
    return { ...tail, status: tail.status ?? "in_process", words: tail.words.replace(inProcessAtEnd, "") }
  const dated = yearAtEnd.exec(tail.words)
  const year = dated && yearFrom(dated.slice(1).find(Boolean) ?? "")
  if (dated && year) {
    const status = tail.status ?? (/ลงนาม|สถาปนา/u.test(dated[0]) ? "signed" : undefined)
    return { ...tail, year: tail.year ?? year, status, words: tail.words.slice(0, dated.index) }
  }
  if (signedAtEnd.test(tail.words))
    return { ...tail, status: tail.status ?? "signed", words: tail.words.replace(signedAtEnd, "") }
  return takeDamaged(tail)
}
