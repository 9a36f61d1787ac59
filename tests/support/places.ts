import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { loadReference } from "#modules/places/load/load.ts"
import { wholeReference } from "#modules/places/load/reference.ts"
import { fold } from "#modules/places/names/fold.ts"
import type { Unit } from "#modules/places/reference/types.ts"

/** Small places that tests name. */
const named = new Set(["GN1848976", "GN1848977", "GN1849892", "GN5511077"])

/** The lists that tests read, as people read them: columns row ... name, country, of which each may be several by |. */
const lists = new URL("../../src/modules/registry/official-list/", import.meta.url)
const readings = [
  "golden-2562.tsv",
  ...readdirSync(new URL("fixtures/", lists))
    .filter((name) => name.endsWith(".tsv"))
    .map((name) => `fixtures/${name}`),
].map((name) => readFileSync(new URL(name, lists), "utf8"))

/** Places that those lists name: "JP honjo". */
const listed = new Set(
  readings.flatMap((text) => {
    const [head = [], ...rows] = text.split("\n").map((line) => line.split("\t"))
    const [name, country] = [head.indexOf("name"), head.indexOf("country")]
    return rows.flatMap((row) =>
      (row[name] ?? "")
        .split("|")
        .flatMap((one) => (row[country] ?? "").split("|").map((of) => `${of} ${fold(one)}`)),
    )
  }),
)

/** Cities that the world knows, those that Thai offices have a name for, those of the lists, and what lies across the border. */
const isKept = ({ code, country, nameTh, nameEn, population = 0 }: Unit): boolean =>
  population > 250_000 ||
  (nameTh !== undefined && (country === "TH" ? population > 30_000 : population > 1_000)) ||
  (across.has(country) && population > 20_000) ||
  named.has(code) ||
  listed.has(`${country} ${fold(nameEn)}`)

const across = new Set(["LA", "KH", "MM", "MY", "VN"])

/** Changes when the places do, so that the template of the test databases is made anew. */
export const placesFingerprint = (): string =>
  createHash("sha256")
    .update(wholeReference().checksum)
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .update(readings.join())
    .digest("hex")

/**
 * The places that tests run on: every country, province and unit, and some five thousand cities, so that a test database
 * is copied in a moment.
 * @param url the database, as its owner
 */
export const loadTestPlaces = async (url: string): Promise<void> => {
  const whole = wholeReference()
  await loadReference(url, {
    ...whole,
    checksum: placesFingerprint(),
    *gazetteer() {
      for (const place of whole.gazetteer()) if (isKept(place)) yield place
    },
  })
}
