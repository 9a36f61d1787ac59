import type { Selectable } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Country, Unit } from "#database/tables/places.ts"
import { countryWithTitle, nameWithTitle, type Term, termOf } from "#modules/registry/index.ts"
import type { Records } from "../drafting/values.ts"
import { termNames } from "../drafting/names.ts"
import { formatLanguages, languageOfCountry, type Texts } from "../formats/languages/rules.ts"
import type { Agreement } from "./agreement.ts"

const countryNames = new Map<string, Intl.DisplayNames>()

/** A country as papers between administrations call it; in other languages than Thai and English, as it is known there. */
const countryIn = ({ code, official_th, official_en }: CountryRow): Texts => ({
  ...Object.fromEntries(
    formatLanguages.map((language) => {
      const names = countryNames.get(language) ?? new Intl.DisplayNames(language, { type: "region" })
      countryNames.set(language, names)
      return [language, names.of(code)]
    }),
  ),
  th: countryWithTitle(official_th),
  en: official_en,
})

type CountryRow = Pick<Selectable<Country>, "code" | "official_th" | "official_en">

const bangkok = "TH-10"

const asTitled = ({ name_th, name_en, country, kind, level }: UnitRow) => ({
  nameTh: name_th,
  nameEn: name_en,
  country,
  kind,
  level: level as Parameters<typeof nameWithTitle>[0]["level"],
})

type UnitRow = Pick<Selectable<Unit>, "name_th" | "name_en" | "country" | "kind" | "level">

const namedAfter: Readonly<Record<string, string>> = { province: "Province", prefecture: "Prefecture" }

/** Every Thai province bears its title, นครปฐม and นครราชสีมา too. */
const inThai = (unit: UnitRow & { readonly code: string }): string => {
  const name = unit.name_th ?? unit.name_en
  if (unit.code === bangkok) return name
  return unit.country === "TH" ? `จังหวัด${name}` : nameWithTitle(asTitled(unit))
}

/** "Son La Province"; what tells places of one name apart in the register, "Yoshida (Shizuoka)", is left out. */
const inEnglish = ({ name_en, kind, level, code }: UnitRow & { readonly code: string }): string => {
  const name = name_en.replace(/ \([^)]*\)$/u, "")
  const title = level === "first_level" && code !== bangkok ? namedAfter[kind] : undefined
  return title && !name.endsWith(title) ? `${name} ${title}` : name
}

/** What the registers of places and relations say of the two sides of a memorandum. */
export const recordsOf = async (reader: Reader, agreement: Agreement): Promise<Records> => {
  const codes = [agreement.homeUnit ?? agreement.homeUnits[0], agreement.partnerUnit].filter(
    (code): code is string => Boolean(code),
  )
  const units =
    codes.length > 0
      ? await reader
          .selectFrom("unit")
          .select(["code", "name_th", "name_en", "name_local", "country", "kind", "level"])
          .where("code", "in", codes)
          .execute()
      : []
  const namesOf = (code: string | null | undefined, written: { th: string; en: string }): Texts => {
    const unit = units.find((one) => one.code === code)
    if (!unit) return { th: written.th, en: written.en }
    const local = languageOfCountry[unit.country]
    return {
      th: inThai(unit),
      en: inEnglish(unit),
      ...(local && unit.name_local ? { [local]: unit.name_local } : {}),
    }
  }
  const country = agreement.partnerCountry
  const countries = await reader
    .selectFrom("country")
    .select(["code", "official_th", "official_en"])
    .where("code", "in", ["TH", ...(country ? [country] : [])])
    .execute()
  const countryOf = (code: string | null): Texts => {
    const row = countries.find((one) => one.code === code)
    return row ? countryIn(row) : {}
  }
  return {
    home: namesOf(codes[0], agreement.home),
    partner: namesOf(agreement.partnerUnit, agreement.partner),
    homeCountry: countryOf("TH"),
    partnerCountry: countryOf(country),
    term: termNames[termOf(agreement.term as Term | null, country ? [country] : [])] ?? {},
  }
}
