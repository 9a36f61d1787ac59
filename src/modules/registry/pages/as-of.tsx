import { z } from "zod"
import { DateFields, dateToFields } from "#http/fields.ts"
import { freshForm, type FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { issuesOf } from "#http/zod-issues.ts"
import { type Day, latestDay, preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { DateField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { withQuery } from "../paths.ts"
import { DayInQuery } from "../schema.ts"
import { words } from "../words.ts"

/** The days that a page is shown on: when things held, and when the register said so. */
export type AsOf = {
  readonly day: Day | undefined
  readonly known: Day | undefined
  /** What the fields for choosing a day show. */
  readonly state: FormState
  /** Where the page stands under its plain address, after a day was chosen with the three fields. */
  readonly moved: Response | undefined
}

const Chosen = z.object({ asOf: DateFields, knownOn: DateFields })
const partNames = ["day", "month", "year"] as const

/**
 * Reads ?asOf=2019-01-04 and ?knownOn=2026-05-31, or the three fields day, month and year of each; a month or year alone
 * means its last day.
 */
export const readAsOf = (request: Request): AsOf => {
  const query = request.http.req.query()
  const [day, known] = [dayIn(query["asOf"]), dayIn(query["knownOn"])]
  const buddhist = request.language === "th"
  const state = freshForm({
    ...dateToFields("asOf", day, buddhist),
    ...dateToFields("knownOn", known, buddhist),
  })
  if (!("asOf.year" in query || "knownOn.year" in query)) return { day, known, state, moved: undefined }
  const names = ["asOf", "knownOn"].flatMap((name) => partNames.map((part) => `${name}.${part}`))
  const typed = Object.fromEntries(names.map((name) => [name, query[name]]))
  const chosen = Chosen.safeParse({ asOf: partsOf(query, "asOf"), knownOn: partsOf(query, "knownOn") })
  if (!chosen.success)
    return { day, known, state: { ...freshForm(typed), issues: issuesOf(chosen.error) }, moved: undefined }
  const asOf = "asOf.year" in query ? chosen.data.asOf && latestDay(chosen.data.asOf) : day
  const knownOn = "knownOn.year" in query ? chosen.data.knownOn && latestDay(chosen.data.knownOn) : known
  const others = Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name)))
  const moved = redirect(request.href(withQuery(request.path, { ...others, asOf, knownOn })))
  return { day: asOf, known: knownOn, state, moved }
}

type Query = Readonly<Record<string, string>>
const dayIn = (value: string | undefined): Day | undefined => {
  const given = DayInQuery.safeParse(value)
  return given.success ? given.data : undefined
}
const partsOf = (query: Query, name: string) =>
  Object.fromEntries(partNames.map((part) => [part, query[`${name}.${part}`]]))

/** The three fields, in whatever form stands around them. */
export const AsOfField = ({ state }: { readonly state: FormState }) => (
  <Fields state={state}>
    <DateField name="asOf" label={words.asOf} hint={words.asOfHint} />
  </Fields>
)

/** The three fields for the day on which the register said so. */
export const KnownOnField = ({ state }: { readonly state: FormState }) => (
  <Fields state={state}>
    <DateField name="knownOn" label={words.knownOn} hint={words.knownOnHint} />
  </Fields>
)

/** A form of its own for choosing the day, on pages that have no other filters. */
export const AsOfForm = ({ path, asOf, withKnown = false }: FormProps) => {
  const { t, href } = usePage()
  return (
    <details class="as-of" open={asOf.state.issues.length > 0}>
      <summary>{t(words.asOfOther)}</summary>
      <form action={href(path)}>
        <AsOfField state={asOf.state} />
        {withKnown && <KnownOnField state={asOf.state} />}
        <button type="submit">{t(words.show)}</button>
      </form>
    </details>
  )
}

type FormProps = {
  readonly path: string
  readonly asOf: AsOf
  /** Whether the page can also show what the register said on a day. */
  readonly withKnown?: boolean
}

/** Says that the page shows another day than today, and leads back. */
export const AsOfBanner = ({ day, now }: { readonly day: Day | undefined; readonly now: string }) => {
  const { t, href, language } = usePage()
  if (!day) return null
  return (
    <p class="as-of-banner" role="status">
      {t(words.asOfSays(formatDate(preciseDate(day), { language })))}{" "}
      <a href={href(now)}>{t(words.toToday)}</a>
    </p>
  )
}

/** Says that the page shows what the register said on another day, and leads back. */
export const KnownOnBanner = ({ day, now }: { readonly day: Day | undefined; readonly now: string }) => {
  const { t, href, language } = usePage()
  if (!day) return null
  return (
    <p class="as-of-banner" role="status">
      {t(words.knownOnSays(formatDate(preciseDate(day), { language })))}{" "}
      <a href={href(now)}>{t(words.toToday)}</a>
    </p>
  )
}
