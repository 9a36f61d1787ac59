import { command } from "#database/act.ts"
import type { Task } from "../registers.ts"
import { monitoringRights } from "../rights.ts"
import { groupSubject, lockGroup } from "./checks.ts"

/** Records what a working group gave itself to do, and by when. */
export const giveTask = command<Task & { readonly id: string }, object, undefined>({
  right: monitoringRights["working_group.register"],
  find: async (tx, { id }) => ({ subject: groupSubject(await lockGroup(tx, id)) }),
  run: async (tx, act, { id, title, dueOn }) => {
    await tx
      .insertInto("working_group_task")
      .values({ id: act.newId(), group_id: id, title, due_on: dueOn, created_at: act.at })
      .execute()
    return undefined
  },
})
