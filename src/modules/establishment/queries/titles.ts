import type { Reader } from "#database/database.ts"
import { same, type Text } from "#kernel/text.ts"

/** Whose case it is, with whom: codes of units, or what a source wrote. */
export type Sides = {
  readonly homeUnit: string | null
  readonly homeWritten: string | null
  readonly partnerUnit: string | null
  readonly partnerWritten: string | null
}

/** "เชียงใหม่ – คุนหมิง"; the province alone while no partner is chosen. */
export const titleOfSides = async (reader: Reader, sides: Sides): Promise<Text> => {
  const names = await namesOf(reader, [sides.homeUnit, sides.partnerUnit])
  const home = nameIn(names, sides.homeUnit, sides.homeWritten)
  const partner = nameIn(names, sides.partnerUnit, sides.partnerWritten)
  return {
    th: [home?.th, partner?.th].filter(Boolean).join(" – "),
    en: [home?.en, partner?.en].filter(Boolean).join(" – "),
  }
}

const nameIn = (names: ReadonlyMap<string, Text>, unit: string | null, written: string | null) =>
  (unit ? names.get(unit) : undefined) ?? (written ? same(`“${written}”`) : undefined)

/** Names of units by code; what is not known is left out. */
export const namesOf = async (
  reader: Reader,
  codes: readonly (string | null)[],
): Promise<ReadonlyMap<string, Text>> => {
  const wanted = [...new Set(codes.filter((code): code is string => Boolean(code)))]
  if (wanted.length === 0) return new Map()
  const rows = await reader
    .selectFrom("unit")
    .select(["code", "name_th", "name_en"])
    .where("code", "in", wanted)
    .execute()
  return new Map(rows.map((row) => [row.code, { th: row.name_th ?? row.name_en, en: row.name_en }]))
}
