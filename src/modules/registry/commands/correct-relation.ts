import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import type { RelationEntry } from "../entry/rules.ts"
import { settleByHand } from "../imports/store.ts"
import { registryRights } from "../rights.ts"
import { type HeldRelation, holdRelation } from "../store/lock.ts"
import { updateRelation, type Written } from "../store/relations.ts"
import { reasonNeeded, refuseDuplicates, refuseInvalid, refuseMoved } from "./checks.ts"
import { homeUnitsOf } from "./create-relation.ts"

export type CorrectRelation = {
  readonly id: string
  readonly revision: number
  readonly entry: RelationEntry
  readonly knownDuplicates: readonly string[]
}

/** Corrects what the register says of a relation. Whoever does it must have the right for it as it was and as it is to be. */
export const correctRelation = command<CorrectRelation, { held: HeldRelation }, Written>({
  right: registryRights["relation.correct"],
  find: async (tx, { id, entry }) => {
    const held = await holdRelation(tx, id)
    return { held, subject: [{ units: held.homeUnits }, { units: homeUnitsOf(entry) }] }
  },
  run: async (tx, act, { id, revision, entry, knownDuplicates }, { held }) => {
    await refuseMoved(tx, held, revision)
    if (!act.reason) throw invalid([reasonNeeded])
    await refuseInvalid(tx, act, entry)
    if (!sameParties(held.entry, entry)) await refuseDuplicates(tx, entry.parties, knownDuplicates, id)
    if (entry.certainty === "certain") await settleByHand(tx, act, id, "corrected")
    return updateRelation(tx, act, id, entry)
  },
})

const sameParties = (before: RelationEntry, after: RelationEntry): boolean => {
  const places = ({ parties }: RelationEntry) =>
    parties.map(({ side, unit, written }) => `${side} ${unit ?? `“${written}”`}`).toSorted()
  return places(before).join("|") === places(after).join("|")
}
