import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import type { Assessment, Warning } from "./assessment.ts"

/** What was found when it was last looked for. */
export type KeptAssessment = Omit<Assessment, "warnings"> & {
  readonly asOf: Day
  readonly computedAt: Date
}

const kept = prepared<{ asOf: Day; computedAt: Date; found: Omit<Assessment, "warnings"> }>(`
  select as_of as "asOf", computed_at as "computedAt", found from warning_assessment`)

/** Undefined until the background has looked for the first time. */
export const readAssessment = async (pool: pg.Pool): Promise<KeptAssessment | undefined> => {
  const [row] = await kept(pool, [])
  return row && { ...row.found, asOf: row.asOf, computedAt: new Date(row.computedAt) }
}

const computed = prepared<{ at: Date }>("select computed_at as at from warning_assessment")

/** When it was last looked; undefined before the first time. */
export const whenAssessed = async (pool: pg.Pool): Promise<Date | undefined> =>
  (await computed(pool, []))[0]?.at

const first = prepared<Warning>(`
  select w.relation_id as relation, w.share, w.days_silent as "daysSilent", w.reasons
  from relation_warning w join relation r on r.id = w.relation_id
  where ($1::text is null or r.home_units && (select array_agg(u.code) from unit u
    where u.country = 'TH' and coalesce(u.subdivision, u.code) = $1))
    and r.withdrawn_at is null and r.merged_into is null
  order by w.position limit $2`)

/** The relations nearest to falling asleep, of the whole country or a province. */
export const firstWarnings = (pool: pg.Pool, most: number, province?: string): Promise<readonly Warning[]> =>
  first(pool, [province ?? null, most])

const outdated = prepared<{ since: boolean }>(`
  select exists (select from warning_assessment where as_of = $1) and not exists (
    select from history.act a where a.at > (select computed_at from warning_assessment)
      and not (a.actor_kind = 'system' and a.name in ('handover.make', 'evaluation.ask'))) as since`)

/** Whether nothing was done since it was last looked for today. */
export const isUpToDate = async (pool: pg.Pool, today: Day): Promise<boolean> =>
  (await outdated(pool, [today]))[0]?.since ?? false
