import type { Gazetteer } from "./gazetteer.ts"
import { findLikest, findNamed, type Found, likenessTo } from "./likest.ts"

const leastAlike = 0.45
/** What is so much alike, nothing that only sounds like it is better spelled than (confidence.ts). */
const asGood = 0.95

/**
 * The places of a country (without one, of the world) that a text may name. Small ones that only sound like it are looked for
 * where no larger place bears such a name; namesakes of what was found are told always.
 */
export const findPlaces = (
  gazetteer: Gazetteer,
  text: string,
  country: string | undefined,
): readonly Found[] => {
  if (!country) return findLikest(gazetteer.anywhere(), text, undefined, leastAlike)
  const found = findLikest(gazetteer.placesOf(country), text, country, leastAlike)
  const small =
    (found[0]?.likeness.score ?? 0) >= asGood
      ? namesakes(gazetteer, found, text, country)
      : findLikest(gazetteer.smallPlacesOf(country), text, country, leastAlike)
  return [...found, ...small].toSorted((one, other) => other.likeness.score - one.likeness.score)
}

/** The places of which a Thai text is a name, letter by letter: of small places no Thai names are known. */
export const findPlacesNamed = (
  gazetteer: Gazetteer,
  text: string,
  country: string | undefined,
): readonly Found[] => findNamed(country ? gazetteer.placesOf(country) : gazetteer.anywhere(), text)

const namesakes = (
  gazetteer: Gazetteer,
  found: readonly Found[],
  text: string,
  country: string,
): readonly Found[] => {
  const alike = found.filter(({ likeness }) => likeness.score >= asGood)
  return [...new Set(alike.map(({ entry }) => entry.unit.nameEn))]
    .flatMap((nameEn) => gazetteer.smallPlacesNamed(country, nameEn))
    .map((entry) => likenessTo(entry, text))
}
