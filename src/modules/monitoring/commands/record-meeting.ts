import { command } from "#database/act.ts"
import type { Meeting } from "../registers.ts"
import { monitoringRights } from "../rights.ts"
import { groupSubject, lockGroup, refuseFuture } from "./checks.ts"

/** Records a meeting of a working group and what was resolved. */
export const recordMeeting = command<Meeting & { readonly id: string }, object, undefined>({
  right: monitoringRights["working_group.register"],
  find: async (tx, { id }) => ({ subject: groupSubject(await lockGroup(tx, id)) }),
  run: async (tx, act, { id, heldOn, resolution }) => {
    refuseFuture("heldOn", heldOn, act.today)
    await tx
      .insertInto("working_group_meeting")
      .values({ id: act.newId(), group_id: id, held_on: heldOn, resolution, created_at: act.at })
      .execute()
    return undefined
  },
})
