import { parsePreciseDate } from "#kernel/dates.ts"
import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"

/** What was entered, by field: texts as typed, dates as EDTF, places as codes of units. */
export type Content = Readonly<Record<string, string | readonly string[]>>

export const askKinds = [
  "line",
  "text",
  "choice",
  "choices",
  "yes_no",
  "date",
  "places",
  "place",
  "meeting",
] as const
export type AskKind = (typeof askKinds)[number]

/** Holds where a field has been answered like this. */
export type Condition = { readonly field: string; readonly is: string }

/** One question. */
export type Ask = {
  readonly field: string
  readonly label: Text
  readonly hint?: Text | undefined
  readonly kind: AskKind
  readonly options?:
    readonly { readonly value: string; readonly label: Text; readonly hint?: Text }[] | undefined
  /** place: one of those that another field names. */
  readonly among?: string | undefined
  readonly optional?: boolean | undefined
  /** Asked only where this holds. */
  readonly when?: Condition | undefined
  /** Answered by the memorandum that is drafted for the case, where there is one; by hand otherwise. */
  readonly from?: "agreement" | undefined
}

/** The questions that these answers leave to be asked. */
export const askedNow = (asks: readonly Ask[], content: Content): readonly Ask[] =>
  asks.filter(({ when }) => when === undefined || content[when.field] === when.is)

const longest = 20_000
const mostPlaces = 12

/** The values of an answer, one or many; none where there is no answer. */
export const listOf = (value: Content[string] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value

const isMany = (kind: AskKind) => kind === "choices" || kind === "places"

export const isAnswered = (ask: Ask, content: Content): boolean => {
  const value = content[ask.field]
  return value !== undefined && value.length > 0
}

/** What is wrong with one answer, without asking whether it had to be given. */
export const issueOfAnswer = (ask: Ask, content: Content): Text | undefined => {
  const value = content[ask.field]
  if (value === undefined || value.length === 0) return undefined
  if (Array.isArray(value) !== isMany(ask.kind)) return wrongShape
  const values = listOf(value)
  if (values.some((text) => text.length > longest)) return tooLong
  if (values.length > mostPlaces && ask.kind === "places") return tooMany
  if (ask.options && values.some((text) => !ask.options?.some((option) => option.value === text)))
    return notOffered
  if (ask.kind === "yes_no" && value !== "yes" && value !== "no") return notOffered
  if (ask.kind === "date" && !parsePreciseDate(String(value))) return noDate
  if (ask.among !== undefined && !listOf(content[ask.among]).includes(String(value))) return notAmong
  return undefined
}

/** What keeps a step or decision from being passed: questions without an answer, and answers that cannot be. */
export const issuesOfAnswers = (asks: readonly Ask[], content: Content, prefix = ""): Issue[] =>
  asks.flatMap((ask) => {
    const text = isAnswered(ask, content)
      ? issueOfAnswer(ask, content)
      : ask.optional
        ? undefined
        : missing(ask)
    return text ? [{ path: prefix + ask.field, text }] : []
  })

const missing = ({ label }: Ask): Text => ({
  th: `ยังไม่ได้กรอก: ${label.th}`,
  en: `Not answered yet: ${label.en}`,
})
const wrongShape: Text = { th: "คำตอบไม่อยู่ในรูปที่ถาม", en: "This is not an answer to what is asked" }
const tooLong: Text = { th: "ยาวเกิน 20,000 ตัวอักษร", en: "Longer than 20,000 characters" }
const tooMany: Text = { th: "เลือกได้ไม่เกิน 12 แห่ง", en: "No more than 12 places" }
const notOffered: Text = { th: "เลือกจากรายการที่ให้ไว้", en: "Choose one of those offered" }
const noDate: Text = { th: "ไม่มีวันที่นี้ในปฏิทิน", en: "There is no such date" }
const notAmong: Text = { th: "เลือกจากแห่งที่ศึกษาไว้", en: "Choose one of the places that were studied" }
