import type { Reader } from "#database/database.ts"
import type { Text } from "#kernel/text.ts"
import { listProcedures } from "./queries.ts"

/** What the kinds of origin of an idea are called, as the versions of the procedure ask for them; the latest words stand. */
export const caseOrigins = async (reader: Reader): Promise<ReadonlyMap<string, Text>> => {
  const asks = (await listProcedures(reader)).flatMap(({ steps }) => steps.flatMap((step) => step.asks))
  const options = asks.filter(({ field }) => field === "origin").flatMap((ask) => ask.options ?? [])
  return new Map(options.toReversed().map(({ value, label }) => [value, label]))
}
