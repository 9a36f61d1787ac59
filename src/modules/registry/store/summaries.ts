import { sql } from "kysely"
import type { Tx } from "#database/act.ts"
import type { Reader } from "#database/database.ts"
import { searchKey } from "#modules/places/index.ts"
import type { PartyEntry, Side } from "../entry/rules.ts"

/** What a relation carries of its parties, so that lists filter, sort and search on one row. */
export type Summary = {
  readonly homeUnits: readonly string[]
  readonly partnerUnits: readonly string[]
  readonly partnerCountries: readonly string[]
  /** Thai names as lists sort by them: this is the national register. */
  readonly homeName: string
  readonly partnerName: string
  /** Every name of every party and its country, folded, and what sources wrote. */
  readonly search: string
  /** The parties as lists show them. */
  readonly parties: readonly ShownParty[]
}

type ShownParty = {
  readonly side: Side
  readonly unit: {
    readonly code: string
    readonly nameTh: string | null
    readonly nameEn: string
    readonly level: string
  } | null
  readonly country: string | null
  readonly written: string | null
}

/** The country of every unit that parties name; units that do not exist are left out. */
export const unitCountries = async (
  tx: Reader,
  parties: readonly PartyEntry[],
): Promise<Map<string, string>> => {
  const units = await readUnits(tx, unique(parties.map((party) => party.unit)))
  return new Map([...units].map(([code, { country }]) => [code, country]))
}

type Parties = readonly PartyEntry[]

/** The summary of each list of parties, from one reading of the places. */
export const summariesOf = async (tx: Tx, lists: readonly Parties[]): Promise<Summary[]> => {
  const all = lists.flat()
  const units = await readUnits(tx, unique(all.map((party) => party.unit)))
  const countries = await readCountries(tx, unique(all.map((party) => shownParty(party, units).country)))
  return lists.map((parties) => summaryOf(parties, units, countries))
}

type UnitRow = {
  code: string
  country: string
  level: string
  name_th: string | null
  name_en: string
  search: string
}
type Units = ReadonlyMap<string, UnitRow>

const shownParty = ({ side, unit, country, written }: PartyEntry, units: Units): ShownParty => {
  const row = unit ? units.get(unit) : undefined
  if (!row) return { side, unit: null, country, written }
  const { code, name_th: nameTh, name_en: nameEn, level } = row
  return { side, unit: { code, nameTh, nameEn, level }, country: row.country, written }
}

const summaryOf = (entries: Parties, units: Units, countries: ReadonlyMap<string, string>): Summary => {
  const parties = entries.map((entry) => shownParty(entry, units))
  const of = (side: Side) => parties.filter((party) => party.side === side)
  const codes = (side: Side) => unique(of(side).map(({ unit }) => unit?.code ?? null))
  const names = (side: Side) =>
    of(side)
      .map(({ unit, written }) => (unit ? (unit.nameTh ?? unit.nameEn) : (written ?? "")))
      .join(" ")
  const partnerCountries = unique(of("partner").map((party) => party.country))
  const searched = parties.map(
    ({ unit, written }) => (unit && units.get(unit.code)?.search) ?? `|${searchKey(written ?? "")}|`,
  )
  return {
    homeUnits: codes("home"),
    partnerUnits: codes("partner"),
    partnerCountries,
    homeName: names("home"),
    partnerName: names("partner"),
    search: [...searched, ...partnerCountries.map((code) => countries.get(code) ?? "")].join(""),
    parties,
  }
}

const unique = (codes: readonly (string | null)[]): string[] => [
  ...new Set(codes.filter((code): code is string => code !== null && code !== "")),
]

const readUnits = async (tx: Reader, codes: readonly string[]): Promise<Map<string, UnitRow>> => {
  const { rows } = await sql<UnitRow>`
    select code, country, level, name_th, name_en, search from unit where code = any(${codes})`.execute(tx)
  return new Map(rows.map((row) => [row.code, row]))
}

const readCountries = async (tx: Tx, codes: readonly string[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ code: string; search: string }>`
    select code, search from country where code = any(${codes})`.execute(tx)
  return new Map(rows.map((row) => [row.code, row.search]))
}
