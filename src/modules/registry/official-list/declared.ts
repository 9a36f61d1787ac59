import { toArabicNumerals } from "#kernel/numerals.ts"
import type { DeclaredTotals, ListStatus, Totals } from "./types.ts"

const digits = "[๐-๙\\d]{1,4}"
const pairs = `(${digits})\\s*(?:คู่?|pairs?|relations?|relationships?)`
const provinces = `(${digits})\\s*(?:จั?ง\\s?หวั?ด|(?:Thai )?provinces?)`
const between = "[\\s,()]{0,4}(?:ใน|จาก|จำนวน|รวม|in|from|of)?\\s*"
const pairsFirst = new RegExp(`${pairs}${between}${provinces}`, "giu")
const provincesFirst = new RegExp(`${provinces}${between}${pairs}`, "giu")

const inProcessWords = /อยู่ระหว่าง|กำลัง(?:จะ)?ดำเนินการ|รอลงนาม|(?:on|in)\s*process|in progress|pending/iu
const signedWords = /ลงนาม(?:แล้ว)?|สถาปนา|แล้ว|signed|established/iu

/** A declared total with what it is of, as far as the words beside it say. */
export type Declaration = { readonly totals: Totals; readonly status: ListStatus | undefined }

/** All totals such as "ลงนามแล้วรวม ๘๙ คู่ ๓๙ จังหวัด" in a line, in order. */
export const declarationsIn = (line: string): readonly Declaration[] => {
  const found = [
    ...[...line.matchAll(pairsFirst)].map((match) => ({ match, totals: totalsOf(match[1], match[2]) })),
    ...[...line.matchAll(provincesFirst)].map((match) => ({ match, totals: totalsOf(match[2], match[1]) })),
  ].toSorted((one, other) => one.match.index - other.match.index)
  const apart = found.filter(({ match }, at) => match.index >= endOf(found[at - 1]?.match))
  return apart.map(({ match, totals }, at) => {
    const before = line.slice(endOf(apart[at - 1]?.match), match.index)
    const after = apart.length === 1 ? line.slice(endOf(match)) : ""
    return { totals, status: statusOf(before.slice(-near)) ?? statusOf(after.slice(0, near)) }
  })
}

/** How far from a total the words that tell what it is of may stand. */
const near = 90

const endOf = (match: RegExpExecArray | RegExpMatchArray | undefined): number =>
  match ? (match.index ?? 0) + match[0].length : 0

const totalsOf = (relations = "", ofProvinces = ""): Totals => ({
  relations: Number(toArabicNumerals(relations)),
  provinces: Number(toArabicNumerals(ofProvinces)),
})

const statusOf = (words: string): ListStatus | undefined => {
  if (inProcessWords.test(words)) return "in_process"
  return signedWords.test(words) ? "signed" : undefined
}

export const noTotals: DeclaredTotals = { signed: null, inProcess: null }

/** Adds declarations to what is known; the first for each status stands, what names none is taken for the status at hand. */
export const declare = (
  known: DeclaredTotals,
  declarations: readonly Declaration[],
  atHand: ListStatus | undefined,
): DeclaredTotals => {
  const declaredFor = (wanted: ListStatus) =>
    declarations.find(({ status = atHand }) => status === wanted)?.totals ?? null
  return {
    signed: known.signed ?? declaredFor("signed"),
    inProcess: known.inProcess ?? declaredFor("in_process"),
  }
}
