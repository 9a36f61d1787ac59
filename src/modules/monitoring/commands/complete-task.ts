import { command } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { registerWords as words } from "../register-words.ts"
import { monitoringRights } from "../rights.ts"
import { groupSubject, lockGroup, refuseFuture } from "./checks.ts"

export type CompleteTask = { readonly id: string; readonly task: string; readonly on: Day }

/** Records the day on which a task was done. */
export const completeTask = command<CompleteTask, { doneOn: string | null }, undefined>({
  right: monitoringRights["working_group.register"],
  find: async (tx, { id, task }) => {
    const group = await lockGroup(tx, id)
    const held = await tx
      .selectFrom("working_group_task")
      .select("done_on")
      .where("id", "=", task)
      .where("group_id", "=", id)
      .where("withdrawn_at", "is", null)
      .forUpdate()
      .executeTakeFirst()
    if (!held) throw notFound(words.noSuch)
    return { doneOn: held.done_on, subject: groupSubject(group) }
  },
  run: async (tx, act, { task, on }, { doneOn }) => {
    if (doneOn) throw conflict(words.alreadyDone)
    refuseFuture("on", on, act.today)
    await tx.updateTable("working_group_task").set({ done_on: on }).where("id", "=", task).execute()
    return undefined
  },
})
