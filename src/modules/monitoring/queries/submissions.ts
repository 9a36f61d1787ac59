import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { builtInProcedures, type Procedure } from "#modules/establishment/index.ts"
import type { Period } from "#kernel/dates.ts"

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

type Submission = { readonly id: string; readonly unit: string | null; readonly returned: boolean }

/** What was sent on, and whether the next that came of it was a return; a later submission stands for itself. */
const submissions = prepared<Submission>(`
  with moves as materialized (
    select e.case_id, e.at, e.id, e.to_step, e.step, e.answers, c.home_unit,
      e.office in ('province', 'committee') and e.to_step is not null and not r.returns as submits, r.returns
    from case_event e join establishment_case c on c.id = e.case_id
      cross join lateral (select (c.procedure_id || '/' || e.step || '/' || e.office || '/' || e.decision) = any($3) as returns) r
    where e.kind = 'decided' and e.at < ($2::date + 1)::timestamp at time zone 'Asia/Bangkok' + interval '5 years')
  select s.case_id as id, s.home_unit as unit, coalesce(n.returns and coalesce(n.answers ->> 'returned_for', 'procedure') = 'procedure', false) as returned
  from moves s left join lateral (
    select x.returns, x.answers from moves x where x.case_id = s.case_id and (x.at, x.id) > (s.at, s.id)
      and (x.submits or x.returns) order by x.at, x.id limit 1) n on true
  where s.submits and s.at >= $1::date::timestamp at time zone 'Asia/Bangkok'
    and s.at < ($2::date + 1)::timestamp at time zone 'Asia/Bangkok'
  order by s.at, s.id`)

/** What provinces and their committees sent on in a year, by case; one case may be there several times. */
export const submissionsIn = async (pool: pg.Pool, { from, to }: Period): Promise<readonly Submission[]> =>
  submissions(pool, [from, to, await returnsOf(pool)])
