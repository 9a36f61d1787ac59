import { join } from "node:path"
import { createRequire } from "node:module"
import type { Place } from "./geonames.ts"
import { type IsoUnit, subdivisionNames, type Sources } from "./sources.ts"
import { cell, distinct, list, readTable, type Row } from "./tables.ts"
import { plainLatin, rounded, type UnitRow } from "./unit-rows.ts"

type Kinds = Readonly<Record<string, { readonly sub: Readonly<Record<string, { readonly type: string }>> }>>

/**
 * First-level units of the countries that have no curated file: ISO 3166-2 units in which GeoNames knows a place, with the
 * English names of the CLDR. The Thai names of the CLDR are too often wrong here: only curated ones are taken.
 */
export const worldUnits = (
  sources: Sources,
  curated: string,
  iso: ReadonlyMap<string, IsoUnit>,
  seats: ReadonlyMap<string, Place>,
  curatedCountries: ReadonlySet<string>,
): readonly UnitRow[] => {
  const english = subdivisionNames(sources, "en")
  const thai = new Map(readTable(join(curated, "world-names.tsv")).map((row) => [cell(row, "code"), row]))
  const kinds = kindsOf(sources)
  return [...seats].flatMap(([code, seat]) => {
    const unit = iso.get(code)
    const country = code.slice(0, 2)
    const kind = kinds[country]?.sub[code]?.type.toLowerCase() ?? "region"
    if (!unit || curatedCountries.has(country) || (local.test(kind) && !thai.has(code))) return []
    const row: Row = thai.get(code) ?? new Map<string, string>()
    const nameEn = recoded.has(country) ? plainLatin(unit.name) : (english.get(code) ?? unit.name)
    const nameTh = cell(row, "nameTh")
    return {
      code,
      country,
      level: "first_level",
      kind,
      parent: "",
      subdivision: code,
      nameEn,
      nameTh,
      nameLocal: "",
      variants: distinct(
        [...list(row, "variants"), unit.name, plainLatin(unit.name), plainLatin(nameEn)],
        [nameEn, nameTh],
      ),
      ...rounded(seat),
      population: undefined,
      geonamesId: undefined,
      validFrom: "",
      validTo: "",
      successors: [],
      formerNames: [],
    }
  })
}

/** Countries whose codes were dealt out anew after CLDR 41. */
const recoded = new Set(["IR"])

/** Kinds that are towns and villages by another name; the gazetteer has those. */
const local = /commune|municipal|council|parish|rayon|city|town|dependency/

const kindsOf = (sources: Sources): Kinds =>
  (createRequire(import.meta.url)(join(sources.packages, "iso-3166-2/iso3166.min.js")) as { data: Kinds })
    .data
