import type { Day } from "#kernel/dates.ts"
import { type Gazetteer, nameKey } from "#modules/places/index.ts"
import type { Random } from "./random.ts"
import { otherwiseSpelled } from "./spelling.ts"

type Unit = ReturnType<Gazetteer["placesOf"]>["entries"][number]["unit"]

/** A partner as an office would print it, and the unit that it means. */
export type Partner = { readonly unit: Unit; readonly printed: string; readonly country: string }

export type Spelling = "reference" | "variant" | "otherwise"

const often =
  "CN CN CN CN CN CN JP JP JP KR KR VN VN VN VN LA LA KH KH MM MM MY MY ID PH IN IN US US US DE FR IT GB RU TR AU CA"
const seldom = "TW NP LK BD BT ES NL BE AT CH PL CZ HU SE NO DK FI NZ BR ZA EG IR AE TL BN MN PK KZ UZ"

/** Draws partners that a Thai province may have: units of the first two levels and known cities, with Thai names. */
export const partnersOf = (gazetteer: Gazetteer, asOf: Day) => {
  const pools = new Map<string, readonly Unit[]>()
  const poolOf = (country: string) => {
    const known = pools.get(country)
    if (known) return known
    const pool = gazetteer
      .placesOf(country)
      .entries.map(({ unit }) => unit)
      .filter((unit) => mayBePartner(unit, asOf))
    pools.set(country, pool)
    return pool
  }
  return (random: Random, spelling: Spelling): Partner => {
    for (;;) {
      const country = random.pick((random.chance(0.85) ? often : seldom).split(" "))
      const pool = poolOf(country)
      if (pool.length === 0) continue
      const unit = random.pick(pool)
      const name = spelledName(unit, spelling, random)
      if (name)
        return {
          unit,
          country: countryWords(gazetteer, country, random),
          printed: placeWords(unit, name, gazetteer, random),
        }
    }
  }
}

const mayBePartner = (unit: Unit, asOf: Day): boolean => {
  if (!unit.nameTh || (unit.validTo && unit.validTo < asOf) || (unit.validFrom && unit.validFrom > asOf))
    return false
  if (unit.level === "first_level") return true
  if (unit.level === "second_level") return unit.country === "CN" || unit.country === "MM"
  return (
    unit.level === "municipality" &&
    unit.country !== "CN" &&
    (unit.population ?? 0) > 60_000 &&
    !/part|former/.test(unit.kind)
  )
}

const spelledName = (unit: Unit, spelling: Spelling, random: Random): string | undefined => {
  const name = unit.nameTh ?? ""
  if (spelling === "reference") return name
  if (spelling === "variant") {
    const others = unit.variants.filter((variant) => /^[ก-๙\s-]{3,}$/u.test(variant))
    return others.length > 0 ? random.pick(others) : name
  }
  const known = new Set([name, ...unit.variants].map(nameKey))
  const spelled = otherwiseSpelled(name, random.chance(0.6) ? 1 : 2, random)
  return known.has(nameKey(spelled)) ? undefined : spelled
}

const placeWords = (unit: Unit, name: string, gazetteer: Gazetteer, random: Random): string => {
  const own = `${levelWord(unit, random)}${name}`
  const above = gazetteer.unitByCode.get(unit.subdivision ?? "")
  const named =
    unit.level !== "first_level" && above?.nameTh && random.chance(needsContainer(unit) ? 0.95 : 0.6)
  return named && above ? `${own} ${levelWord(above, random)}${above.nameTh}` : own
}

/** Of names that a country has many of, offices say where the place lies. */
const needsContainer = ({ country, population }: Unit): boolean =>
  country === "US" && (population ?? 0) < 500_000

const levelWord = (unit: Unit, random: Random): string => {
  const word = (words: string) => random.pick(words.split("|"))
  if (unit.level === "municipality" || /city/.test(unit.kind)) return word("เมือง|เมือง|เมือง|นคร|เทศบาลเมือง")
  if (unit.level === "second_level") return unit.country === "MM" ? "จังหวัด" : "เขตปกครองตนเอง"
  if (/autonomous region/.test(unit.kind)) return word("เขตปกครองตนเอง|มณฑล")
  return wordsByCountry[unit.country] ?? "จังหวัด"
}

const wordsByCountry: Readonly<Record<string, string>> = {
  CN: "มณฑล", LA: "แขวง", MM: "รัฐ", MY: "รัฐ", IN: "รัฐ", US: "มลรัฐ", AU: "รัฐ", DE: "รัฐ", IT: "แคว้น", FR: "แคว้น", CA: "รัฐ",
  RU: "แคว้น", AT: "รัฐ", BR: "รัฐ", ES: "แคว้น",
} // prettier-ignore

const countryWords = (gazetteer: Gazetteer, code: string, random: Random): string => {
  const country = gazetteer.countryByCode.get(code)
  if (!country) throw new Error(`no country ${code}`)
  return random.pick([country.nameTh, `ประเทศ${country.nameTh}`, country.officialTh || country.nameTh])
}
