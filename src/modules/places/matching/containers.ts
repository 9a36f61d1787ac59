import type { Country } from "../reference/types.ts"
import type { Container } from "./evidence.ts"
import type { Gazetteer } from "./gazetteer.ts"
import { fits } from "./level-words.ts"
import { findLikest } from "./likest.ts"
import type { PlacePart } from "./place-text.ts"

/** The units that a part of the text may mean; several where the name leaves it open (ช่านสี). Empty: not recognised. */
export type ContainerReading = { readonly part: PlacePart; readonly units: readonly Container[] }

const recognised = 0.78
const asGood = 0.05

export const readContainer = (
  gazetteer: Gazetteer,
  country: Country | undefined,
  part: PlacePart,
): ContainerReading => {
  const index = country ? gazetteer.placesOf(country.code) : gazetteer.anywhere()
  const found = [part.name, ...part.also]
    .flatMap((name) => findLikest(index, name, country?.code, recognised))
    .filter(({ entry }) => entry.unit.level !== "municipality")
    .map(({ entry, likeness }) => ({
      unit: entry.unit,
      likeness: likeness.score * (0.9 + 0.1 * fits(part.claim, entry.unit)),
    }))
    .toSorted((one, other) => other.likeness - one.likeness)
  const best = found[0]?.likeness ?? 0
  const unique = new Map(
    found.filter(({ likeness }) => likeness >= best - asGood).map((one) => [one.unit.code, one] as const),
  )
  return { part, units: [...unique.values()] }
}
