import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import type { HomeFound } from "./home.ts"
import type { Confidence, PlaceMatch } from "#modules/places/index.ts"

export type ListStatus = "signed" | "in_process"
/** `awaiting_signature` รอลงนาม, `minister_approved` มท.๑ อนุมัติแล้ว. */
export type ListStage = "awaiting_signature" | "minister_approved"

export type Totals = { readonly relations: number; readonly provinces: number }

/** A row as it is printed, before any place is looked up. */
export type PrintedRow = {
  /** Reading order over the whole list, from 1. */
  readonly row: number
  /** The number as printed, even where it was misread; null where the row bears none. */
  readonly serial: number | null
  /** Gregorian; null where neither row nor heading gives it. */
  readonly year: number | null
  readonly status: ListStatus
  readonly stage: ListStage | null
  /** The number of the printed group that the row stands in (groups have counts), from 0; null outside groups. */
  readonly group: number | null
  /** The Thai side and the partner, as printed. */
  readonly homeText: string
  readonly partnerText: string
  /** The whole row as printed, on one line. */
  readonly text: string
}

/** A printed count over a group of rows: (๓ คู่). */
export type PrintedGroup = { readonly count: number; readonly rows: readonly number[] }

export type PrintedList = {
  readonly asOf: Day | undefined
  readonly declared: DeclaredTotals
  /** Totals that the letter before the annex gives, where it gives any. */
  readonly declaredInLetter: DeclaredTotals
  readonly rows: readonly PrintedRow[]
  readonly groups: readonly PrintedGroup[]
}

export type DeclaredTotals = { readonly signed: Totals | null; readonly inProcess: Totals | null }

/** A partner as the list's reader knows it: of null fields where it is unresolved (interface.md, "list read"). */
export type Partner = {
  readonly name: string | null
  readonly nameTh: string | null
  readonly country: string | null
  readonly subdivision: string | null
  readonly level: string | null
  /** Code of the unit in the reference data. */
  readonly code: string | null
  /** What else it may be, likeliest first; only below `high`. `score` is a share of belief, 0 to 1. */
  readonly candidates?: readonly PartnerCandidate[]
}

export type PartnerCandidate = {
  readonly code: string
  readonly name: string
  readonly nameTh: string | null
  readonly country: string
  readonly subdivision: string | null
  readonly level: string
  readonly score: number
  readonly reason: Text
}

export type OfficialRow = {
  readonly row: number
  readonly serial: number | null
  readonly year: number | null
  readonly status: ListStatus
  readonly stage: ListStage | null
  /** ISO 3166-2 of the Thai province; null where it cannot be read. */
  readonly home: string | null
  readonly partner: Partner
  readonly confidence: Confidence
  /** The row as printed. */
  readonly text: string
  /** The country that the row names, whatever the place: ISO 3166-1, null where none can be read. */
  readonly country: string | null
  readonly printed: { readonly home: string; readonly partner: string }
}

export const findingCodes = [
  "declared_total_differs",
  "group_count_differs",
  "serial_repeated",
  "serial_out_of_order",
  "year_out_of_order",
  "relation_repeated",
  "signed_and_in_process",
  "country_missing",
  "place_ambiguous",
  "place_unresolved",
  "level_word_differs",
  "spelling_corrected",
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Something that a person should look at: what, where, and what to do. `rows` is empty where it concerns the whole list. */
export type Finding = { readonly code: FindingCode; readonly rows: readonly number[]; readonly message: Text }

/** What reading an official list gives (interface.md, "list read"). */
export type OfficialList = {
  readonly asOf: Day
  readonly declared: DeclaredTotals
  readonly counted: { readonly signed: Totals; readonly inProcess: Totals }
  readonly rows: readonly OfficialRow[]
  readonly findings: readonly Finding[]
}

/** A row with all that was found on the way, for import and review. */
export type ReadRow = {
  readonly printed: PrintedRow
  readonly home: HomeFound | undefined
  readonly otherHomes: readonly HomeFound[]
  readonly country: CountryReading | undefined
  readonly match: PlaceMatch
  readonly official: OfficialRow
}

export type CountryReading = {
  readonly code: string
  readonly nameTh: string
  readonly nameEn: string
  /** False where the word is damaged. */
  readonly sure: boolean
  readonly printed: string
}

/** What a partner's text was read as: its country, and the place that it names. */
export type PartnerReading = { readonly country: CountryReading | undefined; readonly match: PlaceMatch }
