import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Text } from "#kernel/text.ts"
import { supervisionWords as words } from "./words.ts"

export type SupervisionItem = {
  readonly id: string
  readonly kind: "visit" | "listening"
  readonly province: string
  readonly heldOn: Day
  readonly ledBy: string
  readonly findings: number
  readonly open: number
  readonly late: number
}

const list = prepared<SupervisionItem>(`
  select s.id, s.kind, s.province, s.held_on as "heldOn", s.led_by as "ledBy", f.findings, f.open, f.late
  from supervision s cross join lateral (select count(*) as findings,
      count(*) filter (where follow_up is not null and done_on is null) as open,
      count(*) filter (where follow_up is not null and done_on is null and due_on < $1) as late
    from finding where supervision_id = s.id and withdrawn_at is null) f
  where s.withdrawn_at is null and ($2::text is null or s.province = $2)
  order by s.held_on desc, s.id limit $3 offset $4`)

/** Visits and meetings, the latest first. */
export const listSupervisions = (
  pool: pg.Pool,
  today: Day,
  province: string | undefined,
  part: { readonly limit: number; readonly offset: number },
) => list(pool, [today, province ?? null, part.limit, part.offset])

export type Supervision = {
  readonly id: string
  readonly kind: "visit" | "listening"
  readonly province: string
  readonly heldOn: Day
  readonly place: string | null
  readonly ledBy: string
  readonly attended: readonly string[]
  readonly summary: string
}

export type Finding = {
  readonly id: string
  readonly says: string
  readonly relationId: string | null
  readonly pair: string | null
  readonly problem: string | null
  readonly followUp: string | null
  readonly responsible: "province" | "ministry" | null
  readonly dueOn: Day | null
  readonly doneOn: Day | null
  readonly doneNote: string | null
}

const one = prepared<Supervision>(`
  select id, kind, province, held_on as "heldOn", place, led_by as "ledBy", attended, summary
  from supervision where id = $1 and withdrawn_at is null`)
const found = prepared<Finding>(`
  select f.id, f.says, f.relation_id as "relationId", r.home_name || ' – ' || r.partner_name as pair, f.problem,
    f.follow_up as "followUp", f.responsible, f.due_on as "dueOn", f.done_on as "doneOn", f.done_note as "doneNote"
  from finding f left join relation r on r.id = f.relation_id
  where f.supervision_id = $1 and f.withdrawn_at is null order by f.created_at, f.id`)

/** @throws Refusal (not found) */
export const getSupervision = async (pool: pg.Pool, id: string) => {
  const [row] = isUuid(id) ? await one(pool, [id]) : []
  if (!row) throw notFound(words.noSuch)
  return { ...row, findings: await found(pool, [id]) }
}

const pairs = prepared<{ id: string; pair: Text }>(`
  select r.id, json_build_object('th', r.home_name || ' – ' || r.partner_name, 'en', (
    select string_agg(coalesce(p #>> '{unit,nameEn}', p ->> 'written'), ' – ') from json_array_elements(r.parties) p)) as pair
  from relation r
  where home_units @> array[$1] and withdrawn_at is null and merged_into is null and status in ('in_force', 'ended', 'proposed')
  order by partner_name collate "th-x-icu" limit 500`)

/** Relations of a province, to say which one a finding is about. */
export const pairsOf = (pool: pg.Pool, province: string) => pairs(pool, [province])
