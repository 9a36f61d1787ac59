import { cellText } from "#documents/table.ts"
import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import {
  type Confidence,
  findCountry,
  type Gazetteer,
  matchPlace,
  nameAsOf,
  nameKey,
  type PlaceMatch,
  splitPlaceText,
} from "#modules/places/index.ts"
import type { PartyEntry } from "../entry/rules.ts"
import type { PartyReading } from "../imports/types.ts"
import { homeReader, type ReadHome } from "../official-list/home.ts"
import { readPartner } from "../official-list/read-rows.ts"
import type { PartnerReading } from "../official-list/types.ts"
import { withCode } from "../official-list/told-code.ts"
import { rowWords } from "./row-words.ts"
import type { Notes } from "./types.ts"

/** A party of a row, how sure it is, and what else it may be. */
export type ReadParty = { readonly party: PartyEntry; readonly reading: PartyReading }

/** Finds places for the rows of one spreadsheet; rows that write the same share one look-up. */
export type PlaceFinder = {
  readonly home: (written: string, notes: Notes) => ReadParty | undefined
  readonly partners: (written: PartnerCells, notes: Notes) => readonly ReadParty[]
}

export type PartnerCells = {
  readonly partner: string
  readonly within: string
  readonly country: string
  /** Undefined where the sheet has no codes. */
  readonly code: string | undefined
}

const mostPartners = 10

export const placeFinder = (gazetteer: Gazetteer, asOf: Day): PlaceFinder => {
  const readHome = homeReader(gazetteer)
  const homes = new Map<string, HomeRead>()
  const known = new Map<string, PartnerReading>()
  const partnerOf = (text: string) => {
    const reading = known.get(text) ?? readPartner(text, gazetteer, asOf)
    known.set(text, reading)
    return reading
  }
  return {
    home: (written, notes) => {
      const read = homes.get(written) ?? homeOf(written, readHome, gazetteer, asOf)
      homes.set(written, read)
      if (!read.place) notes.problem("home", rowWords.unknownHome(written))
      else if (read.confidence !== "high") notes.doubt("home", rowWords.likelyHome(written, read.place.name))
      return read.place && homeParty(written, read.place.code, read.confidence)
    },
    partners: (cells, notes) => {
      const names = several(cells.partner)
      if (names.length > mostPartners) notes.problem("partner", rowWords.tooManyPartners)
      const countries = several(cells.country)
      const codes = cells.code?.split(/[\s;,]+/)
      return names.slice(0, mostPartners).map((name, at) => {
        const country = (countries.length === names.length ? countries[at] : countries[0]) ?? ""
        const code = codes && (codes.length === names.length ? codes[at] : undefined)
        return partnerParty(
          { name, within: cells.within, country, code },
          { partnerOf, gazetteer, asOf },
          notes,
        )
      })
    },
  }
}

/** Several partners in one cell: by lines, by semicolons, or joined by "และ". */
const several = (text: string): string[] =>
  text
    .split(/[;\n]|\sและ\s/u)
    .map((part) => part.trim())
    .filter(Boolean)

type HomeRead = {
  readonly place: { readonly code: string; readonly name: Text } | undefined
  readonly confidence: Confidence
}

const homeOf = (written: string, readHome: ReadHome, gazetteer: Gazetteer, asOf: Day): HomeRead => {
  const coded = gazetteer.unitByCode.get(written.toUpperCase())
  if (coded?.country === "TH") return { place: placeOf(coded, asOf), confidence: "high" }
  const known = readHome.known(written)
  if (known && known.rest.trim() === "") return { place: provinceOf(known), confidence: "high" }
  const country = gazetteer.countryByCode.get("TH")
  const match = matchPlace(gazetteer, { parts: splitPlaceText(written), country, asOf })
  if (match.place && match.confidence === "high")
    return { place: placeOf(match.place, asOf), confidence: "high" }
  const near = readHome.any(written)
  if (near) return { place: provinceOf(near), confidence: "medium" }
  return { place: match.place && placeOf(match.place, asOf), confidence: match.confidence }
}

type Named = NonNullable<PlaceMatch["place"]>

const nameOf = (place: Named, asOf: Day): Text => {
  const { en, th } = nameAsOf(place, asOf)
  return { th: th ?? en, en }
}
const placeOf = (place: Named, asOf: Day) => ({ code: place.code, name: nameOf(place, asOf) })
const provinceOf = ({ code, nameTh, nameEn }: { code: string; nameTh: string; nameEn: string }) => ({
  code,
  name: { th: nameTh, en: nameEn },
})

const homeParty = (written: string, unit: string, confidence: Confidence): ReadParty => ({
  party: { side: "home", unit, country: "TH", written },
  reading: { confidence, candidates: [] },
})

type OnePartner = { name: string; within: string; country: string; code: string | undefined }
type Surroundings = { partnerOf: (text: string) => PartnerReading; gazetteer: Gazetteer; asOf: Day }

const partnerParty = (
  one: OnePartner,
  { partnerOf, gazetteer, asOf }: Surroundings,
  notes: Notes,
): ReadParty => {
  const text = [one.name, one.within, one.country].filter(Boolean).join(" ")
  const printed = partnerOf(text)
  const told = one.code ? { partnerCode: one.code, inDoubt: false } : undefined
  const { match, country } = withCode(printed, told, gazetteer)
  if (one.code && match.place?.code !== one.code) notes.doubt("partnerCode", rowWords.codeDiffers(one.code))
  if (one.country && !findCountry(gazetteer.countryNames, one.country))
    notes.doubt("country", rowWords.unknownCountry(one.country))
  noteDoubt(match, asOf, notes)
  return {
    party: {
      side: "partner",
      unit: match.place?.code ?? null,
      country: match.place?.country ?? country?.code ?? null,
      written: text,
    },
    reading: {
      confidence: match.confidence,
      candidates: match.candidates.map(({ place, score, reason }) => {
        const { en, th } = nameAsOf(place, asOf)
        return { code: place.code, name: en, nameTh: th ?? null, country: place.country, score, reason }
      }),
    },
  }
}

const noteDoubt = ({ place, confidence }: PlaceMatch, asOf: Day, notes: Notes): void => {
  if (!place || confidence === "unresolved") notes.doubt("partner", rowWords.partner.unresolved)
  else if (confidence !== "high") notes.doubt("partner", rowWords.partner[confidence](nameOf(place, asOf)))
}

/** What two rows are compared by: the units, or the words where a place is not known. */
export const pairKey = (parties: readonly PartyEntry[]): string =>
  parties.map(({ unit, written }) => unit ?? nameKey(cellText(written))).join(" | ")
