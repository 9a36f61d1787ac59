/** What matching offers beyond its folder: the gazetteer, and finding places and countries in texts. */
export { type CountryFound, findCountry } from "./country-match.ts"
export { buildGazetteer, type Gazetteer, type ReferenceSource } from "./gazetteer.ts"
export { lookAlike } from "../names/compare.ts"
export { nameKey } from "./name-forms.ts"
export { matchPlace } from "./match-place.ts"
export { type PlacePart, splitPlaceText } from "./place-text.ts"
export { nameAsOf } from "./unit-names.ts"
export type { Confidence, PlaceCandidate, PlaceDoubt, PlaceMatch, PlaceQuery } from "./types.ts"
