import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { fiscalYear } from "#kernel/dates.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Known } from "../known.ts"
import type { EvaluationState } from "../procedure.ts"
import type { Content, EvaluationDecision } from "../rules.ts"

/** A relation that is to be evaluated for a year, and how far that is. */
export type EvaluationItem = {
  readonly relation: string
  readonly homeName: string
  readonly partnerName: string
  readonly provinces: readonly string[]
  /** "none": not begun. */
  readonly state: EvaluationState | "none"
  readonly round: number
  readonly decision: EvaluationDecision | null
  readonly carriedOut: boolean
  readonly content: Content
}

/** Relations that stood in force on some day of the year: what an evaluation looks back on. */
const standing = `r.withdrawn_at is null and r.merged_into is null and r.status in ('in_force', 'ended')
  and coalesce(r.signed_from <= $2, false) and not coalesce(r.ended_from < $1, false)`

const items = prepared<EvaluationItem>(`
  select r.id as relation, r.home_name as "homeName", r.partner_name as "partnerName", r.home_units as provinces,
    coalesce(e.state, 'none') as state, coalesce(e.round, 1) as round, e.decision,
    e.carried_out_on is not null as "carriedOut", coalesce(e.content, '{}') as content
  from relation r left join evaluation e on e.relation_id = r.id and e.fiscal_year = $3
  where ${standing} and ($4::text is null or r.home_units @> array[$4])
    and ($5::text is null or coalesce(e.state, 'none') = $5)
  order by case coalesce(e.state, 'none') when 'submitted' then 0 when 'returned' then 1 when 'drafting' then 2
    when 'none' then 3 else 4 end, r.home_name collate "th-x-icu", r.id limit $6 offset $7`)

export type EvaluationFilter = {
  readonly year: number
  readonly province?: string | undefined
  readonly state?: string | undefined
}

/** Evaluations of a fiscal year, those that wait for somebody first. */
export const listEvaluations = (
  pool: pg.Pool,
  { year, province, state }: EvaluationFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) => {
  const { from, to } = fiscalYear(year)
  return items(pool, [from, to, year, province ?? null, state ?? null, limit, offset])
}

const stood = prepared<{ units: readonly string[] }>(`
  select r.home_units as units from relation r where r.id = $3 and ${standing}`)

/** The Thai units of a relation that stood in force in a year; undefined where there is nothing to look back on. */
export const unitsInYear = async (pool: pg.Pool, relation: string, year: number) => {
  const { from, to } = fiscalYear(year)
  return isUuid(relation) ? (await stood(pool, [from, to, relation]))[0]?.units : undefined
}

const summed = prepared<{
  state: EvaluationItem["state"]
  decision: EvaluationDecision | null
  count: number
}>(`
  select coalesce(e.state, 'none') as state, e.decision, count(*) as count
  from relation r left join evaluation e on e.relation_id = r.id and e.fiscal_year = $3
  where ${standing} and ($4::text is null or r.home_units @> array[$4]) group by 1, 2`)

/** How many evaluations of a year are in which state, and how those that were accepted were decided. */
export const countEvaluations = (pool: pg.Pool, year: number, province?: string) => {
  const { from, to } = fiscalYear(year)
  return summed(pool, [from, to, year, province ?? null])
}

export type EvaluationRow = {
  readonly id: string
  readonly relationId: string
  readonly year: number
  readonly state: EvaluationState
  readonly round: number
  readonly content: Content
  readonly decision: EvaluationDecision | null
  readonly acceptedAt: Date | null
  readonly carriedOutOn: string | null
  readonly carriedOutNote: string | null
  readonly revision: number
}

const one = prepared<EvaluationRow>(`
  select id, relation_id as "relationId", fiscal_year as year, state, round, content, decision, accepted_at as "acceptedAt",
    carried_out_on as "carriedOutOn", carried_out_note as "carriedOutNote", revision
  from evaluation where relation_id = $1 and fiscal_year = $2`)

/** The evaluation of a relation's year; undefined before anybody began it. */
export const findEvaluation = async (
  pool: pg.Pool,
  relation: string,
  year: number,
): Promise<EvaluationRow | undefined> =>
  isUuid(relation) ? (await one(pool, [relation, year]))[0] : undefined

export type EvaluationCopy = {
  readonly id: string
  readonly round: number
  readonly content: Content
  readonly known: Known
  readonly submittedAt: Date
  readonly recalledAt: Date | null
  readonly name: string | null
}

const copies = prepared<EvaluationCopy>(`
  select c.id, c.round, c.content, c.known, c.submitted_at as "submittedAt", c.recalled_at as "recalledAt", a.name
  from evaluation_copy c left join account a on a.id = c.account_id where c.evaluation_id = $1 order by c.submitted_at`)

export type EvaluationRemark = {
  readonly id: string
  readonly round: number
  readonly kind: "remark" | "returned" | "accepted" | "reopened" | "recalled"
  readonly part: string | null
  readonly body: string | null
  readonly at: Date
  readonly name: string | null
  readonly officeTh: string | null
  readonly officeEn: string | null
}

const remarks = prepared<EvaluationRemark>(`
  select k.id, k.round, k.kind, k.part, k.body, k.at, a.name, o.name_th as "officeTh", o.name_en as "officeEn"
  from evaluation_remark k left join account a on a.id = k.account_id left join organisation o on o.id = k.organisation_id
  where k.evaluation_id = $1 order by k.at, k.id`)

export const copiesOf = (pool: pg.Pool, evaluation: string) => copies(pool, [evaluation])
export const remarksOf = (pool: pg.Pool, evaluation: string) => remarks(pool, [evaluation])

export type EvaluatedYear = {
  readonly year: number
  readonly state: EvaluationState
  readonly decision: EvaluationDecision | null
  readonly content: Content
}

const years = prepared<EvaluatedYear>(`
  select fiscal_year as year, state, decision, content from evaluation where relation_id = $1 order by fiscal_year desc`)

/** A relation's evaluations, the latest first. */
export const evaluationsOf = (pool: pg.Pool, relation: string) => years(pool, [relation])
