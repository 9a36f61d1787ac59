import { command } from "#database/act.ts"
import { refuseFuture } from "../../commands/checks.ts"
import { monitoringRights } from "../../rights.ts"
import type { SupervisionEntry } from "../schema.ts"

/** Records a supervision visit or a listening meeting. */
export const recordSupervision = command<SupervisionEntry, object, { id: string }>({
  right: monitoringRights["supervision.record"],
  find: async (_tx, { province }) => ({ subject: { units: [province] } }),
  run: async (tx, act, entry) => {
    refuseFuture("heldOn", entry.heldOn, act.today)
    const id = act.newId()
    await tx
      .insertInto("supervision")
      .values({
        id,
        kind: entry.kind,
        province: entry.province,
        held_on: entry.heldOn,
        place: entry.place,
        led_by: entry.ledBy,
        attended: entry.attended,
        summary: entry.summary,
        created_at: act.at,
      })
      .execute()
    return { id }
  },
})
