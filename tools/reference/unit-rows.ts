import type { Place } from "./geonames.ts"

/** A line of units.tsv before it is written. */
export type UnitRow = {
  readonly code: string
  readonly country: string
  readonly level: string
  readonly kind: string
  readonly parent: string
  readonly subdivision: string
  readonly nameEn: string
  readonly nameTh: string
  readonly nameLocal: string
  readonly variants: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly population: number | undefined
  readonly geonamesId: number | undefined
  readonly validFrom: string
  readonly validTo: string
  readonly successors: readonly string[]
  readonly formerNames: readonly string[]
}

export const unitColumns = [
  "code", "country", "level", "kind", "parent", "subdivision", "nameEn", "nameTh", "nameLocal", "variants",
  "latitude", "longitude", "population", "geonamesId", "validFrom", "validTo", "successors", "formerNames",
] as const // prettier-ignore

export type Point = { readonly latitude: number; readonly longitude: number }

/** Four decimals: ten metres, enough for a dot on a map. */
export const rounded = ({ latitude, longitude }: Point): Point => ({
  latitude: Math.round(latitude * 1e4) / 1e4,
  longitude: Math.round(longitude * 1e4) / 1e4,
})

/** Letters without their marks: "Đà Nẵng" -> "Da Nang". Other scripts stay as they are. */
export const plainLatin = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .replace(/[đĐıøØłŁß]/g, (letter) => unmarked[letter] ?? letter)
    .normalize("NFC")

const unmarked: Readonly<Record<string, string>> = {
  đ: "d", Đ: "D", ı: "i", ø: "o", Ø: "O", ł: "l", Ł: "L", ß: "ss",
} // prettier-ignore

const letters = (name: string): string =>
  plainLatin(name)
    .toLowerCase()
    .replace(/[^a-z]/g, "")

/** The largest place of a name in a unit, by its name, its plain spelling or one of its other names. */
export const placeNamed = (places: readonly Place[], name: string): Place | undefined => {
  const wanted = letters(name)
  let best: Place | undefined
  for (const place of places) {
    const named = [place.name, place.ascii, ...place.alternates].some((other) => letters(other) === wanted)
    if (named && (!best || place.population > best.population)) best = place
  }
  return best
}

/** Whether two spellings have the same letters: "Xi’an" and "Xi'an". */
export const sameName = (one: string, other: string): boolean => letters(one) === letters(other)
