import { execute, type Services } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import { installOrganisations } from "../commands/install-organisations.ts"
import { referenceOrganisations } from "./reference.ts"

/**
 * Brings the ministries, offices and provinces of the reference set, where they are not there yet.
 * @returns how many were added
 */
export const installReferenceOrganisations = async (services: Services): Promise<number> => {
  const reference = referenceOrganisations()
  const { known } = await services.database.query
    .selectFrom("organisation")
    .select((eb) => eb.fn.countAll<number>().as("known"))
    .where(
      "code",
      "in",
      reference.map(({ code }) => code),
    )
    .executeTakeFirstOrThrow()
  if (known === reference.length) return 0
  return execute(services, systemActor("installation"), installOrganisations, reference)
}
