import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Dimension, Reached } from "../rules.ts"

/** An intention of a plan with what was done about it. */
export type Intention = {
  readonly id: string
  readonly title: string
  readonly dimension: Dimension
  readonly promise: string | null
  readonly expectedResult: string | null
  readonly estimateBaht: string | null
  readonly reached: Reached | null
  readonly outcome: string | null
  readonly planned: number
  readonly held: number
  readonly spentBaht: string
}

export type YearlyPlan = {
  readonly id: string
  readonly relationId: string
  readonly fiscalYear: number
  readonly note: string | null
  readonly adoptedOn: string | null
  readonly revision: number
  readonly intentions: readonly Intention[]
}

const columns = `p.id, p.relation_id as "relationId", p.fiscal_year as "fiscalYear", p.note, p.adopted_on as "adoptedOn",
  p.revision, coalesce((select json_agg(json_build_object('id', i.id, 'title', i.title, 'dimension', i.dimension,
    'promise', i.promise, 'expectedResult', i.expected_result, 'estimateBaht', i.estimate_baht::text, 'reached', i.reached,
    'outcome', i.outcome, 'planned', done.planned, 'held', done.held, 'spentBaht', done.spent) order by i.position)
    from intention i cross join lateral (
      select count(*) filter (where a.state = 'planned') as planned, count(*) filter (where a.state = 'held') as held,
        coalesce(sum(a.spent_baht), 0)::text as spent
      from activity a where a.intention_id = i.id and a.withdrawn_at is null) done
    where i.plan_id = p.id and i.removed_at is null), '[]') as intentions`

const one = prepared<YearlyPlan>(`
  select ${columns} from yearly_plan p where p.relation_id = $1 and p.fiscal_year = $2 and p.withdrawn_at is null`)

/** The plan of a relation for a fiscal year (B.E.), if there is one. */
export const planOf = async (
  pool: pg.Pool,
  relationId: string,
  year: number,
): Promise<YearlyPlan | undefined> => (await one(pool, [relationId, year]))[0]

const all = prepared<{ fiscalYear: number; adoptedOn: string | null; intentions: number }>(`
  select p.fiscal_year as "fiscalYear", p.adopted_on as "adoptedOn",
    (select count(*) from intention i where i.plan_id = p.id and i.removed_at is null) as intentions
  from yearly_plan p where p.relation_id = $1 and p.withdrawn_at is null order by p.fiscal_year desc`)

/** The years for which a relation has a plan, the latest first. */
export const plansOf = (pool: pg.Pool, relationId: string) => all(pool, [relationId])

const choices = prepared<{ id: string; title: string; fiscalYear: number }>(`
  select i.id, i.title, p.fiscal_year as "fiscalYear" from intention i join yearly_plan p on p.id = i.plan_id
  where p.relation_id = $1 and p.withdrawn_at is null and i.removed_at is null order by p.fiscal_year desc, i.position`)

/** What an activity of the relation may be done for. */
export const intentionsOf = (pool: pg.Pool, relationId: string) => choices(pool, [relationId])

const titled = prepared<{ title: string }>("select title from intention where id = $1 and removed_at is null")

/** @throws Refusal (not found) */
export const intentionTitle = async (pool: pg.Pool, id: string): Promise<string> => {
  const [row] = isUuid(id) ? await titled(pool, [id]) : []
  if (!row) throw notFound({ th: "ไม่พบรายการในแผนงาน", en: "There is no such line in a plan" })
  return row.title
}
