import { type Gazetteer, nameKey, type PlaceMatch } from "#modules/places/index.ts"
import type { ToldBySheet } from "./list-sheets.ts"
import type { PartnerReading } from "./types.ts"

/**
 * A partner that a spreadsheet names by its code too: the code holds where the words name the same place, so that a name
 * which somebody wrote over is not overruled by a code that was left standing. What the sheet says is in doubt stays so.
 */
export const withCode = (
  reading: PartnerReading,
  told: ToldBySheet | undefined,
  gazetteer: Gazetteer,
): PartnerReading => {
  const known = told?.partnerCode ? withPlace(told.partnerCode, reading, gazetteer) : reading
  if (!told?.inDoubt) return known
  if (told.partnerCode === "")
    return { ...known, match: { ...known.match, confidence: "unresolved", place: undefined } }
  return known.match.confidence === "high"
    ? { ...known, match: { ...known.match, confidence: "low" } }
    : known
}

const withPlace = (code: string, reading: PartnerReading, gazetteer: Gazetteer): PartnerReading => {
  const { match, country } = reading
  const place =
    gazetteer.unitByCode.get(code) ??
    (country &&
      (cityIn(gazetteer.placesOf(country.code), code) ?? cityIn(gazetteer.smallPlacesOf(country.code), code)))
  if (!place || !(match.place?.code === code || isNamed(place, match))) return reading
  const lies = gazetteer.countryByCode.get(place.country)
  return {
    match: { ...match, confidence: "high", place, candidates: [], doubts: [] },
    country: lies && {
      code: lies.code,
      nameTh: lies.nameTh,
      nameEn: lies.nameEn,
      sure: true,
      printed: country?.printed ?? "",
    },
  }
}

const cityIn = ({ entries }: ReturnType<Gazetteer["placesOf"]>, code: string) =>
  entries.find(({ unit }) => unit.code === code)?.unit

type Named = NonNullable<PlaceMatch["place"]>

const isNamed = (place: Named, { readName }: PlaceMatch): boolean => {
  const { nameEn, nameTh, nameLocal, variants, formerNames } = place
  const names = [nameEn, nameTh, nameLocal, ...variants, ...formerNames.map(({ name }) => name)]
  return names.some((name) => name && nameKey(readName).includes(nameKey(name)))
}
