import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { loadReference } from "#modules/places/load/load.ts"
import { wholeReference } from "#modules/places/load/reference.ts"
import type { Unit } from "#modules/places/reference/types.ts"

/** Small places that tests name. */
const named = new Set(["GN1848976", "GN1848977", "GN1849892", "GN5511077"])

/** Cities that the world knows, those that Thai offices have a name for, and what lies across the border. */
const isKept = ({ code, country, nameTh, population = 0 }: Unit): boolean =>
  population > 250_000 ||
  (nameTh !== undefined && (country === "TH" ? population > 30_000 : population > 1_000)) ||
  (across.has(country) && population > 20_000) ||
  named.has(code)

const across = new Set(["LA", "KH", "MM", "MY", "VN"])

/** Changes when the places do, so that the template of the test databases is made anew. */
export const placesFingerprint = (): string =>
  createHash("sha256")
    .update(wholeReference().checksum)
    .update(readFileSync(fileURLToPath(import.meta.url)))
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
