import { execute, type Services } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import { installCriteria } from "../commands/install-criteria.ts"
import { referenceSets } from "./reference.ts"

/**
 * Brings the criteria that an installation begins with, where there are none yet.
 * @returns how many sets were added
 */
export const installReferenceCriteria = async (services: Services): Promise<number> => {
  const { scopes } = await services.database.query
    .selectFrom("criteria_set")
    .select((eb) => eb.fn.count<number>("scope").distinct().as("scopes"))
    .executeTakeFirstOrThrow()
  if (scopes === referenceSets.length) return 0
  return execute(services, systemActor("installation"), installCriteria, referenceSets)
}
