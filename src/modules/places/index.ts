/** Countries, administrative units and the gazetteer: what they are called, where they lie, how they are found. */
export { placesRoutes } from "./api.ts"
export { loadPlaces } from "./load/load-places.ts"
export {
  type Confidence,
  countryAtEnd,
  findCountry,
  type Gazetteer,
  lookAlike,
  matchPlace,
  nameAsOf,
  nameKey,
  type PlaceCandidate,
  type PlaceMatch,
  referenceGazetteer,
  splitPlaceText,
} from "./matching/index.ts"
export { fold } from "./names/fold.ts"
export {
  findCountries,
  firstLevelUnits,
  type FoundUnit,
  getCountry,
  getUnit,
  listCountries,
  listProvinces,
  type UnitDetail,
  unitName,
  type UnitOn,
  unitsOf,
  unitsOn,
} from "./queries.ts"
export { choosePlace } from "./search/choose-place.ts"
export { searchKey } from "./search/keys.ts"
export { searchUnits } from "./search/search-units.ts"
export type { UnitHit } from "./search/types.ts"
export { kindName, matchSays, whereabouts } from "./words.ts"
export { placesRights } from "./rights.ts"
