import type pg from "pg"
import { type Day, preciseDate, type PreciseDate, yearOf } from "#kernel/dates.ts"
import { listCountries, type UnitOn, unitsOn } from "#modules/places/index.ts"
import type { Stage } from "../rules.ts"
import type { RelationItem } from "../schema.ts"
import { relationBatches } from "./relation-batches.ts"

type Party = RelationItem["parties"][number]

/** A party with the name that its unit bore on the list's day; the source's words where the place is not known. */
export type ListedParty = Party & { readonly on: UnitOn | undefined }

/** One row of the official list. */
export type ListedRelation = {
  /** From 1, over both parts of the list. */
  readonly serial: number
  readonly number: number
  readonly status: "signed" | "in_process"
  readonly stage: Stage | null
  /** Day, month or year of signing; of the beginning where it is in process. */
  readonly date: PreciseDate | null
  readonly year: number | null
  readonly homes: readonly ListedParty[]
  readonly partners: readonly ListedParty[]
  readonly inDoubt: boolean
}

/** The official list of a day: what was in force, then what was in process, by year and number. */
export type ListedRelations = {
  readonly asOf: Day
  readonly rows: readonly ListedRelation[]
  /** The countries' full names in Thai, by code. */
  readonly countries: ReadonlyMap<string, string>
}

/** Reads the list as it stood on a day, as far as is known today. */
export const readOfficialRows = async (pool: pg.Pool, asOf: Day): Promise<ListedRelations> => {
  const items = await Array.fromAsync(relationBatches(pool, { asOf }, "number"))
  const standing = items.flat().filter(({ status }) => status === "in_force" || status === "proposed")
  const codes = standing.flatMap(({ parties }) => parties.flatMap(({ unit }) => unit?.code ?? []))
  const units = new Map((await unitsOn(pool, [...new Set(codes)], asOf)).map((unit) => [unit.code, unit]))
  const rows = standing.map((item) => rowOf(item, units)).toSorted(inOrder)
  const countries = new Map((await listCountries(pool, [])).map(({ code, officialTh }) => [code, officialTh]))
  return { asOf, countries, rows: rows.map((row, at) => ({ ...row, serial: at + 1 })) }
}

const rowOf = (item: RelationItem, units: ReadonlyMap<string, UnitOn>) => {
  const signed = item.status === "in_force"
  const written = signed ? item.signedOn : item.proposedOn
  const date = written === null ? null : preciseDate(written)
  const parties = item.parties.map((party) => ({ ...party, on: units.get(party.unit?.code ?? "") }))
  return {
    number: item.number,
    status: signed ? ("signed" as const) : ("in_process" as const),
    stage: item.stage,
    date,
    year: date && yearOf(date),
    homes: parties.filter(({ side }) => side === "home"),
    partners: parties.filter(({ side }) => side === "partner"),
    inDoubt: item.certainty === "in_doubt",
  }
}

type Unnumbered = Omit<ListedRelation, "serial">

const inOrder = (one: Unnumbered, other: Unnumbered): number =>
  Number(one.status === "in_process") - Number(other.status === "in_process") ||
  (one.year ?? 9999) - (other.year ?? 9999) ||
  one.number - other.number
