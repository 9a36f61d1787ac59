import type { Services } from "#database/act.ts"
import { installReferenceOrganisations } from "#modules/access/index.ts"
import { loadPlaces } from "#modules/places/index.ts"

/** Brings an installation to where it can be used: reference data, and the official list in an empty register. */
export const prepareRegister = async (services: Services, ownerUrl: string, say: (line: string) => void) => {
  const begun = performance.now()
  const places = await loadPlaces(ownerUrl)
  if (places !== undefined) say(`${places.toLocaleString("en")} places were loaded${tookSince(begun)}`)
  const organisations = await installReferenceOrganisations(services)
  if (organisations > 0) say(`${organisations} organisations with their usual posts were added`)
}

const tookSince = (begun: number): string => ` in ${((performance.now() - begun) / 1000).toFixed(1)} s`
