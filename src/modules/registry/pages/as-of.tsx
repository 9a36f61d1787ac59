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

/** The day that a page is shown on. */
export type AsOf = {
  readonly day: Day | undefined
  /** What the fields for choosing a day show. */
  readonly state: FormState
  /** Where the page stands under its plain address, after a day was chosen with the three fields. */
  readonly moved: Response | undefined
}

const Chosen = z.object({ asOf: DateFields })

/** Reads ?asOf=2019-01-04, or the three fields day, month and year; a month or year alone means its last day. */
export const readAsOf = (request: Request): AsOf => {
  const query = request.http.req.query()
  const given = DayInQuery.safeParse(query["asOf"])
  const day = given.success ? given.data : undefined
  const state = freshForm(dateToFields("asOf", day, request.language === "th"))
  if (!("asOf.year" in query)) return { day, state, moved: undefined }
  const { "asOf.day": dayPart, "asOf.month": month, "asOf.year": year, ...others } = query
  const chosen = Chosen.safeParse({ asOf: { day: dayPart, month, year } })
  if (!chosen.success) {
    const typed = freshForm({ "asOf.day": dayPart, "asOf.month": month, "asOf.year": year })
    return { day, state: { ...typed, issues: issuesOf(chosen.error) }, moved: undefined }
  }
  const asOf = chosen.data.asOf && latestDay(chosen.data.asOf)
  return { day: asOf, state, moved: redirect(request.href(withQuery(request.path, { ...others, asOf }))) }
}

/** The three fields, in whatever form stands around them. */
export const AsOfField = ({ state }: { readonly state: FormState }) => (
  <Fields state={state}>
    <DateField name="asOf" label={words.asOf} hint={words.asOfHint} />
  </Fields>
)

/** A form of its own for choosing the day, on pages that have no other filters. */
export const AsOfForm = ({ path, asOf }: { readonly path: string; readonly asOf: AsOf }) => {
  const { t, href } = usePage()
  return (
    <details class="as-of" open={asOf.state.issues.length > 0}>
      <summary>{t(words.asOfOther)}</summary>
      <form action={href(path)}>
        <AsOfField state={asOf.state} />
        <button type="submit">{t(words.show)}</button>
      </form>
    </details>
  )
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
