import { command } from "#database/act.ts"
import { conflict, invalid, MovedOn } from "#kernel/errors.ts"
import { reasonNeeded, refuseDuplicates, refuseInvalid } from "../../commands/checks.ts"
import { homeUnitsOf } from "../../commands/create-relation.ts"
import { registryRights } from "../../rights.ts"
import { changesSince } from "../../queries/history.ts"
import { type HeldRelation, holdRelation } from "../../store/lock.ts"
import { type Decision, versionOf } from "../decision.ts"
import { importWords } from "../words.ts"
import { carryOut } from "./carry-out.ts"
import { refuseDecided } from "./decided-already.ts"
import { type HeldRow, holdRow } from "./hold-row.ts"

export type DecideRow = {
  readonly importId: string
  readonly row: number
  /** What the person looked at: the version of the row. */
  readonly version: string
  readonly decision: Decision
}

type Found = {
  readonly held: HeldRow
  readonly relation: HeldRelation
  readonly into: HeldRelation | undefined
}

/**
 * Decides a row that is in doubt, with the reason. Whoever does it must have the right for the relation as it is, as it is to
 * be, and for the one that it is merged into.
 */
export const decideRow = command<DecideRow, Found, { readonly row: number }>({
  right: registryRights["import.decide"],
  find: async (tx, { importId, row, decision }) => {
    const held = await holdRow(tx, importId, row)
    await refuseDecided(tx, held)
    if (held.relationId === null) throw conflict(importWords.nothingToDecide)
    const other = decision.kind === "merge" ? decision.into : undefined
    if (other === held.relationId) throw invalid([{ path: "into", text: importWords.sameRelation }])
    const ids = [held.relationId, ...(other ? [other] : [])].toSorted()
    const found = new Map<string, HeldRelation>()
    for (const id of ids) found.set(id, await holdRelation(tx, id))
    const relation = found.get(held.relationId)
    if (!relation) throw new Error("the relation of the row was not held")
    const into = other ? found.get(other) : undefined
    const units = [relation.homeUnits, ...(into ? [into.homeUnits] : [])]
    if (decision.kind === "correct") units.push(homeUnitsOf(decision.entry))
    return { held, relation, into, subject: units.map((of) => ({ units: of })) }
  },
  run: async (tx, act, { version, decision }, { held, relation, into }) => {
    if (version !== versionOf(held.revision, relation.revision)) {
      const seen = Number(version.split(".")[1])
      throw new MovedOn(relation.revision, await changesSince(tx, relation.id, seen))
    }
    if (!act.reason) throw invalid([reasonNeeded])
    await carryOut(tx, act, { held, relation, into, decision }, async (next) => {
      await refuseInvalid(tx, act, next)
      const seen = "knownDuplicates" in decision ? decision.knownDuplicates : []
      await refuseDuplicates(tx, next.parties, seen, relation.id)
    })
    return { row: held.row }
  },
})
