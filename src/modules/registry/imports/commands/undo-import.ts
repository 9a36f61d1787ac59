import { sql } from "kysely"
import { command, type Tx } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import { conflict, invalid, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { reasonNeeded } from "../../commands/checks.ts"
import { registryRights } from "../../rights.ts"
import { touch } from "../../store/relations.ts"
import { homeSides } from "../queries/sides.ts"
import { planUndo, type UndoPlan } from "../queries/undo-plan.ts"
import { markUndone, restore } from "../store.ts"
import { importWords } from "../words.ts"
import { lockImport } from "./hold-row.ts"

/**
 * Undoes an import whole. The relations that it brought are withdrawn, decisions included, and what took over its word goes
 * back to what it was. What people have worked on since stays in the register, and is told; so does what another import
 * lists too. Whoever undoes it must have the right for the Thai side of every row.
 */
export const undoImport = command<{ readonly id: string }, object, UndoPlan>({
  right: registryRights["import.undo"],
  find: async (tx, { id }) => {
    await waitInLine(tx, ["imports"])
    const held = isUuid(id) ? await lockImport(tx, id, "update") : undefined
    if (!held) throw notFound(importWords.noSuchImport)
    if (held.state === "undone") throw conflict(importWords.undoneAlready)
    return { subject: await homeSides(tx, id) }
  },
  run: async (tx, act, { id }) => {
    if (!act.reason) throw invalid([reasonNeeded])
    await holdRelations(tx, id)
    const plan = await planUndo(tx, id)
    for (const relation of plan.withdrawn) await touch(tx, act, relation, { withdrawn_at: act.at })
    for (const { id: relation, other } of plan.staying)
      if (other) await touch(tx, act, relation, { import_id: other })
    for (const changed of plan.restored) await restore(tx, act, changed)
    await markUndone(tx, act, id)
    return plan
  },
})

/** Nobody changes the relations until the undoing is done. */
const holdRelations = (tx: Tx, id: string) =>
  sql`select from relation r where r.import_id = ${id}
    or r.id in (select (w.undo -> 'changed' ->> 'id')::uuid from import_row w where w.import_id = ${id})
    order by r.id for update`.execute(tx)
