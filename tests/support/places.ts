import { createHash } from "node:crypto"
import pg from "pg"
import { day } from "#kernel/dates.ts"
import { copyInto } from "#modules/places/load/copy.ts"
import { countryRows, provinceRows, unitRows } from "#modules/places/load/rows.ts"
import type { Country, Province, Unit } from "#modules/places/reference/types.ts"

/** The places that tests run on: a few of each kind, so that a test database is made in a moment. */
const countries = (
  [
    ["TH", "THA", "ไทย", "Thailand", true],
    ["LA", "LAO", "ลาว", "Laos", true],
    ["VN", "VNM", "เวียดนาม", "Vietnam", true],
    ["CN", "CHN", "จีน", "China", false],
    ["JP", "JPN", "ญี่ปุ่น", "Japan", false],
    ["US", "USA", "สหรัฐอเมริกา", "United States", false],
  ] as const
).map(([code, iso3, nameTh, nameEn, asean]): Country => ({
  code,
  iso3,
  nameTh,
  nameEn,
  officialTh: nameTh,
  officialEn: nameEn,
  variants: [],
  region: asean ? "Asia" : "World",
  subregion: asean ? "South-eastern Asia" : "World",
  asean,
  latitude: 15,
  longitude: 100,
}))

/** The first-level unit that a smaller one lies in. */
const inside: Readonly<Partial<Record<string, string>>> = {
  "CN-451400": "CN-GX",
  "CN-530100": "CN-YN",
  GN1848976: "JP-11",
  GN1848977: "JP-16",
  GN1849892: "JP-16",
  GN5511077: "US-NV",
}

const units = (
  [
    ["TH-49", "first_level", "province", "มุกดาหาร", "Mukdahan"],
    ["TH-50", "first_level", "province", "เชียงใหม่", "Chiang Mai"],
    ["TH-34", "first_level", "province", "อุบลราชธานี", "Ubon Ratchathani"],
    ["TH-83", "first_level", "province", "ภูเก็ต", "Phuket"],
    ["LA-SV", "first_level", "province", "สะหวันนะเขต", "Savannakhet"],
    ["LA-CH", "first_level", "province", "จำปาสัก", "Champasak"],
    ["VN-25", "first_level", "province", "กว๋างจิ", "Quảng Trị"],
    ["VN-26", "first_level", "province", "เถื่อเทียนเว้", "Thừa Thiên Huế"],
    ["CN-GX", "first_level", "autonomous region", "กว่างซี", "Guangxi"],
    ["CN-YN", "first_level", "province", "ยูนนาน", "Yunnan"],
    ["CN-451400", "second_level", "prefecture-level city", "ฉงจั่ว", "Chongzuo"],
    ["CN-530100", "second_level", "prefecture-level city", "คุนหมิง", "Kunming"],
    ["JP-16", "first_level", "prefecture", "โทยามะ", "Toyama"],
    ["JP-11", "first_level", "prefecture", "ไซตามะ", "Saitama"],
    ["GN1848976", "municipality", "town", undefined, "Yoshida"],
    ["GN1848977", "municipality", "town", undefined, "Yoshida"],
    ["GN1849892", "municipality", "city", "อูโอซุ", "Uozu"],
    ["US-NV", "first_level", "state", "เนวาดา", "Nevada"],
    ["GN5511077", "municipality", "city", "รีโน", "Reno"],
  ] as const
).map(([code, level, kind, nameTh, nameEn]): Unit => {
  const within = inside[code]
  return {
    code,
    country: within?.slice(0, 2) ?? code.slice(0, 2),
    level,
    kind,
    parent: within,
    subdivision: within ?? code,
    nameEn,
    nameTh,
    nameLocal: undefined,
    variants: code === "VN-26" ? ["ทัวเทียนเว้", "Hue"] : [],
    latitude: 16,
    longitude: 104,
    population: level === "municipality" ? 40_000 : undefined,
    geonamesId: undefined,
    validFrom: undefined,
    validTo: code === "VN-26" ? day("2024-12-31") : undefined,
    successors: [],
    formerNames: [],
  }
})

const provinces = (
  [
    ["TH-49", "49", "northeast", "มุกดาหาร", "Mukdahan", true],
    ["TH-50", "50", "north", "เชียงใหม่", "Chiang Mai", false],
    ["TH-34", "34", "northeast", "อุบลราชธานี", "Ubon Ratchathani", false],
    ["TH-83", "83", "south", "ภูเก็ต", "Phuket", false],
  ] as const
).map(([code, dopaCode, region, capitalTh, capitalEn, specialEconomicZone]): Province => ({
  code,
  dopaCode,
  region,
  capitalTh,
  capitalEn,
  specialEconomicZone,
  traits: code === "TH-83" ? ["tourism"] : ["gateway"],
  neighbours: code === "TH-49" ? ["LA-SV"] : code === "TH-34" ? ["LA-CH", "LA-SV"] : [],
  adjoining: code === "TH-49" ? ["TH-34"] : code === "TH-34" ? ["TH-49"] : [],
  crossings:
    code === "TH-49" ? [{ name: "สะพานมิตรภาพไทย-ลาว แห่งที่ 2", unit: "LA-SV", kind: "permanent" }] : [],
}))

/** Changes when the places do, so that the template of the test databases is made anew. */
export const placesFingerprint = (): string =>
  createHash("sha256")
    .update(JSON.stringify([countries, units, provinces]))
    .digest("hex")

/** @param url the database, as its owner */
export const loadTestPlaces = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await copyInto(client, "country", countryRows, countries)
    await copyInto(client, "unit", unitRows, units)
    await copyInto(client, "province", provinceRows, provinces)
  } finally {
    await client.end()
  }
}
