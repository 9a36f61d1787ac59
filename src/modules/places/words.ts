import { joinTexts, type Text } from "#kernel/text.ts"
import type { UnitLevel } from "./reference/types.ts"
import type { MatchKind } from "./search/types.ts"

const level: Record<UnitLevel, Text> = {
  first_level: { th: "ระดับที่ 1", en: "First level" },
  second_level: { th: "ระดับที่ 2", en: "Second level" },
  municipality: { th: "เมือง", en: "City or town" },
  special: { th: "เขตพิเศษ", en: "Special area" },
}

/** What countries call their units, where offices have a Thai word for it. */
const kind: Readonly<Record<string, Text>> = {
  province: { th: "จังหวัด", en: "Province" },
  state: { th: "รัฐ", en: "State" },
  prefecture: { th: "จังหวัด", en: "Prefecture" },
  region: { th: "แคว้น", en: "Region" },
  municipality: { th: "นคร", en: "Municipality" },
  "autonomous region": { th: "เขตปกครองตนเอง", en: "Autonomous region" },
  "autonomous prefecture": { th: "เขตปกครองตนเอง", en: "Autonomous prefecture" },
  "special administrative region": { th: "เขตบริหารพิเศษ", en: "Special administrative region" },
  city: { th: "เมือง", en: "City" },
  "prefecture-level city": { th: "เมืองระดับจังหวัด", en: "Prefecture-level city" },
  "sub-provincial city": { th: "เมืองระดับรองมณฑล", en: "Sub-provincial city" },
  "county-level city": { th: "เมืองระดับอำเภอ", en: "County-level city" },
  "metropolitan city": { th: "มหานคร", en: "Metropolitan city" },
  "special city": { th: "นครพิเศษ", en: "Special city" },
  "federal city": { th: "นครสหพันธ์", en: "Federal city" },
  "federal territory": { th: "ดินแดนสหพันธ์", en: "Federal territory" },
  metropolis: { th: "มหานคร", en: "Metropolis" },
  "special administrative area": { th: "เขตปกครองพิเศษ", en: "Special administrative area" },
  "special ward": { th: "เขต", en: "Special ward" },
  department: { th: "จังหวัด", en: "Department" },
  district: { th: "เขต", en: "District" },
  county: { th: "เทศมณฑล", en: "County" },
  oblast: { th: "แคว้น", en: "Oblast" },
  krai: { th: "ดินแดน", en: "Krai" },
  republic: { th: "สาธารณรัฐ", en: "Republic" },
  territory: { th: "ดินแดน", en: "Territory" },
  "union territory": { th: "ดินแดนสหภาพ", en: "Union territory" },
  capital: { th: "เมืองหลวง", en: "Capital" },
  town: { th: "เมือง", en: "Town" },
  village: { th: "ชุมชน", en: "Village" },
  "part of a city": { th: "ย่านในเมือง", en: "Part of a city" },
  locality: { th: "ย่าน", en: "Locality" },
  "former place": { th: "ที่เคยมีอยู่", en: "Former place" },
}

const provincesCalled: Readonly<Record<string, string>> = { CN: "มณฑล", LA: "แขวง" }

/** What a unit is, in words: จังหวัด, มณฑล, แขวง, รัฐ; Province, State. */
export const kindName = (unit: {
  readonly kind: string
  readonly country: string
  readonly level: UnitLevel
}): Text => {
  const known = kind[unit.kind]
  if (!known) return { th: level[unit.level].th, en: unit.kind.charAt(0).toUpperCase() + unit.kind.slice(1) }
  const called = unit.kind === "province" ? provincesCalled[unit.country] : undefined
  return called ? { ...known, th: called } : known
}

type Lying = Parameters<typeof kindName>[0] & {
  readonly countryTh: string
  readonly countryEn: string
  readonly withinTh: string | null
  readonly withinEn: string | null
}

/** What a unit is, and in what it lies: "เมือง · ยูนนาน · จีน". */
export const whereabouts = (unit: Lying): Text => {
  const within = unit.withinEn === null ? [] : [{ th: unit.withinTh ?? unit.withinEn, en: unit.withinEn }]
  return joinTexts([kindName(unit), ...within, { th: unit.countryTh, en: unit.countryEn }], " · ")
}

/** Why a place was found by a name that it does not show; the name follows. */
export const matchSays = (kind: MatchKind): Text => {
  if (kind === "sound") return { th: "ออกเสียงใกล้เคียง", en: "sounds like" }
  if (kind === "near") return { th: "สะกดใกล้เคียง", en: "spelled like" }
  return { th: "มีชื่ออื่นว่า", en: "also called" }
}
