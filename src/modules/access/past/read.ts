import { z } from "zod"
import { DateFields, dateToFields } from "#http/fields.ts"
import { freshForm, type FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { issuesOf } from "#http/zod-issues.ts"
import { type Day, latestDay, parsePreciseDate, precisionOf } from "#kernel/dates.ts"
import { forbidden, notFound } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Recorded, RecordedPart } from "./recorded.ts"
import { pastWords } from "./words.ts"

/** The record of the address with the parts that this reader may see. @throws Refusal (not found, forbidden) */
export const recordFor = async (request: Request, all: readonly Recorded[]) => {
  const { query } = request.services.database
  const [kind, id] = [request.parameter("kind"), request.parameter("id")]
  const recorded = all.find((one) => one.kind === kind)
  const isId = recorded?.ids ? recorded.ids.test(id) : isUuid(id)
  const found = recorded && isId ? await recorded.find(query, id) : undefined
  if (!recorded || !found) throw notFound(pastWords.noRecord)
  const { allowed, because } = explain(recorded.read, request.actor, found.subject)
  if (!allowed) throw forbidden(because)
  const parts: readonly RecordedPart[] = (await recorded.parts(query, id)).filter(
    ({ read }) => !read || request.may(read, found.subject),
  )
  return { kind, id, parts, title: found.title, record: found.path }
}

const Chosen = z.object({ on: DateFields })

/** The day of the address (?on=2026-01-31, or its three fields); a month or a year means its last day. */
export const dayChosen = (request: Request): { readonly on: Day | undefined; readonly state: FormState } => {
  const query = request.http.req.query()
  const buddhist = request.language === "th"
  const written = parsePreciseDate(query["on"] ?? "")
  if (written)
    return { on: latestDay(written), state: freshForm(dateToFields("on", latestDay(written), buddhist)) }
  const typed = { day: query["on.day"], month: query["on.month"], year: query["on.year"] }
  const chosen = Chosen.safeParse({ on: typed })
  const values = { "on.day": typed.day, "on.month": typed.month, "on.year": typed.year }
  if (!chosen.success)
    return { on: undefined, state: { ...freshForm(values), issues: issuesOf(chosen.error) } }
  const { on } = chosen.data
  return { on: on && (precisionOf(on) === "day" ? (on as Day) : latestDay(on)), state: freshForm(values) }
}
