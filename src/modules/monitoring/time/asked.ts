import { toArabicNumerals } from "#kernel/numerals.ts"
import type { Visit } from "./rules.ts"
import type { Change } from "./simulate.ts"

/** A deadline that was asked for with no number of days. */
export type WrongDays = {
  readonly of: Pick<Change, "kind" | "step" | "office">
  readonly typed: string
}

export type Asked = { readonly change: Change | null; readonly wrongDays: WrongDays | undefined }

type Query = Readonly<Record<"change" | "where" | "days", string | undefined>>

const nothing: Asked = { change: null, wrongDays: undefined }
const mostDays = 1000

/** ?change=deadline&where=partner_review/interior&days=5, of a step and office that some case passed. */
export const askedIn = (query: Query, visits: readonly Visit[]): Asked => {
  const [step, office] = query.where?.split("/") ?? []
  const kind = (["delegate", "deadline", "reviewer"] as const).find((one) => one === query.change)
  const isKnown = visits.some(
    (visit) => visit.step === step && visit.desks.some((desk) => desk.office === office),
  )
  if (!kind || !step || !office || !isKnown) return nothing
  if (kind !== "deadline") return { change: { kind, step, office }, wrongDays: undefined }
  const typed = query.days ?? ""
  const digits = toArabicNumerals(typed.trim()).replaceAll(",", "")
  const days = /^\d{1,4}$/.test(digits) ? Number(digits) : mostDays + 1
  return days > mostDays
    ? { change: null, wrongDays: { of: { kind, step, office }, typed } }
    : { change: { kind, step, office, days }, wrongDays: undefined }
}
