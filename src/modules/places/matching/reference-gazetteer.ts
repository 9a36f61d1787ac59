import { readCountries, readUnits } from "../reference/read.ts"
import { referenceFolder } from "../reference/table.ts"
import { openCityFile } from "./city-file.ts"
import { buildGazetteer, type Gazetteer } from "./gazetteer.ts"

/** The gazetteer of the reference data (db/reference), without a database. Cities are read when first needed. */
export const referenceGazetteer = (folder: string = referenceFolder): Gazetteer =>
  buildGazetteer({
    countries: [...readCountries(folder)],
    units: [...readUnits(folder)],
    cities: openCityFile(folder),
  })
