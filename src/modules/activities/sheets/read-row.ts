import { readDateCell } from "#documents/cells/cell-date.ts"
import { type CellNote, cellWords } from "#documents/cells/notes.ts"
import { type Cell, cellText } from "#documents/table.ts"
import { type Day, earliestDay, type PreciseDate } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { type Group, issuesOfActivity, isSdg, type Side } from "../rules.ts"
import type { ActivityEntry } from "../schema.ts"
import { names } from "../words.ts"
import type { Columns, Field } from "./fields.ts"
import type { ActivityRow } from "./types.ts"
import {
  readAmong,
  readBaht,
  readOrganisers,
  readPeople,
  readYes,
  sheetProblems,
  type ValueRead,
} from "./values.ts"

const readers = {
  kind: readAmong(names.kind),
  dimension: readAmong(names.dimension),
  state: readAmong(names.state),
  source: readAmong(names.source),
} as const

/** Understands one row. @param row the number that Excel shows */
export const readActivityRow = (
  row: number,
  cells: readonly Cell[],
  { columns, today }: { readonly columns: Columns; readonly today: Day },
): ActivityRow => {
  const problems: CellNote[] = []
  const doubts: CellNote[] = []
  const at = (field: Field) => columns[field] ?? null
  const cell = (field: Field) => cells[columns[field] ?? -1]
  const problem = (field: Field, text: Text) => void problems.push({ column: at(field), text })
  const text = (field: Field, longest: number) => cellText(cell(field)).slice(0, longest)
  const value = <Value>(field: Field, read: (cell: Cell | undefined) => ValueRead<Value>): Value | null => {
    const found = read(cell(field))
    if ("value" in found) return found.value
    problem(field, found.problem)
    return null
  }
  const date = (field: Field): PreciseDate | null => {
    const read = readDateCell(cell(field), today)
    if ("problem" in read) {
      problem(field, read.problem)
      return null
    }
    if (read.doubt) doubts.push({ column: at(field), text: read.doubt })
    return read.date
  }
  for (const [field, column] of Object.entries(columns) as [Field, number][]) {
    const found = cells[column]
    if (found && typeof found === "object" && "fault" in found) problem(field, cellWords.fault(found.fault))
  }
  const told = { number: text("number", 20), home: text("home", 200), partner: text("partner", 200) }
  if (!told.number && !(told.home && told.partner))
    problem(told.home ? "partner" : "home", sheetProblems.noRelation)
  const title = text("title", 300)
  if (!title) problem("title", sheetProblems.noTitle)
  const begins = date("beginsOn")
  if (!begins && !problems.some(({ column }) => column === at("beginsOn")))
    problem("beginsOn", sheetProblems.noDay)
  const kind = value("kind", readers.kind)
  if (kind === null && !cellText(cell("kind")))
    doubts.push({ column: at("kind"), text: sheetProblems.noKind })
  const sdgs = text("sdgs", 200)
    .split(/[,;\s]+/)
    .filter(Boolean)
  for (const one of sdgs) if (!isSdg(one)) problem("sdgs", sheetProblems.sdg(one))
  const people = (field: Field, side: Side) => {
    const count = value(field, readPeople)
    return count === null || count === 0 ? [] : [{ side, group: "other" as Group, count }]
  }
  const organisers = [
    ...readOrganisers(cell("organisersHome"), "home"),
    ...readOrganisers(cell("organisersPartner"), "partner"),
  ]
  const participants = [...people("peopleHome", "home"), ...people("peoplePartner", "partner")]
  const both = [...organisers, ...participants].some(({ side }) => side === "partner")
  const entry: ActivityEntry = {
    title,
    kind: kind ?? "other",
    dimension: value("dimension", readers.dimension) ?? "other",
    state: value("state", readers.state) ?? (begins && earliestDay(begins) > today ? "planned" : "held"),
    stateReason: text("stateReason", 1000) || null,
    beginsOn: begins ?? ("1900" as PreciseDate),
    endsOn: date("endsOn"),
    place: text("place", 300) || null,
    joint: value("joint", readYes) ?? both,
    signingCeremony: false,
    organisers,
    participants,
    outputs: text("outputs", 4000) || null,
    outcomes: text("outcomes", 4000) || null,
    nextStep: text("nextStep", 2000) || null,
    sdgs,
    projectId: null,
    intentionId: null,
    published: value("published", readYes) ?? false,
  }
  const money = { plannedBaht: value("plannedBaht", readBaht), spentBaht: value("spentBaht", readBaht) }
  const source = value("source", readers.source) ?? "province"
  if (problems.length === 0)
    for (const issue of issuesOfActivity(entry, today)) problem(issue.path as Field, issue.text)
  const taken = problems.length === 0
  return {
    row,
    state: taken ? (doubts.length > 0 ? "doubtful" : "good") : "wrong",
    cells: cells.map(cellText),
    problems,
    doubts,
    imported: taken
      ? {
          entry,
          ...money,
          source,
          told: { ...told, column: told.number ? at("number") : at("partner") },
          relationId: null,
          homeUnits: [],
          pair: "",
        }
      : null,
  }
}
