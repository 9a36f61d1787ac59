import { sql } from "kysely"
import type { Tx } from "./act.ts"

/**
 * Makes acts on the same subject wait for each other until the transaction ends, where there is no row yet to lock.
 * Subjects are taken in order, so that two acts with the same subjects never wait for each other in turn.
 */
export const waitInLine = async (tx: Tx, subjects: readonly string[]): Promise<void> => {
  for (const subject of subjects.toSorted()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tx)
  }
}
