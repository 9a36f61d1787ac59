import { DateFields } from "#http/fields.ts"
import { issuesOf } from "#http/zod-issues.ts"
import { type Day, type PreciseDate, precisionOf } from "#kernel/dates.ts"
import type { Issue } from "#kernel/errors.ts"
import { one, type Values } from "./sections/section.ts"

/** A date from its three fields; null where they are empty or cannot be a date, which the issues then tell. */
export const readDate = (values: Values, name: string, issues: Issue[]): PreciseDate | null => {
  const part = (field: string) => one(values, `${name}.${field}`)
  const read = DateFields.safeParse({ day: part("day"), month: part("month"), year: part("year") })
  if (read.success) return read.data ?? null
  issues.push(...issuesOf(read.error).map(({ text }) => ({ path: name, text })))
  return null
}

/** As `readDate`, where only a whole day will do. */
export const readDay = (values: Values, name: string, issues: Issue[]): Day | null => {
  const date = readDate(values, name, issues)
  if (date === null || precisionOf(date) === "day") return date as Day | null
  issues.push({ path: name, text: { th: "กรอกวัน เดือน และปีให้ครบ", en: "Give day, month and year" } })
  return null
}
