import { sql } from "kysely"
import type { Tx } from "#database/act.ts"
import { type Day, fiscalYear, fiscalYearOf } from "#kernel/dates.ts"
import type { HandedCase, HandedMoney, HandedPromise, HandedRelation, HandoverContent } from "../content.ts"

/** How everything of some Thai units stands on a day. */
export const collectContent = async (
  tx: Tx,
  units: readonly string[],
  today: Day,
): Promise<HandoverContent> => {
  const year = fiscalYearOf(today)
  const codes = [...units]
  const { rows: relations } = await sql<HandedRelation>`
    select r.id, r.home_name || ' – ' || r.partner_name as pair, r.signed_on as "signedOn", l.last as "lastContact", a.held,
      a."overdueReports", e.last as evaluation
    from relation r
      cross join lateral (select
        count(*) filter (where state = 'held')::int as held,
        count(*) filter (where state in ('planned', 'held') and not reported and ends_until < ${today}::date - 30)::int
          as "overdueReports"
        from activity where relation_id = r.id and withdrawn_at is null and confirmation = 'confirmed') a
      left join lateral (select case when ends_until > ${today} and length(coalesce(ends_on, begins_on)) = 10
            then ${today} else coalesce(ends_on, begins_on) end as last
        from activity where relation_id = r.id and withdrawn_at is null and confirmation = 'confirmed' and state = 'held'
          and joint and not signing_ceremony and begins_from <= ${today} order by ends_until desc, id limit 1) l on true
      left join lateral (select json_build_object('year', fiscal_year, 'state', state, 'decision', decision) as last
        from evaluation where relation_id = r.id order by fiscal_year desc limit 1) e on true
    where r.home_units && ${codes}::text[] and r.withdrawn_at is null and r.merged_into is null
      and r.status = 'in_force' and not coalesce(r.ended_from <= ${today}, false)
    order by r.signed_from nulls last, r.id`.execute(tx)
  const { rows: cases } = await sql<HandedCase>`
    select c.id, c.number, coalesce(h.name_th, c.home_written, '') || ' – ' || coalesce(p.name_th, p.name_en, c.partner_written, '') as title,
      c.step, coalesce(d.office = 'province', false) as "withProvince", d.due_on as "dueOn"
    from establishment_case c left join unit h on h.code = c.home_unit left join unit p on p.code = c.partner_unit
      left join lateral (select office, due_on from case_desk where case_id = c.id and closed_at is null
        order by (office = 'province') desc, due_on limit 1) d on true
    where c.state = 'open' and c.home_unit = any(${codes}::text[]) order by d.due_on nulls last, c.number`.execute(
    tx,
  )
  const { from, to } = fiscalYear(year)
  const { rows: money } = await sql<HandedMoney>`
    select b.source, coalesce(sum(b.baht) filter (where b.stage = 'planned'), 0)::float8 as planned,
      coalesce(sum(b.baht) filter (where b.stage = 'approved'), 0)::float8 as approved,
      coalesce(sum(b.baht) filter (where b.stage = 'spent'), 0)::float8 as spent
    from (select b.source, b.stage, b.baht from activity a join budget_line b on b.activity_id = a.id
        where a.home_units && ${codes}::text[] and a.withdrawn_at is null and a.confirmation = 'confirmed'
          and a.begins_from between ${from} and ${to}
      union all select b.source, b.stage, b.baht from project j join budget_line b on b.project_id = j.id
        where j.home_units && ${codes}::text[] and j.withdrawn_at is null and j.fiscal_year = ${year}) b
    group by 1 order by 1`.execute(tx)
  return { asOf: today, year, relations, cases, money }
}

/** Everything that was promised and is still open: with the day on which it falls due, the earliest first. */
export const collectPromises = async (
  tx: Tx,
  units: readonly string[],
  today: Day,
): Promise<readonly HandedPromise[]> => {
  const year = fiscalYearOf(today)
  const codes = [...units]
  const { rows } = await sql<HandedPromise>`
    select 'obligation' as source, o.id as "sourceId", o.relation_id as "relationId", o.what, o.due_on as "dueOn"
      from obligation o where o.state = 'open' and o.side = 'home' and o.home_units && ${codes}::text[]
    union all select 'intention', i.id, p.relation_id, i.title, ${fiscalYear(year).to}::date
      from yearly_plan p join intention i on i.plan_id = p.id
      where p.home_units && ${codes}::text[] and p.fiscal_year = ${year} and p.withdrawn_at is null
        and i.removed_at is null and i.reached is null
    union all select 'project', j.id, j.relation_id, j.title, case when j.ends_on is null then null else j.ends_until end
      from project j where j.home_units && ${codes}::text[] and j.state in ('planned', 'running') and j.withdrawn_at is null
    union all select 'decision', e.id, e.relation_id, coalesce(e.content ->> 'nextYear', e.content ->> 'decisionReason', e.decision),
        e.accepted_at::date + 180
      from evaluation e where e.home_units && ${codes}::text[] and e.state = 'accepted' and e.decision <> 'go_on'
        and e.carried_out_on is null
    union all select 'finding', f.id, f.relation_id, f.follow_up, f.due_on from finding f
      join supervision s on s.id = f.supervision_id
      where s.province = any(${codes}::text[]) and s.withdrawn_at is null and f.withdrawn_at is null
        and f.responsible = 'province' and f.done_on is null
    union all select 'task', t.id, null, t.title, t.due_on from working_group_task t
      join working_group g on g.id = t.group_id
      where g.province = any(${codes}::text[]) and g.withdrawn_at is null and t.withdrawn_at is null and t.done_on is null
    order by 5 nulls last, 4, 2`.execute(tx)
  return rows
}
