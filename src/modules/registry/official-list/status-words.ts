import { lookAlike } from "#modules/places/index.ts"
import type { ListStatus } from "./types.ts"

const inProcess = /อยู่ระหว่าง|(?:on|in)[\s-]*process|in progress|pending|กำลังดำเนินการ/iu
const signed = /ลงนามแล้ว|สถาปนาแล้ว|ที่ได้ลงนาม|^\W*(?:already )?(?:signed|established)\b/iu

/** The status that a heading speaks of, with letters misread too; undefined where it speaks of none. */
export const statusOfHeading = (text: string): ListStatus | undefined => {
  if (inProcess.test(text)) return "in_process"
  if (signed.test(text)) return "signed"
  if (text.length > longestHeading || !remnant.test(text)) return undefined
  const words = text.split(/[\s|()]+/u).filter((word) => word.length >= 8 && word.length <= 40)
  return words.map(statusLike).find((status) => status !== undefined)
}

const longestHeading = 120
const remnant = /ระ.?หว|ร.?หว่?าง|เนิ.?น|นิ.?น?กา?ร|ลง.?นา|งนาม|น[าำ]มแ/u

const words: readonly (readonly [ListStatus, readonly string[]])[] = [
  [
    "in_process",
    [
      "อยู่ระหว่างดำเนินการ", "อยู่ระหว่างการดำเนินการ", "กำลังดำเนินการ", "คู่ที่อยู่ระหว่างดำเนินการ", "คู่มืออยู่ระหว่างกำลังดำเนินการ",
    ],
  ],
  ["signed", ["ลงนามแล้ว", "ลงนามเมื่อ", "ลงนามเมื่อวันที่", "คู่ที่ลงนามแล้ว", "คู่ที่ได้ลงนามแล้ว"]],
] // prettier-ignore
const stillThatWord = 0.8

/** The status that a word says, misread or without its tones: ลงนานแลว. */
export const statusLike = (word: string): ListStatus | undefined =>
  words.find(([, known]) => known.some((one) => lookAlike(word, one) >= stillThatWord))?.[0]
