import type { Act, Tx } from "#database/act.ts"
import type { Text } from "#kernel/text.ts"
import { openMatter, settleMatters } from "#modules/work/index.ts"
import { waits } from "../kinds.ts"
import { paths } from "../paths.ts"
import type { Desk, Step } from "../procedures/table/rules.ts"
import { readCalendar } from "../working-days/queries.ts"
import { afterWorkingDays, soonFrom } from "../working-days/rules.ts"
import { organisationsOf } from "../queries/organisations.ts"
import type { HeldCase } from "./hold.ts"

type Arrival = {
  readonly held: Pick<HeldCase, "id" | "standing">
  readonly title: Text
  readonly because: Text
  readonly step: Step
  readonly desks: readonly Desk[]
  readonly round: number
  readonly visit: number
  readonly contentId: string | null
}

/** Lays a case before the offices of a step: their time begins, and those who must act find it and are told. */
export const openDesks = async (tx: Tx, act: Act, arrival: Arrival): Promise<void> => {
  const { held, step, round, visit, contentId } = arrival
  const calendar = await readCalendar(tx)
  for (const desk of arrival.desks) {
    const id = act.newId()
    const dueOn = desk.days === undefined ? undefined : afterWorkingDays(act.today, desk.days, calendar)
    await tx
      .insertInto("case_desk")
      .values({
        id,
        case_id: held.id,
        round,
        visit,
        step: step.id,
        office: desk.office,
        content_id: contentId,
        opened_at: act.at,
        opened_on: act.today,
        due_on: dueOn ?? null,
      })
      .execute()
    for (const organisation of await organisationsOf(tx, desk, held.standing.units, act.today))
      await openMatter(tx, act, {
        kind: waits,
        subject: { kind: "case_desk", id },
        holder: desk.waitsFor ? { organisation, role: desk.waitsFor } : { organisation },
        title: { th: `${step.name.th}: ${arrival.title.th}`, en: `${step.name.en}: ${arrival.title.en}` },
        because: arrival.because,
        path: paths.case(held.id),
        dueOn,
        soonOn: dueOn && soonFrom(dueOn, calendar),
      })
  }
}

/** Takes a case from the offices where it lies; `event` is what the one named decided. */
export const closeDesks = async (
  tx: Tx,
  act: Act,
  caseId: string,
  decided?: { readonly office: string; readonly event: string; readonly only: boolean },
): Promise<void> => {
  const open = await tx
    .selectFrom("case_desk")
    .select(["id", "office"])
    .where("case_id", "=", caseId)
    .where("closed_at", "is", null)
    .execute()
  for (const { id, office } of open) {
    const done = office === decided?.office
    if (!done && decided?.only) continue
    await tx
      .updateTable("case_desk")
      .set({ closed_at: act.at, closed_on: act.today, event_id: done ? decided.event : null })
      .where("id", "=", id)
      .execute()
    await settleMatters(tx, act, { subject: { kind: "case_desk", id }, as: done ? "done" : "withdrawn" })
  }
}
