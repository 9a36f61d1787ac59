import type { Reader } from "#database/database.ts"
import { type Term, termOf } from "#modules/registry/index.ts"
import type { Records } from "../drafting/values.ts"
import { termNames } from "../drafting/names.ts"
import { formatLanguages, languageOfCountry, type Texts } from "../formats/languages/rules.ts"
import type { Agreement } from "./agreement.ts"

const countryNames = new Map<string, Intl.DisplayNames>()

const countryIn = (country: string): Texts =>
  Object.fromEntries(
    formatLanguages.map((language) => {
      const names = countryNames.get(language) ?? new Intl.DisplayNames(language, { type: "region" })
      countryNames.set(language, names)
      return [language, formalNames[country]?.[language] ?? names.of(country)]
    }),
  )

/** Thailand as papers between administrations call it, in the two languages that every memorandum has. */
const formalNames: Readonly<Record<string, Texts>> = {
  TH: { th: "ราชอาณาจักรไทย", en: "Kingdom of Thailand" },
  LA: { th: "สาธารณรัฐประชาธิปไตยประชาชนลาว", en: "Lao People’s Democratic Republic" },
  CN: { th: "สาธารณรัฐประชาชนจีน", en: "People’s Republic of China" },
  VN: { th: "สาธารณรัฐสังคมนิยมเวียดนาม", en: "Socialist Republic of Viet Nam" },
  KH: { th: "ราชอาณาจักรกัมพูชา", en: "Kingdom of Cambodia" },
  MM: { th: "สาธารณรัฐแห่งสหภาพเมียนมา", en: "Republic of the Union of Myanmar" },
  KR: { th: "สาธารณรัฐเกาหลี", en: "Republic of Korea" },
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
          .select(["code", "name_th", "name_en", "name_local", "country", "kind"])
          .where("code", "in", codes)
          .execute()
      : []
  const namesOf = (code: string | null | undefined, written: { th: string; en: string }): Texts => {
    const unit = units.find((one) => one.code === code)
    if (!unit) return { th: written.th, en: written.en }
    const local = languageOfCountry[unit.country]
    const isProvince = unit.country === "TH" && unit.code !== "TH-10"
    return {
      th: isProvince ? `จังหวัด${unit.name_th ?? unit.name_en}` : (unit.name_th ?? unit.name_en),
      en: isProvince ? `${unit.name_en} Province` : unit.name_en,
      ...(local && unit.name_local ? { [local]: unit.name_local } : {}),
    }
  }
  const country = agreement.partnerCountry
  return {
    home: namesOf(codes[0], agreement.home),
    partner: namesOf(agreement.partnerUnit, agreement.partner),
    homeCountry: countryIn("TH"),
    partnerCountry: country ? countryIn(country) : {},
    term: termNames[termOf(agreement.term as Term | null, country ? [country] : [])] ?? {},
  }
}
