import { countryName } from "#kernel/format.ts"
import type { ListedParty, ListedRelation } from "./official-rows.ts"

/** A party as the list names it: with the first-level unit that it lies in; the source's words where it is not known. */
export const partyText = ({ on, unit, written }: ListedParty): string => {
  if (!on) return unit ? (unit.nameTh ?? unit.nameEn) : (written ?? "")
  const within = on.subdivision === on.code ? null : (on.withinTh ?? on.withinEn)
  return [on.nameTh ?? on.nameEn, within].filter(Boolean).join(" ")
}

export const homesText = ({ homes }: ListedRelation): string => homes.map(partyText).join(" และ ")

export const partnersText = ({ partners }: ListedRelation): string => partners.map(partyText).join(" และ ")

export const countriesText = ({ partners }: ListedRelation): string =>
  [...new Set(partners.map(({ country }) => (country ? countryName(country, "th") : "")))]
    .filter(Boolean)
    .join(" และ ")

export const codesText = (parties: readonly ListedParty[]): string =>
  parties.flatMap(({ unit }) => unit?.code ?? []).join(" ")
