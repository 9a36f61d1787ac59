import type { Services } from "#database/act.ts"
import { keptUntilActs } from "../queries/kept.ts"
import { type CaseTimes, caseTimes } from "./queries.ts"

const readers = new WeakMap<object, (pool: Services["database"]["pool"]) => Promise<CaseTimes>>()

/** The history of all cases, read anew when something was done. */
export const timesOf = ({ database }: Services): Promise<CaseTimes> => {
  const read =
    readers.get(database) ??
    keptUntilActs((pool: Services["database"]["pool"]) => caseTimes(pool, database.query))
  readers.set(database, read)
  return read(database.pool)
}
