import { sql } from "kysely"
import { command } from "#database/act.ts"
import { addDays, fiscalYear, fiscalYearOf } from "#kernel/dates.ts"
import { readSetting } from "#modules/access/index.ts"
import { monitoringRights } from "../../rights.ts"
import { openMatters } from "#modules/work/index.ts"
import { evaluationKinds } from "../kinds.ts"
import { evaluationDays } from "../settings.ts"
import { toFill } from "./matters.ts"

type Row = { readonly id: string; readonly pair: string; readonly offices: readonly string[] }

/**
 * After a fiscal year the provinces are asked for the evaluations of it, some hundred at a time; what was asked or
 * submitted already stays as it is.
 */
export const askForEvaluations = command<object, object, { readonly asked: number }>({
  right: monitoringRights["evaluation.ask"],
  find: async () => ({ subject: {} }),
  run: async (tx, act) => {
    const year = fiscalYearOf(act.today) - 1
    const { from, to } = fiscalYear(year)
    const dueOn = addDays(to, await readSetting(tx, evaluationDays))
    const { rows } = await sql<Row>`
      select r.id, r.home_name || ' – ' || r.partner_name as pair, o.offices from relation r
      cross join lateral (select array_agg(o.id order by o.id) as offices from organisation o
        where o.kind in ('province', 'bangkok') and o.units && r.home_units) o
      where r.withdrawn_at is null and r.merged_into is null and r.status in ('in_force', 'ended')
        and r.signed_from <= ${to} and not coalesce(r.ended_from < ${from}, false)
        and o.offices is not null
        and not exists (select from evaluation e where e.relation_id = r.id and e.fiscal_year = ${year}
          and e.state in ('submitted', 'accepted'))
        and not exists (select from matter m where m.subject_kind = 'evaluation'
          and m.subject_id = r.id::text || '/' || ${String(year)} and m.kind = ${evaluationKinds.fill.name})
      order by r.id limit 500`.execute(tx)
    await openMatters(
      tx,
      act,
      rows.flatMap(({ id, pair, offices }) =>
        offices.map((office) => ({ ...toFill({ relation: { id, pair }, year }, office), dueOn })),
      ),
    )
    return { asked: rows.length }
  },
})
