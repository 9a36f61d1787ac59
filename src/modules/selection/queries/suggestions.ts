import type pg from "pg"
import { notFound } from "#kernel/errors.ts"
import {
  byLikeness,
  concentration,
  likenessOf,
  named,
  type Place,
  type Suggestion,
  type SuggestionKind,
  unknownOf,
} from "../suggestions/suggest.ts"
import { same, type Text } from "#kernel/text.ts"
import {
  acrossBorder,
  firstLevelPlaces,
  ownPartners,
  partnersOfPartners,
  relationsByCountry,
} from "./suggestion-data.ts"

const mostOfAKind = 5

/**
 * Places that a province may look at, each with its reason: across the border, partners of those who share a partner, what
 * would even out where the partners lie, and units that are alike.
 * @throws Refusal (not found) where there is no such province
 */
export const suggestionsFor = async (pool: pg.Pool, province: string): Promise<readonly Suggestion[]> => {
  const [places, own, neighbours, shared, counts] = await Promise.all([
    firstLevelPlaces(pool),
    ownPartners(pool, province),
    acrossBorder(pool, [province]),
    partnersOfPartners(pool, [province]),
    relationsByCountry(pool, []),
  ])
  const home = places.get(province)
  if (!home || home.country !== "TH") throw notFound({ th: "ไม่พบจังหวัดนี้", en: "There is no such province" })
  const has = new Set(own.units)
  const suggest = (kind: SuggestionKind, code: string, because: (place: Place) => Text): Suggestion[] => {
    const place = places.get(code)
    if (!place || has.has(code) || place.country === "TH") return []
    return [
      {
        kind,
        unit: code,
        name: place.name,
        countryName: place.countryName,
        because: because(place),
        unknown: unknownOf(place),
        likeness: likenessOf(home, place),
      },
    ]
  }
  const border = neighbours.flatMap(({ code, crossings }) =>
    suggest("border", code, () => borderReason(crossings)),
  )
  const partners = shared
    .flatMap(({ code, ...via }) => suggest("partners", code, () => sharedReason(via)))
    .slice(0, mostOfAKind)
  const relationsWith = new Map(counts.map(({ country, relations }) => [country, relations]))
  const foreign = [...places.values()].filter(({ country }) => country !== "TH")
  const balance = balanceOf(own.countries, foreign, relationsWith, suggest, places)
  const similar = foreign
    .filter(({ country, largestCity }) => relationsWith.has(country) && largestCity !== null)
    .flatMap(({ code }) => suggest("similar", code, (place) => similarReason(home, place)))
    .toSorted(byLikeness)
    .slice(0, mostOfAKind)
  return [...border, ...partners, ...balance, ...similar]
}

/** The most alike unit of each ASEAN country where the province has no partner, the countries with fewest relations first. */
const balanceOf = (
  countries: readonly string[],
  foreign: readonly Place[],
  relationsWith: ReadonlyMap<string, number>,
  suggest: (kind: SuggestionKind, code: string, because: (place: Place) => Text) => Suggestion[],
  places: ReadonlyMap<string, Place>,
): Suggestion[] => {
  const most = concentration(countries)
  if (!most) return []
  const missing = [
    ...new Set(
      foreign.flatMap(({ country, asean }) => (asean && !countries.includes(country) ? [country] : [])),
    ),
  ].toSorted((a, b) => (relationsWith.get(a) ?? 0) - (relationsWith.get(b) ?? 0) || a.localeCompare(b))
  const mostName = [...places.values()].find(({ country }) => country === most.country)?.countryName
  return missing.slice(0, mostOfAKind).flatMap((country) => {
    const inCountry = foreign
      .filter((place) => place.country === country)
      .flatMap(({ code }) =>
        suggest("balance", code, (place) =>
          balanceReason(most, mostName ?? same(most.country), place, relationsWith.get(country) ?? 0),
        ),
      )
    return inCountry.toSorted(byLikeness).slice(0, 1)
  })
}

const borderReason = (crossings: readonly string[]): Text =>
  crossings.length === 0
    ? {
        th: "อยู่ติดกันคนละฝั่งชายแดน และจังหวัดยังไม่มีความสัมพันธ์ด้วย",
        en: "It lies across the border, and the province has no relation there",
      }
    : {
        th: `อยู่ติดกันคนละฝั่งชายแดน มีจุดผ่านแดน ${crossings.join(", ")} และจังหวัดยังไม่มีความสัมพันธ์ด้วย`,
        en: `It lies across the border, with crossings (${crossings.join(", ")}), and the province has no relation there`,
      }

const sharedReason = (via: {
  viaTh: readonly string[]
  viaEn: readonly string[]
  sharedTh: string
  sharedEn: string
}): Text => ({
  th: `เป็นคู่ของ ${via.viaTh.join(", ")} ซึ่งมี ${via.sharedTh} เป็นคู่ร่วมกับจังหวัด`,
  en: `It is a partner of ${via.viaEn.join(", ")}, which share the partner ${via.sharedEn} with the province`,
})

const balanceReason = (
  { count, all }: { readonly count: number; readonly all: number },
  most: Text,
  { countryName }: Place,
  relations: number,
): Text => ({
  th: `คู่ของจังหวัด ${count} จาก ${all} อยู่ใน${most.th} ยังไม่มีใน${countryName.th} (ทั้งประเทศไทยมี ${relations} คู่) หน่วยนี้คล้ายจังหวัดที่สุดในประเทศนั้นเท่าที่ทราบ`,
  en: `${count} of the province’s ${all} partners lie in ${most.en}, none in ${countryName.en} (all of Thailand has ${relations} there); as far as is known, this unit is the most like the province`,
})

const similarReason = (home: Place, place: Place): Text => {
  const city = (value: number | null, language: "th" | "en") =>
    value === null ? "–" : new Intl.NumberFormat(language).format(value)
  return named([
    {
      th: `เป็นหน่วยระดับเดียวกัน เมืองใหญ่ที่สุดมี ${city(place.largestCity, "th")} คน (จังหวัด ${city(home.largestCity, "th")})`,
      en: `It stands on the same level; its largest city has ${city(place.largestCity, "en")} people (the province’s ${city(home.largestCity, "en")})`,
    },
  ])
}
