import type { Unit } from "../reference/types.ts"

/** What a word before a name claims about the place's height. */
export type LevelClaim =
  | "great_province"
  | "province"
  | "state"
  | "autonomous"
  | "special"
  | "lao"
  | "city"
  | "great_city"
  | "capital"
  | "town"
  | "district"

type LevelWord = { readonly word: string; readonly claim: LevelClaim; readonly strong: boolean }

const strong = (claim: LevelClaim, words: string): readonly LevelWord[] =>
  words.split(" ").map((word) => ({ word, claim, strong: true }))

const weak = (claim: LevelClaim, words: string): readonly LevelWord[] =>
  words.split(" ").map((word) => ({ word, claim, strong: false }))

/**
 * Words that Thai lists put before a foreign place, longest first. A strong one is a level word wherever it stands; a weak one only
 * at the head of a word, since names hold it too (นครพนม, สะหวันนะเขต).
 */
export const levelWords: readonly LevelWord[] = [
  ...strong("special", "เขตบริหารพิเศษ เขตปกครองพิเศษ เขตเศรษฐกิจพิเศษ"),
  ...strong(
    "autonomous",
    "เขตปกครองตนเองชนชาติ เขตปกครองตนเอง แคว้นปกครองตนเอง แขวงปกครองตนเอง จังหวัดปกครองตนเอง",
  ),
  ...strong("town", "เทศบาลนคร เทศบาลเมือง เทศบาลตำบล เทศบาล องค์การบริหารส่วนตำบล"),
  ...strong("great_province", "มณฑล"),
  ...strong("province", "จังหวัด แคว้น ดินแดน ภูมิภาค"),
  ...strong("state", "มลรัฐ"),
  ...weak("province", "ภาค จ."),
  ...weak("state", "รัฐ สาธารณรัฐ"),
  ...strong("lao", "แขวง"),
  ...strong("great_city", "มหานคร นครหลวง"),
  ...weak("great_city", "นครรัฐ"),
  ...weak("capital", "กรุง เมืองหลวง"),
  ...weak("city", "นคร เมือง ม."),
  ...strong("district", "อำเภอ หมู่บ้าน"),
  ...weak("district", "เขต ตำบล อ. ต."),
].toSorted((one, other) => other.word.length - one.word.length)

/** English and native words of level that stand before or after a name in Latin letters. */
export const latinLevelWords: Readonly<Record<string, LevelClaim>> = {
  province: "province", prefecture: "province", region: "province", oblast: "province", krai: "province", state: "state",
  "autonomous region": "autonomous", "autonomous prefecture": "autonomous", city: "city", municipality: "town", town: "town",
  county: "district", district: "district", village: "district",
} // prettier-ignore

/** A first-level unit that is itself a city: Shanghai, Busan, Da Nang, Moscow, Berlin. */
export const isCityUnit = (unit: Unit): boolean =>
  unit.level === "first_level" &&
  /city|municipality|metropoli|capital|federal district|special administrative/.test(unit.kind)

/** Prefecture-level and sub-provincial cities: the city itself, not a district around it. */
export const isChineseCity = (unit: Unit): boolean =>
  unit.country === "CN" && unit.level === "second_level" && unit.kind.includes("city")

/**
 * How well a place of this level answers to the word, 1 to 0. Below `contradicts` the word is wrong for the place, though
 * offices use เมือง freely.
 */
export const fits = (claim: LevelClaim | undefined, unit: Unit): number => {
  if (claim === undefined) return unit.level === "municipality" ? 0.8 : 1
  if (unit.level === "special") return claim === "special" ? 1 : unit.kind.includes("region") ? 0.25 : 0.6
  if (isCityUnit(unit)) return cityUnitFits[claim]
  if (claim === "city" && unit.level === "second_level" && !isChineseCity(unit)) return 0.4
  if (claim === "province" && /^(province|department|district|county)$/.test(unit.kind)) return 1
  if (claim === "autonomous" && unit.kind.includes("autonomous")) return 1
  return levelFits[claim][unit.level]
}

export const contradicts = 0.5

type Fits = { readonly [L in Exclude<Unit["level"], "special">]: number }

const levelFits: { readonly [C in LevelClaim]: Fits } = {
  great_province: { first_level: 1, second_level: 0.08, municipality: 0.08 },
  province: { first_level: 1, second_level: 0.45, municipality: 0.12 },
  state: { first_level: 1, second_level: 0.2, municipality: 0.1 },
  autonomous: { first_level: 0.4, second_level: 0.4, municipality: 0.1 },
  special: { first_level: 0.3, second_level: 0.2, municipality: 0.2 },
  lao: { first_level: 1, second_level: 0.7, municipality: 0.5 },
  city: { first_level: 0.3, second_level: 1, municipality: 1 },
  great_city: { first_level: 0.3, second_level: 1, municipality: 0.9 },
  capital: { first_level: 0.5, second_level: 0.7, municipality: 1 },
  town: { first_level: 0.15, second_level: 0.7, municipality: 1 },
  district: { first_level: 0.12, second_level: 0.9, municipality: 1 },
}

const cityUnitFits: { readonly [C in LevelClaim]: number } = {
  great_province: 0.6, province: 0.6, state: 0.6, autonomous: 0.3, special: 1, lao: 0.8, city: 1, great_city: 1, capital: 1, town: 0.9, district: 0.2,
} // prettier-ignore
