import { command, type Tx } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { settleMatters } from "#modules/work/index.ts"
import { refuseFuture } from "../../commands/checks.ts"
import { monitoringRights } from "../../rights.ts"
import { supervisionWords as words } from "../words.ts"
import { holdSupervision } from "./hold.ts"

type Input = {
  readonly supervision: string
  readonly finding: string
  readonly on: Day
  readonly note: string
}
type Held = { readonly id: string; readonly followUp: string | null; readonly doneOn: string | null }

/** Records what was done about a finding. */
export const finishFinding = command<Input, { held: Held }, undefined>({
  right: monitoringRights["supervision.follow_up"],
  find: async (tx, { supervision, finding }) => {
    const { province } = await holdSupervision(tx, supervision)
    return { held: await holdFinding(tx, supervision, finding), subject: { units: [province] } }
  },
  run: async (tx, act, { on, note }, { held }) => {
    if (!held.followUp) throw conflict(words.noFollowUp)
    if (held.doneOn) throw conflict(words.alreadyDone)
    refuseFuture("on", on, act.today)
    await tx.updateTable("finding").set({ done_on: on, done_note: note }).where("id", "=", held.id).execute()
    await settleMatters(tx, act, { subject: { kind: "finding", id: held.id }, as: "done" })
    return undefined
  },
})

const holdFinding = async (tx: Tx, supervision: string, finding: string): Promise<Held> => {
  const row = isUuid(finding)
    ? await tx
        .selectFrom("finding")
        .select(["id", "follow_up as followUp", "done_on as doneOn"])
        .where("id", "=", finding)
        .where("supervision_id", "=", supervision)
        .where("withdrawn_at", "is", null)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound(words.noSuch)
  return row
}
