import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { builtInProcedures, type Procedure } from "#modules/establishment/index.ts"
import type { Facts, GroupFacts, Question, RegisterFacts, RelationFacts } from "../indicators/facts.ts"

/** All that the indicators of a year are computed from. */
export const readFacts = async (pool: pg.Pool, question: Question): Promise<Facts> => {
  const [relations, registers] = await Promise.all([
    relationFacts(pool, question),
    registerFacts(pool, question),
  ])
  return { relations, registers }
}

const earliestEnd = "greatest(a.begins_from, edtf_earliest(coalesce(a.ends_on, a.begins_on)))"
const counts = `a.state = 'held' and a.joint and not a.signing_ceremony and a.withdrawn_at is null
  and a.confirmation = 'confirmed' and a.evidence >= $5`

/** $1 to $2 is the fiscal year, $3 to $4 the calendar year; together they reach from $1 to $4. */
const heldTogether = `
  select a.relation_id, bool_or(a.begins_from <= $2 and ${earliestEnd} >= $1) as fiscal,
    bool_or(a.begins_from <= $4 and ${earliestEnd} >= $3) as calendar
  from (select * from activity a where ${counts} and a.begins_from between $1 and $4
    union all select * from activity a where ${counts} and a.begins_from < $1 and a.ends_until >= $1) a
  group by a.relation_id`

const outOn = (day: string) => `(coalesce(r.ended_from <= ${day}, false) or r.interruptions @> ${day})`
const through = (from: string, to: string) =>
  `coalesce(s.stands_from <= ${from}, false) and not ${outOn(from)} and not ${outOn(to)}`
const recorded = (from: string, to: string) => `
  exists (select from activity a where a.relation_id = r.id and a.withdrawn_at is null
    and a.begins_from <= ${to} and a.ends_until >= ${from})`

type Row = {
  readonly id: string
  readonly units: readonly string[]
  readonly imprecise: boolean
  readonly inDoubt: boolean
  readonly signedIn: number | null
  readonly concerned: boolean
  /** Bits: counted, passes, reported. */
  readonly fiscal: number
  readonly calendar: number
}

const bits = (counted: string, passes: string, reported: string) => `
  (case when ${counted} then 1 else 0 end) + (case when ${passes} then 2 else 0 end)
  + (case when ${passes} or (${counted} and ${reported}) then 4 else 0 end)`

const relations = prepared<Row>(`
  with together as materialized (${heldTogether})
  select r.id, r.home_units as units, s.imprecise, r.certainty = 'in_doubt' as "inDoubt", s.signed_in as "signedIn",
    coalesce(r.signed_from <= $2, r.proposed_from <= $2, false) and not ${outOn("$2::date")} as concerned,
    ${bits(through("$1::date", "$2::date"), "coalesce(t.fiscal, false)", recorded("$1::date", "$2::date"))} as fiscal,
    ${bits(through("$3::date", "$4::date"), "coalesce(t.calendar, false)", recorded("$3::date", "$4::date"))} as calendar
  from relation r
    cross join lateral (select
      case when r.signed_on is null then r.signed_from
        when length(r.signed_on) = 4 then make_date(left(r.signed_on, 4)::int + 1, 1, 1) else r.signed_from end as stands_from,
      r.signed_from is not null and (r.signed_on is null or length(r.signed_on) = 4) as imprecise,
      case when length(r.signed_on) = 4 then left(r.signed_on, 4)::int + 543
        when r.signed_on is not null then fiscal_year_of(r.signed_on) end as signed_in) s
    left join together t on t.relation_id = r.id
  where r.withdrawn_at is null and r.merged_into is null`)

const relationFacts = async (pool: pg.Pool, question: Question): Promise<readonly RelationFacts[]> => {
  const { fiscal, calendar, minimumEvidence } = question
  const days = [fiscal.from, fiscal.to, calendar.from, calendar.to]
  const [rows, thai] = await Promise.all([relations(pool, [...days, minimumEvidence]), thaiUnits(pool, [])])
  const provinceOf = new Map(thai.map(({ code, province }) => [code, province]))
  return rows.map(({ units, ...row }) => ({
    ...row,
    provinces: [...new Set(units.map((code) => provinceOf.get(code) ?? code))],
    fiscal: unpack(row.fiscal),
    calendar: unpack(row.calendar),
  }))
}

const thaiUnits = prepared<{ code: string; province: string }>(`
  select code, coalesce(subdivision, code) as province from unit where country = 'TH'`)

const unpack = (packed: number) => ({
  counted: (packed & 1) > 0,
  passes: (packed & 2) > 0,
  reported: (packed & 4) > 0,
})

const handbooks = prepared<{ title: string }>(`
  select title from handbook_version where withdrawn_at is null and published_on <= $1::date and valid_from <= $1::date
    and (valid_until is null or valid_until >= $1::date) order by valid_from desc`)

const trained = prepared<{ province: string }>(`
  select distinct province from training where withdrawn_at is null and held_on <= $1::date and valid_until >= $1::date
  order by province`)

const groups = prepared<GroupFacts>(`
  select g.id, g.province, g.set_up_on <= $2::date and (g.dissolved_on is null or g.dissolved_on > $2::date) as "onLastDay",
    exists (select from working_group_meeting m where m.group_id = g.id and m.withdrawn_at is null
      and m.held_on between $1::date and $2::date) as met
  from working_group g where g.withdrawn_at is null and g.set_up_on <= $2::date
    and (g.dissolved_on is null or g.dissolved_on > $1::date)
  order by g.province nulls first, g.set_up_on`)

const tasks = prepared<{ id: string; doneInTime: boolean }>(`
  select t.id, coalesce(t.done_on <= t.due_on, false) as "doneInTime" from working_group_task t
    join working_group g on g.id = t.group_id
  where t.withdrawn_at is null and g.withdrawn_at is null and t.due_on between $1::date and $2::date order by t.due_on, t.id`)

/** Decisions of every procedure that end a round: "th-2561/partner_review/interior/return". */
const returnsOf = async (pool: pg.Pool): Promise<readonly string[]> => {
  const published = await procedures(pool, [])
  const all = [...builtInProcedures, ...published.map(({ definition }) => definition)]
  return all.flatMap(({ id, steps }) =>
    steps.flatMap((step) =>
      step.desks.flatMap(({ office, decisions }) =>
        decisions.flatMap((decision) =>
          decision.kind === "return" ? [`${id}/${step.id}/${office}/${decision.id}`] : [],
        ),
      ),
    ),
  )
}

const procedures = prepared<{ definition: Procedure }>("select definition from procedure_version")

/** What was sent on, and whether the next that came of it was a return; a later submission stands for itself. */
const submissions = prepared<{ id: string; returned: boolean }>(`
  with moves as materialized (
    select e.case_id, e.at, e.id, e.to_step, e.step, e.answers,
      e.office in ('province', 'committee') and e.to_step is not null and not r.returns as submits, r.returns
    from case_event e join establishment_case c on c.id = e.case_id
      cross join lateral (select (c.procedure_id || '/' || e.step || '/' || e.office || '/' || e.decision) = any($3) as returns) r
    where e.kind = 'decided' and e.at < ($2::date + 1)::timestamp at time zone 'Asia/Bangkok' + interval '5 years')
  select s.case_id as id, coalesce(n.returns and coalesce(n.answers ->> 'returned_for', 'procedure') = 'procedure', false) as returned
  from moves s left join lateral (
    select x.returns, x.answers from moves x where x.case_id = s.case_id and (x.at, x.id) > (s.at, s.id)
      and (x.submits or x.returns) order by x.at, x.id limit 1) n on true
  where s.submits and s.at >= $1::date::timestamp at time zone 'Asia/Bangkok'
    and s.at < ($2::date + 1)::timestamp at time zone 'Asia/Bangkok'
  order by s.at, s.id`)

const registerFacts = async (pool: pg.Pool, { fiscal: { from, to } }: Question): Promise<RegisterFacts> => {
  const [valid, officers, working, due, sent] = await Promise.all([
    handbooks(pool, [to]),
    trained(pool, [to]),
    groups(pool, [from, to]),
    tasks(pool, [from, to]),
    returnsOf(pool).then((returns) => submissions(pool, [from, to, returns])),
  ])
  return {
    handbooks: valid.map(({ title }) => title),
    trained: officers.map(({ province }) => province),
    groups: working,
    tasks: due,
    submissions: sent,
  }
}
