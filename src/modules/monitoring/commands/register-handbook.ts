import { command } from "#database/act.ts"
import type { Handbook } from "../registers.ts"
import { monitoringRights } from "../rights.ts"

/** Registers a version of the handbook. */
export const registerHandbook = command<Handbook, object, { id: string }>({
  right: monitoringRights["handbook.register"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, { title, publishedOn, validFrom, validUntil }) => {
    const id = act.newId()
    await tx
      .insertInto("handbook_version")
      .values({
        id,
        title,
        published_on: publishedOn,
        valid_from: validFrom,
        valid_until: validUntil ?? null,
        created_at: act.at,
      })
      .execute()
    return { id }
  },
})
