import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { readCountries, readGazetteer, readUnits } from "../reference/read.ts"
import { readProvinces } from "../reference/read-provinces.ts"
import { referenceFolder } from "../reference/table.ts"
import type { Reference } from "./load.ts"

const dataFiles = ["countries.tsv", "units.tsv", "provinces.tsv", "crossings.tsv", "gazetteer.tsv.gz"]

/** What decides how a name is stored for searching: where it changes, all names are stored anew. */
const keyFiles = ["../names/fold.ts", "../search/keys.ts", "../search/skeleton.ts", "./rows.ts"]

/** A hash of the reference data and of the way in which they are prepared. */
export const referenceChecksum = (): string => {
  const hash = createHash("sha256")
  for (const file of dataFiles) hash.update(readFileSync(join(referenceFolder, file)))
  for (const file of keyFiles) hash.update(readFileSync(new URL(file, import.meta.url)))
  return hash.digest("hex")
}

/** The reference data of this checkout. */
export const wholeReference = (): Reference => ({
  checksum: referenceChecksum(),
  countries: readCountries,
  units: readUnits,
  gazetteer: readGazetteer,
  provinces: readProvinces,
})
