import type { Day } from "#kernel/dates.ts"

/** Words for a relation. Which one is used depends on the partner's country (requirement A7). */
export const terms = ["sister_city", "twin_city", "friendship_city"] as const
export type Term = (typeof terms)[number]

/** Stored states; "dormant" is computed from activities and never stored (domain.md, "Relation: status"). */
export const statuses = ["proposed", "in_force", "ended", "not_established"] as const
export type Status = (typeof statuses)[number]

export const stages = ["awaiting_signature", "minister_approved"] as const
export type Stage = (typeof stages)[number]

/** Whether a person stands behind what a list or file says. */
export const certainties = ["certain", "in_doubt"] as const
export type Certainty = (typeof certainties)[number]

/**
 * The word for a relation: its own where one was chosen, otherwise by country. Toward Lao PDR "twin city", since the
 * Ministry of Interior changed the word there to keep clear of who is the elder (003, conclusion).
 * @param countries ISO 3166-1 codes of the partners
 */
export const termOf = (chosen: Term | null, countries: readonly string[]): Term =>
  chosen ??
  (countries.length > 0 && countries.every((country) => twinCityCountries.has(country))
    ? "twin_city"
    : "sister_city")

const twinCityCountries: ReadonlySet<string> = new Set(["LA"])

/** Days on which a relation was ended although it was taken up again later; `to` is the day before the renewal. */
export type Interruption = { readonly from: Day; readonly to: Day }

export type Span = {
  readonly proposedFrom: Day | null
  readonly signedFrom: Day | null
  readonly endedFrom: Day | null
  readonly interruptions: readonly Interruption[]
}

/**
 * What a relation was on a day, from what is known of it now: dates known only to the year count from their first day.
 * Undefined where it was not yet anything.
 */
export const statusOn = (relation: Span, date: Day): Status | undefined => {
  const { signedFrom, proposedFrom, endedFrom, interruptions } = relation
  const signed = signedFrom !== null && signedFrom <= date
  const ended = endedFrom !== null && endedFrom <= date
  if (ended) return signed ? "ended" : "not_established"
  if (signed) return interruptions.some(({ from, to }) => from <= date && date <= to) ? "ended" : "in_force"
  return proposedFrom !== null && proposedFrom <= date ? "proposed" : undefined
}
