/** Countries, administrative units and the gazetteer: what they are called, where they lie, how they are found. */
export { fold } from "./names/fold.ts"
export {
  type Crossing,
  findUnits,
  firstLevelUnits,
  type FoundUnit,
  getCountry,
  getUnit,
  listCountries,
  listProvinces,
  type UnitDetail,
  unitName,
  unitsOf,
} from "./queries.ts"
export { searchKey } from "./search/keys.ts"
