/**
 * Builds countries.tsv, units.tsv and gazetteer.tsv.gz in db/reference from the sources and the curated files.
 * Called with the folder that holds the sources; db/reference/README.md says what belongs in it.
 */
import { join } from "node:path"
import { buildCountries } from "./countries.ts"
import { buildGazetteer } from "./gazetteer.ts"
import { readPlaces, seatsOf, subdivisionFinder } from "./geonames.ts"
import { sourcesIn } from "./sources.ts"
import { buildUnits } from "./units.ts"

const folder = join(import.meta.dirname, "../../db/reference")
const sources = sourcesIn(process.argv[2] ?? "")
const places = readPlaces(sources)
const codeOf = subdivisionFinder(join(folder, "curated"))

const written = {
  countries: await buildCountries(sources, folder, places),
  units: await buildUnits(sources, folder, places, codeOf, seatsOf(places, codeOf)),
  gazetteer: buildGazetteer(folder, places, codeOf),
}
process.stdout.write(`${JSON.stringify(written)}\n`)
