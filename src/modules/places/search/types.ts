import type { UnitLevel } from "../reference/types.ts"

/** In which way a name was found, from the surest to the least sure. */
export const matchKinds = ["exact", "prefix", "part", "sound", "near"] as const
export type MatchKind = (typeof matchKinds)[number]
export type LetterKind = "exact" | "prefix" | "part"

export type Match = {
  readonly kind: MatchKind
  /** The name that matched, as it is written. */
  readonly name: string
  readonly score: number
  /** By how much the name differs from what is typed, as a share of the whole; absent where its letters match. */
  readonly off?: number
}

/** A unit with all that a search needs to rank and show it. */
export type UnitRow = {
  readonly code: string
  readonly country: string
  readonly countryTh: string
  readonly countryEn: string
  readonly level: UnitLevel
  readonly kind: string
  readonly nameTh: string | null
  readonly nameEn: string
  readonly nameLocal: string | null
  /** Other names and spellings, between bars. */
  readonly variants: string
  readonly withinCode: string | null
  readonly withinTh: string | null
  readonly withinEn: string | null
  readonly latitude: number
  readonly longitude: number
  readonly population: number | null
  readonly validTo: string | null
  readonly weight: number
  readonly related: boolean
  /** How the letters matched; null where it was not by letters that it was found. */
  readonly letters: LetterKind | null
}

export type UnitFilter = {
  readonly country?: string | undefined
  readonly level?: UnitLevel | undefined
  /** Code of the unit that it must lie in. */
  readonly within?: string | undefined
}

/** A unit that was found, and why. */
export type UnitHit = UnitRow & { readonly match: Match }
