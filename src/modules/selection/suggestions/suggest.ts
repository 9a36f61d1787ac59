import { joinTexts, type Text } from "#kernel/text.ts"
import type { Interval } from "../mathematics/interval.ts"
import { alikeInSize, alikeInTraits, similarity } from "../mathematics/similarity.ts"

/** A foreign unit of the first level, as far as it is known. */
export type Place = {
  readonly code: string
  readonly name: Text
  readonly country: string
  readonly countryName: Text
  readonly asean: boolean
  readonly latitude: number
  /** Population of the largest city in it; null where none is known. */
  readonly largestCity: number | null
  /** Port, gateway, tourism; known of Thai provinces alone. */
  readonly traits: ReadonlySet<string> | null
}

export type Province = Pick<Place, "latitude" | "largestCity" | "traits">

export const suggestionKinds = ["border", "partners", "balance", "similar"] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

export type Suggestion = {
  readonly kind: SuggestionKind
  readonly unit: string
  readonly name: Text
  readonly countryName: Text
  readonly because: Text
  /** What is not known of it, said so. */
  readonly unknown: readonly Text[]
  readonly likeness: Interval
}

const mostDegrees = 30

/** How alike a province and a unit are; by level they are, since only units of the first level are compared. */
export const likenessOf = (province: Province, place: Province): Interval =>
  similarity([
    { weight: 1, alike: 1 },
    { weight: 2, alike: alikeInSize(province.largestCity, place.largestCity) },
    { weight: 1, alike: Math.max(0, 1 - Math.abs(province.latitude - place.latitude) / mostDegrees) },
    { weight: 2, alike: alikeInTraits(province.traits, place.traits) },
  ])

/** What nobody has told the register of a place. */
export const unknownOf = ({ largestCity, traits }: Place): Text[] => [
  ...(largestCity === null ? [{ th: "ขนาดเมืองใหญ่ที่สุด", en: "the size of its largest city" }] : []),
  ...(traits === null
    ? [{ th: "ลักษณะเด่น (ท่าเรือ ประตูการค้า การท่องเที่ยว)", en: "its traits (port, gateway, tourism)" }]
    : []),
  { th: "ความประสงค์ของอีกฝ่าย", en: "whether the other side wants it" },
]

/** The most alike first: by what is certain, then by what is possible. */
export const byLikeness = (a: Suggestion, b: Suggestion): number =>
  b.likeness.low - a.likeness.low || b.likeness.high - a.likeness.high || a.unit.localeCompare(b.unit)

/** Where the partners of a province lie: the country with most of them, and its share. */
export const concentration = (
  countries: readonly string[],
): { readonly country: string; readonly count: number; readonly all: number } | undefined => {
  const counts = new Map<string, number>()
  for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1)
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  return most && { country: most[0], count: most[1], all: countries.length }
}

/** The lists "a, b, c" of names, in both languages. */
export const named = (names: readonly Text[]): Text => joinTexts(names, ", ")
