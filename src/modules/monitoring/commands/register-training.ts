import { command } from "#database/act.ts"
import { refuseFuture } from "./checks.ts"
import type { Training } from "../registers.ts"
import { monitoringRights } from "../rights.ts"

/** Registers that officers of a province were trained, by number. */
export const registerTraining = command<Training, object, { id: string }>({
  right: monitoringRights["training.register"],
  find: async (_tx, { province }) => ({ subject: { units: [province] } }),
  run: async (tx, act, { province, course, heldOn, validUntil, officers }) => {
    refuseFuture("heldOn", heldOn, act.today)
    const id = act.newId()
    await tx
      .insertInto("training")
      .values({
        id,
        province,
        course,
        held_on: heldOn,
        valid_until: validUntil,
        officers,
        created_at: act.at,
      })
      .execute()
    return { id }
  },
})
