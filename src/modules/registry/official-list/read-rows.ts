import { type Day, day } from "#kernel/dates.ts"
import {
  findCountry,
  type Gazetteer,
  matchPlace,
  nameAsOf,
  type PlaceCandidate,
  type PlaceMatch,
  splitPlaceText,
} from "#modules/places/index.ts"
import type { ToldBySheet } from "./list-sheets.ts"
import { withCode } from "./told-code.ts"
import type { SidedRow } from "./sides.ts"
import type { PartnerReading, OfficialRow, Partner, PartnerCandidate, ReadRow } from "./types.ts"

/** Finds the partner of each row; rows of a year that print the same words share one look-up. */
export const readRows = (
  rows: readonly SidedRow[],
  gazetteer: Gazetteer,
  asOf: Day,
  told: readonly ToldBySheet[] = [],
): readonly ReadRow[] => {
  const known = new Map<string, PartnerReading>()
  return rows.map((row, at) => {
    const { partnerText, year } = row.printed
    const key = `${partnerText}\t${year}`
    const printed = known.get(key) ?? readPartner(partnerText, gazetteer, asOf, signedBy(year, asOf))
    known.set(key, printed)
    const reading = withCode(printed, told[at], gazetteer)
    return { ...row, ...reading, official: officialRow(row, reading, asOf) }
  })
}

const signedBy = (year: number | null, asOf: Day): Day | undefined => {
  const end = year === null ? asOf : day(`${year}-12-31`)
  return end < asOf ? end : undefined
}

/** Reads one partner's text: its country, and the place that it names on that day, or named when its row was signed. */
export const readPartner = (text: string, gazetteer: Gazetteer, asOf: Day, since?: Day): PartnerReading => {
  const found = findCountry(gazetteer.countryNames, text)
  const rest = found?.rest.trim() ?? text
  const match = matchPlace(gazetteer, {
    parts: splitPlaceText(rest === "" ? text : rest),
    country: found?.country,
    countryDoubtful: found ? !found.sure : false,
    asOf,
    since,
  })
  if (!found) return { country: undefined, match }
  const { code, nameTh, nameEn } = found.country
  return { country: { code, nameTh, nameEn, sure: found.sure, printed: found.printed }, match }
}

const officialRow = (
  { printed, home }: SidedRow,
  { country, match }: PartnerReading,
  asOf: Day,
): OfficialRow => ({
  row: printed.row,
  serial: printed.serial,
  year: printed.year,
  status: printed.status,
  stage: printed.stage,
  home: home?.code ?? null,
  partner: partnerOf(match, asOf),
  confidence: match.confidence,
  text: printed.text,
  country: country?.code ?? null,
  printed: { home: printed.homeText, partner: printed.partnerText },
})

const nobody = { name: null, nameTh: null, country: null, subdivision: null, level: null, code: null }

const partnerOf = ({ place, confidence, candidates }: PlaceMatch, asOf: Day): Partner => {
  const others = candidates.map((candidate) => candidateOf(candidate, asOf))
  if (!place) return { ...nobody, candidates: others }
  const { en, th } = nameAsOf(place, asOf)
  const partner: Partner = {
    name: en,
    nameTh: th ?? null,
    country: place.country,
    subdivision: place.subdivision ?? null,
    level: place.level,
    code: place.code,
  }
  return confidence === "high" ? partner : { ...partner, candidates: others }
}

const candidateOf = ({ place, score, reason }: PlaceCandidate, asOf: Day): PartnerCandidate => {
  const { en, th } = nameAsOf(place, asOf)
  return {
    code: place.code,
    name: en,
    nameTh: th ?? null,
    country: place.country,
    subdivision: place.subdivision ?? null,
    level: place.level,
    score,
    reason,
  }
}
