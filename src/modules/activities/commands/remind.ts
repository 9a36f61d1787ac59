import { sql } from "kysely"
import { command } from "#database/act.ts"
import { addDays, type Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { officesOf, readSetting } from "#modules/access/index.ts"
import { tell } from "#modules/work/index.ts"
import { matterKinds } from "../matter-kinds.ts"
import { paths } from "../paths.ts"
import { pairOfR } from "../queries/pair.ts"
import { activityRights } from "../rights.ts"
import { reportDays } from "../settings.ts"
import { askForReport } from "../store/matters.ts"

type Row = {
  readonly id: string
  readonly title: string
  readonly homeUnits: readonly string[]
  readonly pair: Text
  readonly endsUntil: Day
}

/** How many days before it an activity is told of. */
const daysBefore = 7
/** After an outage, what is over for so many days is still asked about. */
const catchUpDays = 60

/**
 * Before an activity its office is told that it is near; after it, asked how it went. Safe to run again: nobody is told
 * twice, and what is asked already stays as it is. Who sent reports by links is forgotten when their time is over.
 */
export const remind = command<object, object, { readonly asked: number }>({
  right: activityRights["activity.remind"],
  find: async () => ({ subject: {} }),
  run: async (tx, act) => {
    const { rows: near } = await sql<Row>`
      select a.id, a.title, a.home_units as "homeUnits", ${sql.raw(pairOfR)} as pair
      from activity a join relation r on r.id = a.relation_id
      where a.withdrawn_at is null and a.state = 'planned' and length(a.begins_on) = 10
        and a.begins_from between ${act.today} and ${addDays(act.today, daysBefore)}`.execute(tx)
    for (const { id, title, homeUnits, pair } of near)
      await tell(tx, act, {
        key: `activity:${id}:soon`,
        kind: matterKinds.soon,
        to: (await officesOf(tx, homeUnits)).map((organisation) => ({ organisation, role: "officer" })),
        title: { th: `ใกล้ถึงวันจัด “${title}”`, en: `“${title}” is near` },
        note: pair,
        path: paths.activity(id),
      })
    const days = await readSetting(tx, reportDays)
    const { rows: over } = await sql<Row>`
      select a.id, a.title, a.home_units as "homeUnits", a.ends_until as "endsUntil",
        ${sql.raw(pairOfR)} as pair
      from activity a join relation r on r.id = a.relation_id
      where a.withdrawn_at is null and a.state in ('planned', 'held') and not a.reported and a.confirmation = 'confirmed'
        and a.ends_until between ${addDays(act.today, -catchUpDays - days)} and ${addDays(act.today, -1)}
        and not exists (select from matter m where m.subject_kind = 'activity' and m.subject_id = a.id::text
          and m.kind = ${matterKinds.report.name})`.execute(tx)
    for (const one of over) await askForReport(tx, act, one, addDays(one.endsUntil, days))
    await tx.deleteFrom("report_sender").where("kept_until", "<", act.today).execute()
    return { asked: over.length }
  },
})
