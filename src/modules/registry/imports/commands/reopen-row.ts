import { command } from "#database/act.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { reasonNeeded } from "../../commands/checks.ts"
import { registryRights } from "../../rights.ts"
import { ChangedSince } from "./changed-since.ts"
import { importWords } from "../words.ts"
import { reopen, restore } from "../store.ts"
import { type HeldRow, holdRow } from "./hold-row.ts"
import { holdWhatever, type Whatever } from "./hold-whatever.ts"

export type ReopenRow = {
  readonly importId: string
  readonly row: number
  /** The row's own revision, so that what was decided anew meanwhile is not taken back. */
  readonly revision: number
}

type Found = { readonly held: HeldRow; readonly relation: Whatever | undefined }

/**
 * Takes a decision back: the relation becomes what it was, and the row waits again. Refused where somebody has worked on the
 * relation since; then it is corrected by hand.
 */
export const reopenRow = command<ReopenRow, Found, { readonly row: number }>({
  right: registryRights["import.reopen"],
  find: async (tx, { importId, row }) => {
    const held = await holdRow(tx, importId, row)
    const id = held.undo?.changed?.id ?? held.relationId
    const relation = id ? await holdWhatever(tx, id) : undefined
    return { held, relation, subject: { units: relation?.homeUnits ?? [] } }
  },
  run: async (tx, act, { revision }, { held, relation }) => {
    if (held.decision === null) throw conflict(importWords.nothingToDecide)
    if (held.decision === "open" || held.revision !== revision) throw conflict(importWords.reopenedAlready)
    if (!act.reason) throw invalid([reasonNeeded])
    const { undo } = held
    if (!undo) throw conflict(importWords.decidedByHand)
    if (undo.changed && relation) {
      if (relation.revision !== undo.changed.revision)
        throw await ChangedSince.of(tx, relation.id, undo.changed.revision)
      await restore(tx, act, undo.changed)
    }
    await reopen(tx, held.id, undo.relationId)
    return { row: held.row }
  },
})
