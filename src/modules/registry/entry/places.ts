import type pg from "pg"
import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { choosePlace, type UnitHit } from "#modules/places/index.ts"
import type { PlaceFields } from "./form.ts"
import type { PartyEntry } from "./rules.ts"

/** One place of the form: what was typed, what it means, and what else it may mean. */
export type EnteredPlace = {
  readonly fields: PlaceFields
  readonly unit: UnitHit | undefined
  /** Several that the name may mean; the form asks which. */
  readonly offered: readonly UnitHit[]
  /** Kept as it is written, since nobody knows yet which place it is. */
  readonly unknown: boolean
  readonly issue: Text | undefined
}

/** Finds out what the places of a form mean. Rows that were left empty are dropped, the first of each side excepted. */
export const enterPlaces = (pool: pg.Pool, rows: readonly PlaceFields[]): Promise<EnteredPlace[]> => {
  const kept = rows.filter(
    (row, index) => row.place !== null || rows.findIndex(({ side }) => side === row.side) === index,
  )
  return Promise.all(kept.map((fields) => enterPlace(pool, fields)))
}

const enterPlace = async (pool: pg.Pool, fields: PlaceFields): Promise<EnteredPlace> => {
  const { side, place, placeCode, choice, asked } = fields
  const nothing = { fields, unit: undefined, offered: [], unknown: false }
  if (place === null) return { ...nothing, issue: side === "home" ? homeNeeded : partnerNeeded }
  const decided = choice !== null && asked === place
  if (decided && choice === "unknown") return { ...nothing, unknown: true, issue: undefined }
  const country = side === "home" ? "TH" : (fields.country ?? undefined)
  const code = (decided ? choice : placeCode) ?? undefined
  const found = await choosePlace(pool, decided ? { text: code ?? place } : { text: place, code, country })
  if (found.kind === "one") return { ...nothing, unit: found.unit, issue: undefined }
  if (found.kind === "several") {
    const province = side === "home" ? onlyProvince(found.units) : undefined
    if (province) return { ...nothing, unit: province, issue: undefined }
    return { ...nothing, offered: found.units, issue: whichOne }
  }
  return { ...nothing, issue: side === "home" ? notFoundHome : notFoundAbroad }
}

/** Thai relations are the provinces' own, so a name that a province shares with its town means the province. */
const onlyProvince = (units: readonly UnitHit[]): UnitHit | undefined => {
  const provinces = units.filter(({ level, match }) => level === "first_level" && match.kind === "exact")
  return provinces.length === 1 ? provinces[0] : undefined
}

const homeNeeded: Text = { th: "ต้องระบุจังหวัดหรือเมืองฝ่ายไทย", en: "Name the Thai province or city" }
const partnerNeeded: Text = { th: "ต้องระบุคู่ความสัมพันธ์", en: "Name the partner" }
const whichOne: Text = {
  th: "ชื่อนี้หมายถึงได้หลายแห่ง เลือกหนึ่งแห่ง",
  en: "This name may mean several places; choose one",
}
const notFoundHome: Text = {
  th: "ไม่พบสถานที่นี้ในประเทศไทย ตรวจตัวสะกดอีกครั้ง",
  en: "No place in Thailand has this name; check the spelling",
}
const notFoundAbroad: Text = {
  th: "ไม่พบสถานที่นี้ ตรวจตัวสะกด หรือเลือกเก็บไว้ตามที่เขียน",
  en: "No place has this name; check the spelling, or keep it as it is written",
}

/** What is wrong with the places, at their fields of the form. */
export const issuesOfPlaces = (places: readonly EnteredPlace[]): Issue[] =>
  places.flatMap(({ issue }, index) => (issue ? [{ path: placeField(index), text: issue }] : []))

export const placeField = (index: number): string => `parties.${index}.place`

/** The parties as the register keeps them. */
export const partiesOf = (places: readonly EnteredPlace[]): PartyEntry[] =>
  places.map(({ fields: { side, place, country, written }, unit }) =>
    unit
      ? { side, unit: unit.code, country: unit.country, written }
      : { side, unit: null, country, written: place },
  )

/** The fields of the places, to be shown or sent on again: numbered anew, with the names of what was found. */
export const fieldsOf = (
  places: readonly EnteredPlace[],
  language: "th" | "en",
): Record<string, readonly string[]> =>
  Object.fromEntries(
    places.flatMap(({ fields, unit, unknown }, index) => {
      const name = unit && ((language === "th" ? unit.nameTh : null) ?? unit.nameEn)
      const place = name ?? fields.place ?? ""
      const values = {
        side: fields.side,
        place,
        placeCode: unit?.code ?? "",
        choice: unit ? unit.code : unknown ? "unknown" : "",
        asked: place,
        country: fields.country ?? "",
        written: fields.written ?? "",
      }
      return Object.entries(values).map(([key, value]) => [`parties.${index}.${key}`, [value]] as const)
    }),
  )
