import { day } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import type { Letter } from "../schema.ts"
import type { LetterHead, LetterText } from "./schema.ts"

/** All that stands on a letter. */
export type WholeLetter = {
  readonly letter: Letter
  readonly text: LetterText
  readonly head: LetterHead
  readonly emblem: { readonly content: Uint8Array; readonly type: "png" | "jpeg" } | undefined
}

/** "๒๑ พฤศจิกายน ๒๕๖๙". */
export const dateOn = (date: string): string =>
  formatDate(day(date), { language: "th", numerals: "thai" }).replace("พ.ศ. ", "")
