import { createHash } from "node:crypto"
import type { LeftOutRow, ReadFile, SideTotals } from "../imports/types.ts"
import type { Status } from "../rules.ts"
import type { SheetDraft } from "../sheets/queries.ts"
import { cellNote, placedNote } from "#documents/cells/notes.ts"
import type { SheetRow } from "./types.ts"

/** A spreadsheet as the register takes it: rows that can be taken, what is doubtful of them, and the rows left out. */
export const asFile = (draft: SheetDraft, rows: readonly SheetRow[], content: Buffer): ReadFile => {
  const taken = rows.flatMap(({ imported }) => imported ?? [])
  return {
    kind: "spreadsheet",
    fileName: draft.fileName,
    sha256: createHash("sha256").update(content).digest("hex"),
    content,
    asOf: null,
    declared: null,
    counted: { signed: totalsOf(rows, "in_force"), inProcess: totalsOf(rows, "proposed") },
    rows: taken,
    findings: rows.flatMap((row) =>
      row.imported && !row.registered
        ? row.doubts.map((doubt) => ({
            code: "cell_in_doubt",
            rows: [row.row],
            message: placedNote(row.row, doubt),
          }))
        : [],
    ),
    leftOut: rows.filter(({ imported }) => !imported).map((row) => leftOut(row, draft.figures?.heads ?? [])),
  }
}

const leftOut = ({ row, problems, cells }: SheetRow, heads: readonly string[]): LeftOutRow => ({
  row,
  problems: problems.map(cellNote),
  cells: cells.map((cell, at) => [heads[at] ?? "", cell]),
})

const totalsOf = (rows: readonly SheetRow[], status: Status): SideTotals => {
  const entries = rows.flatMap(({ imported }) => (imported?.entry.status === status ? [imported.entry] : []))
  const homes = entries.flatMap(({ parties }) =>
    parties.flatMap(({ side, unit }) => (side === "home" ? (unit ?? []) : [])),
  )
  return { relations: entries.length, provinces: new Set(homes).size }
}
