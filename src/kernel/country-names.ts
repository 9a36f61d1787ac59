import type { Language } from "./text.ts"

/** A country's usual name, from its ISO 3166-1 code: as db/reference/countries.tsv has it, a test holds the two together. */
export const countryName = (code: string, language: Language): string =>
  otherwise[code]?.[language] ?? usual[language].of(code) ?? code

const usual: Record<Language, Intl.DisplayNames> = {
  th: new Intl.DisplayNames("th", { type: "region" }),
  en: new Intl.DisplayNames("en", { type: "region" }),
}

/** Names that Thai offices and the United Nations write otherwise than the runtime's own list. */
const otherwise: Readonly<Partial<Record<string, Partial<Record<Language, string>>>>> = {
  AG: { en: "Antigua and Barbuda" },
  BA: { en: "Bosnia and Herzegovina" },
  BN: { th: "บรูไนดารุสซาลาม", en: "Brunei Darussalam" },
  CD: { th: "สาธารณรัฐประชาธิปไตยคองโก", en: "Democratic Republic of the Congo" },
  CG: { th: "คองโก", en: "Congo" },
  CI: { en: "Côte d'Ivoire" },
  CV: { en: "Cabo Verde" },
  CZ: { th: "เช็กเกีย" },
  FJ: { th: "ฟีจี" },
  GW: { th: "กินีบิสเซา" },
  HK: { th: "ฮ่องกง", en: "Hong Kong" },
  KN: { en: "Saint Kitts and Nevis" },
  LA: { en: "Lao PDR" },
  LC: { en: "Saint Lucia" },
  MM: { th: "เมียนมา", en: "Myanmar" },
  MO: { th: "มาเก๊า", en: "Macao" },
  PS: { th: "ปาเลสไตน์", en: "Palestine" },
  SK: { th: "สโลวาเกีย" },
  SM: { th: "ซานมารีโน" },
  SR: { th: "ซูรินาม" },
  ST: { en: "São Tomé and Príncipe" },
  TO: { th: "ตองงา" },
  TR: { th: "ทูร์เคีย" },
  TT: { en: "Trinidad and Tobago" },
  US: { en: "United States of America" },
  VA: { th: "นครรัฐวาติกัน" },
  VC: { en: "Saint Vincent and the Grenadines" },
  VN: { en: "Viet Nam" },
  VU: { th: "วานูวาตู" },
}
