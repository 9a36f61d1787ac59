import { execute, type Services } from "#database/act.ts"
import type { Actor } from "#kernel/rights.ts"

const right = (act: string) => ({ act, says: { th: act, en: act }, grants: [{ who: "anyone" as const }] })

/** Acts on organisations, for tests that want a history and no module. */
export const organisationActs = (services: Services, actor: Actor) => ({
  make: (name: string): Promise<string> =>
    execute(
      services,
      actor,
      {
        right: right("test.make"),
        find: async () => ({ subject: {} }),
        run: async (tx, act) => {
          const id = act.newId()
          const row = { id, kind: "local", name_th: name, name_en: name, created_at: act.at }
          await tx.insertInto("organisation").values(row).execute()
          return id
        },
      },
      {},
    ),
  rename: (id: string, name: string, reason?: string): Promise<void> =>
    execute(
      services,
      actor,
      {
        right: right("test.rename"),
        find: async () => ({ subject: {} }),
        run: async (tx) => {
          await tx.updateTable("organisation").set({ name_en: name }).where("id", "=", id).execute()
        },
      },
      {},
      { reason },
    ),
})
