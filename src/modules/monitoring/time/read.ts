import type { Services } from "#database/act.ts"
import { kept, type KeptReading, type Shown } from "../queries/kept.ts"
import { type CaseTimes, caseTimes } from "./queries.ts"

const readers = new WeakMap<object, KeptReading<[], CaseTimes>>()

/** The history of all cases, read anew when something was done. */
export const timesOf = ({ database }: Services): Promise<Shown<CaseTimes>> => {
  const read =
    readers.get(database) ?? kept((pool: Services["database"]["pool"]) => caseTimes(pool, database.query))
  readers.set(database, read)
  return read.shown(database.pool)
}
