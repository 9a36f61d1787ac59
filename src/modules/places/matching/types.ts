import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import type { Country, Unit } from "../reference/types.ts"
import type { PlacePart } from "./place-text.ts"

/**
 * How sure a match is. `high`: the only plausible place, by a known name or an unmistakable transliteration. `medium`: near,
 * with a small doubt. `low`: a guess between several, or from a damaged name. `unresolved`: no place is named.
 */
export type Confidence = "high" | "medium" | "low" | "unresolved"

/** What a place may be. `score` is its share of belief, 0 to 1: the shares of all candidates and of "none" add up to 1. */
export type PlaceCandidate = { readonly place: Unit; readonly score: number; readonly reason: Text }

export type PlaceQuery = {
  /** The place and what it lies in, smallest first or largest first, as printed. */
  readonly parts: readonly PlacePart[]
  readonly country: Country | undefined
  /** The country was read from a damaged or missing word. */
  readonly countryDoubtful?: boolean
  /** The day that the list speaks for. */
  readonly asOf: Day
  /** The day that its row speaks for, where that is earlier: a place may have ended since. */
  readonly since?: Day | undefined
}

export type PlaceMatch = {
  readonly confidence: Confidence
  /** Absent where unresolved. */
  readonly place: Unit | undefined
  /** What else it may be, likeliest first, the place itself leading; empty at `high`. */
  readonly candidates: readonly PlaceCandidate[]
  /** What is to be told to a person about the match. */
  readonly doubts: readonly PlaceDoubt[]
  /** The words of the text that were taken for the place's name. */
  readonly readName: string
  /** The containing unit that the text names, where it was recognised. */
  readonly container: Unit | undefined
}

export type PlaceDoubt =
  "ambiguous" | "level_word_differs" | "spelling_differs" | "container_unknown" | "ended"
