import type { Services } from "#database/act.ts"
import { installReferenceOrganisations } from "#modules/access/index.ts"

/** Brings an installation to where it can be used: reference data, and the official list in an empty register. */
export const prepareRegister = async (services: Services, _ownerUrl: string, say: (line: string) => void) => {
  const organisations = await installReferenceOrganisations(services)
  if (organisations > 0) say(`${organisations} organisations with their usual posts were added`)
}
