import type { Tx } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { getProcedure } from "../procedures/queries.ts"
import { stepOf } from "../procedures/table/rules.ts"
import { readCalendar } from "./queries.ts"
import { afterWorkingDays, soonFrom } from "./rules.ts"

/** Reckons the deadlines anew of what lies with offices now: a holiday was declared, or a day is worked after all. */
export const reckonDeadlines = async (tx: Tx): Promise<number> => {
  const calendar = await readCalendar(tx)
  const open = await tx
    .selectFrom("case_desk as d")
    .innerJoin("establishment_case as c", "c.id", "d.case_id")
    .select(["d.id", "d.step", "d.office", "d.opened_on", "d.due_on", "c.procedure_id"])
    .where("d.closed_at", "is", null)
    .where("d.due_on", "is not", null)
    .orderBy("d.id")
    .execute()
  let changed = 0
  for (const desk of open) {
    const procedure = await getProcedure(tx, desk.procedure_id)
    const days = stepOf(procedure, desk.step)?.desks.find(({ office }) => office === desk.office)?.days
    if (days === undefined) continue
    const due = afterWorkingDays(desk.opened_on as Day, days, calendar)
    if (due === desk.due_on) continue
    changed++
    await tx.updateTable("case_desk").set({ due_on: due }).where("id", "=", desk.id).execute()
    await tx
      .updateTable("matter")
      .set({ due_on: due, soon_on: soonFrom(due, calendar) })
      .where("subject_kind", "=", "case_desk")
      .where("subject_id", "=", desk.id)
      .where("state", "=", "open")
      .execute()
  }
  return changed
}
