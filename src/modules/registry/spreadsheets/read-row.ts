import { type Cell, cellText } from "#documents/table.ts"
import type { Day, PreciseDate } from "#kernel/dates.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Confidence } from "#modules/places/index.ts"
import { issuesOfEntry, type RelationEntry } from "../entry/rules.ts"
import type { ImportedRow } from "../imports/types.ts"
import { type Status, termOf } from "../rules.ts"
import { readDateCell } from "#documents/cells/cell-date.ts"
import { readStage, readStatus, readTerm, type ValueRead } from "./cell-values.ts"
import type { Columns, Field } from "./fields.ts"
import type { PlaceFinder, ReadParty } from "./read-parties.ts"
import { rowWords } from "./row-words.ts"
import type { CellNote, Notes, SheetRow } from "./types.ts"

export type RowSurroundings = {
  readonly columns: Columns
  readonly places: PlaceFinder
  readonly today: Day
  readonly only: readonly string[] | null
}

/** Understands one row. @param row the number that Excel shows */
export const readRow = (row: number, cells: readonly Cell[], around: RowSurroundings): SheetRow => {
  const problems: CellNote[] = []
  const doubts: CellNote[] = []
  const at = (field: Field | null) => (field === null ? null : (around.columns[field] ?? null))
  const notes: Notes = {
    problem: (field, text) => problems.push({ column: at(field), text }),
    doubt: (field, text) => doubts.push({ column: at(field), text }),
  }
  const cell = (field: Field) => cells[around.columns[field] ?? -1]
  const parties = readParties(cell, around, notes)
  const entry = readEntry(cell, parties, around, notes)
  if (problems.length === 0) noteIssues(entry, parties, around, notes)
  const taken = problems.length === 0
  const texts = cells.map(cellText)
  return {
    row,
    state: taken ? (doubts.length > 0 ? "doubtful" : "good") : "wrong",
    cells: texts,
    problems,
    doubts,
    imported: taken ? importedRow(row, texts, entry, parties, cell) : null,
  }
}

type CellOf = (field: Field) => Cell | undefined

const readParties = (
  cell: CellOf,
  { places, only, columns }: RowSurroundings,
  notes: Notes,
): readonly ReadParty[] => {
  for (const field of ["home", "partner", "within", "country"] as const) {
    const value = cell(field)
    if (value && typeof value === "object" && "fault" in value)
      notes.problem(field, rowWords.fault(value.fault))
  }
  const [written, partner] = [cellText(cell("home")), cellText(cell("partner"))]
  if (!written) notes.problem("home", rowWords.noHome)
  if (!partner) notes.problem("partner", rowWords.noPartner)
  const home = written ? places.home(written, notes) : undefined
  if (home && only && !only.includes(home.party.unit ?? ""))
    notes.problem("home", rowWords.notYours({ th: written, en: written }))
  const code = columns.partnerCode === undefined ? undefined : cellText(cell("partnerCode"))
  const told = { partner, within: cellText(cell("within")), country: cellText(cell("country")), code }
  return [...(home ? [home] : []), ...(partner ? places.partners(told, notes) : [])]
}

type Entry = Omit<RelationEntry, "certainty">

const readEntry = (
  cell: CellOf,
  parties: readonly ReadParty[],
  around: RowSurroundings,
  notes: Notes,
): Entry => {
  const date = (field: Field) => dateIn(field, cell, around, notes)
  const value = <Value>(field: Field, read: (cell: Cell | undefined) => ValueRead<Value>): Value | null => {
    const found = read(cell(field))
    if ("value" in found) return found.value
    notes.problem(field, found.problem)
    return null
  }
  const [signed, year, proposed, ended] = [
    date("signedOn"),
    date("year"),
    date("proposedOn"),
    date("endedOn"),
  ]
  const stage = value("stage", readStage)
  const status = value("status", readStatus) ?? likelyStatus(signed ?? year, ended, stage ?? proposed)
  const wrongDate = dateFields.some((field) => "problem" in readDateCell(cell(field), around.today))
  if (status === null && !wrongDate && !cellText(cell("status"))) notes.problem("status", rowWords.noState)
  const inProcess = status === "proposed" || status === "not_established"
  const term = value("term", readTerm)
  const countries = parties.flatMap(({ party }) =>
    party.side === "partner" && party.country ? [party.country] : [],
  )
  return {
    status: status ?? "proposed",
    stage: status === "proposed" ? stage : null,
    term: term === termOf(null, countries) ? null : term,
    proposedOn: proposed ?? (inProcess ? year : null),
    signedOn: signed ?? (inProcess ? null : year),
    endedOn: ended,
    endReason: cellText(cell("endReason")).slice(0, 2000) || null,
    note: cellText(cell("note")).slice(0, 4000) || null,
    parties: parties.map(({ party }) => party),
  }
}

const dateFields = ["signedOn", "year", "proposedOn", "endedOn"] as const

const likelyStatus = (
  signed: PreciseDate | null,
  ended: PreciseDate | null,
  begun: string | null,
): Status | null => {
  if (ended) return signed ? "ended" : "not_established"
  if (signed) return "in_force"
  return begun ? "proposed" : null
}

const dateIn = (field: Field, cell: CellOf, { today }: RowSurroundings, notes: Notes): PreciseDate | null => {
  const read = readDateCell(cell(field), today)
  if ("problem" in read) {
    notes.problem(field, read.problem)
    return null
  }
  if (read.doubt) notes.doubt(field, read.doubt)
  return read.date
}

/** The rules of the register, told at the cells that they concern. */
const noteIssues = (
  entry: Entry,
  parties: readonly ReadParty[],
  { today }: RowSurroundings,
  notes: Notes,
): void => {
  const countryOf = new Map(
    parties.flatMap(({ party: { unit, country } }) => (unit && country ? [[unit, country] as const] : [])),
  )
  const doubted: RelationEntry = { ...entry, certainty: "in_doubt" }
  for (const { path, text } of issuesOfEntry(doubted, { today, countryOf }))
    notes.problem(fieldOf(path, entry), text)
}

const plainFields: ReadonlySet<string> = new Set<Field>([
  "status",
  "stage",
  "signedOn",
  "proposedOn",
  "endedOn",
  "endReason",
])

const fieldOf = (path: string, { parties }: Entry): Field | null => {
  const index = /^parties\.(\d+)/.exec(path)?.[1]
  if (index !== undefined) return parties[Number(index)]?.side === "home" ? "home" : "partner"
  return plainFields.has(path) ? (path as Field) : null
}

const worst: readonly Confidence[] = ["unresolved", "low", "medium", "high"]

const importedRow = (
  row: number,
  texts: readonly string[],
  entry: Entry,
  parties: readonly ReadParty[],
  cell: CellOf,
): ImportedRow => {
  const [serial, identifier] = [cellText(cell("serial")), cellText(cell("identifier"))]
  const readings = parties.map(({ reading }) => reading)
  const [home, ...partners] = parties.map(({ party }) => party.written ?? "")
  return {
    row,
    serial: /^\d{1,6}$/.test(serial) ? Number(serial) : null,
    text: texts.filter(Boolean).join(" | ").slice(0, 2000),
    printed: {
      home: home ?? "",
      partner: partners.join("; "),
      ...(isUuid(identifier) ? { identifier } : {}),
    },
    entry,
    parties: readings,
    confidence: worst.find((one) => readings.some(({ confidence }) => confidence === one)) ?? "high",
  }
}
