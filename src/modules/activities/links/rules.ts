import { addDays, type Day } from "#kernel/dates.ts"
import type { Dimension, Kind } from "../rules.ts"

/** Languages in which a partner is asked; the first two are the site's own. */
export const linkLanguages = ["th", "en", "zh", "lo", "vi", "km", "my", "ja", "ko"] as const
export type LinkLanguage = (typeof linkLanguages)[number]

/** The language in which a partner of a country is asked first. */
export const languageOfCountry = (country: string | null | undefined): LinkLanguage =>
  byCountry[country ?? ""] ?? "en"

const byCountry: Readonly<Record<string, LinkLanguage>> = {
  CN: "zh",
  TW: "zh",
  LA: "lo",
  VN: "vi",
  KH: "km",
  MM: "my",
  JP: "ja",
  KR: "ko",
}

/** How long a link may be good for. */
export const linkDays = [30, 90, 365] as const

export const expiryOf = (today: Day, days: number): Day => addDays(today, days)

/** Reports that one link may send in a day: more is no reporting. */
export const reportsADay = 30

/** Photographs that one report may have. */
export const mostPhotos = 5

/** The dimension that a kind of activity usually belongs to; whoever reports is not asked, the province may correct it. */
export const usualDimension = (kind: Kind): Dimension => dimensionOf[kind] ?? "other"

const dimensionOf: Readonly<Partial<Record<Kind, Dimension>>> = {
  trade: "economy",
  meeting: "economy",
  training: "education",
  exchange: "education",
  research: "education",
  culture: "society_culture",
  sport: "society_culture",
  visit: "society_culture",
  reception: "society_culture",
  courtesy_call: "society_culture",
  assistance: "society_culture",
  signing: "society_culture",
  health_service: "health",
  works: "transport",
}
