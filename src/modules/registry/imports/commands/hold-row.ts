import { sql } from "kysely"
import type { Tx } from "#database/act.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { RelationEntry } from "../../entry/rules.ts"
import type { DecisionState, Undo } from "../decision.ts"
import type { ComparedField, Outcome } from "../types.ts"
import { importWords } from "../words.ts"

/** A row of an import that stands, held by this transaction. */
export type HeldRow = {
  readonly id: string
  readonly importId: string
  readonly row: number
  readonly entry: RelationEntry
  readonly outcome: Outcome
  readonly differences: readonly ComparedField[]
  readonly relationId: string | null
  readonly decision: DecisionState | null
  readonly undo: Undo | null
  readonly revision: number
}

/**
 * Takes hold of a row for a decision; an undoing of its import waits for it.
 * @throws Refusal not found; conflict where the import was undone
 */
export const holdRow = async (tx: Tx, importId: string, row: number): Promise<HeldRow> => {
  const held = isUuid(importId) && Number.isInteger(row) ? await lockImport(tx, importId, "share") : undefined
  if (!held) throw notFound(importWords.noSuchRow)
  if (held.state === "undone") throw conflict(importWords.wasUndone)
  const { rows } = await sql<HeldRow>`
    select id, import_id as "importId", row, entry, outcome, differences, relation_id as "relationId", decision, undo, revision
    from import_row where import_id = ${importId} and row = ${row} for update`.execute(tx)
  if (!rows[0]) throw notFound(importWords.noSuchRow)
  return rows[0]
}

export const lockImport = async (tx: Tx, id: string, strength: "share" | "update") => {
  const { rows } = await sql<{ state: "applied" | "undone" }>`
    select state from import where id = ${id} for ${sql.raw(strength)}`.execute(tx)
  return rows[0]
}
