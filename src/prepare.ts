import type { Services } from "#database/act.ts"
import { installReferenceOrganisations } from "#modules/access/index.ts"
import { installSampleFormat } from "#modules/agreements/index.ts"
import { receiveListedCases } from "#modules/establishment/index.ts"
import { Refusal } from "#kernel/errors.ts"
import { installReferenceCriteria } from "#modules/selection/index.ts"
import { loadPlaces } from "#modules/places/index.ts"
import { beginFirstList, importWords } from "#modules/registry/index.ts"

/** Brings an installation to where it can be used: reference data, and the official list in an empty register. */
export const prepareRegister = async (services: Services, ownerUrl: string, say: (line: string) => void) => {
  const begun = performance.now()
  const bringIn = await beginFirstList(services)
  const places = await loadPlaces(ownerUrl)
  if (places !== undefined) say(`${places.toLocaleString("en")} places were loaded${tookSince(begun)}`)
  const organisations = await installReferenceOrganisations(services)
  await installReferenceCriteria(services)
  await installSampleFormat(services)
  if (organisations > 0) say(`${organisations} organisations with their usual posts were added`)
  if (bringIn) await tellFirstList(bringIn, say)
  const cases = await receiveListedCases(services)
  if (cases > 0) say(`${cases} cases were made of what the list says`)
}

const tookSince = (begun: number): string => ` in ${((performance.now() - begun) / 1000).toFixed(1)} s`

/** A list that cannot be read keeps nobody from working: it is told, and can be imported once it is mended. */
const tellFirstList = async (
  bringIn: NonNullable<Awaited<ReturnType<typeof beginFirstList>>>,
  say: (line: string) => void,
) => {
  try {
    const applied = await bringIn()
    if (applied)
      say(`Official list: ${importWords.brought(applied).en}; ${importWords.waiting(applied.open).en}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(`The official list was not imported: ${error.text.en}`)
  }
}
