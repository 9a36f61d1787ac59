import { command } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { registerWords as words } from "../register-words.ts"
import { monitoringRights } from "../rights.ts"
import { groupSubject, lockGroup, refuseFuture } from "./checks.ts"

type Held = Awaited<ReturnType<typeof lockGroup>>

/** Records that a working group was dissolved; on that day it is in being no more. */
export const dissolveGroup = command<{ readonly id: string; readonly on: Day }, { group: Held }, undefined>({
  right: monitoringRights["working_group.register"],
  find: async (tx, { id }) => {
    const group = await lockGroup(tx, id)
    return { group, subject: groupSubject(group) }
  },
  run: async (tx, act, { id, on }, { group }) => {
    if (group.dissolved_on) throw conflict(words.alreadyDissolved)
    refuseFuture("on", on, act.today)
    if (on < group.set_up_on) throw invalid([{ path: "on", text: words.endsBeforeBeginning }])
    await tx.updateTable("working_group").set({ dissolved_on: on }).where("id", "=", id).execute()
    return undefined
  },
})
