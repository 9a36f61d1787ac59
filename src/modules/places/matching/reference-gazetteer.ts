import { readCountries, readUnits } from "../reference/read.ts"
import { referenceFolder } from "../reference/table.ts"
import { openCityFile } from "./city-file.ts"
import { buildGazetteer, type Gazetteer } from "./gazetteer.ts"

/** Where no country is named, a city of fewer people is not looked for. */
const foremost = 100_000

/** The gazetteer of the reference data (db/reference), without a database. Cities are read when first needed. */
export const referenceGazetteer = (folder: string = referenceFolder): Gazetteer => {
  const cities = openCityFile(folder)
  return buildGazetteer({
    countries: [...readCountries(folder)],
    units: [...readUnits(folder)],
    citiesOf: cities.citiesOf,
    foremostCities: () => cities.citiesOver(foremost),
  })
}
