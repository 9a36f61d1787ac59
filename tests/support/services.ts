import { randomBytes } from "node:crypto"
import type { Services } from "#database/act.ts"
import { applicationRole, openDatabase } from "#database/database.ts"
import { day } from "#kernel/dates.ts"
import { uuidV7 } from "#kernel/ids.ts"
import { keysFrom } from "#src/secret.ts"

/** What commands and queries stand on, over a database of a test. */
export const testServices = (ownerUrl: string, today = "2026-11-21"): Services => ({
  database: openDatabase(ownerUrl, { role: applicationRole }),
  now: () => new Date(),
  today: () => day(today),
  newId: () => uuidV7(Date.now(), randomBytes(10)),
  key: keysFrom("a secret that only tests know, long enough"),
})
