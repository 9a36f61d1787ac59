import { command } from "#database/act.ts"
import type { RelationEntry } from "../entry/rules.ts"
import { registryRights } from "../rights.ts"
import { insertRelations, type Written } from "../store/relations.ts"
import { refuseDuplicates, refuseInvalid } from "./checks.ts"

export type CreateRelation = {
  readonly entry: RelationEntry
  /** Relations of the same pair that the person has seen and knows to be others. */
  readonly knownDuplicates: readonly string[]
}

/** Registers a relation, signed or in process. */
export const createRelation = command<CreateRelation, object, Written>({
  right: registryRights["relation.create"],
  find: async (_tx, { entry }) => ({ subject: { units: homeUnitsOf(entry) } }),
  run: async (tx, act, { entry, knownDuplicates }) => {
    await refuseInvalid(tx, act, entry)
    await refuseDuplicates(tx, entry.parties, knownDuplicates)
    const [written] = await insertRelations(tx, act, [entry])
    if (!written) throw new Error("nothing was written")
    return written
  },
})

/** The Thai units of an entry: whose relation it is. */
export const homeUnitsOf = ({ parties }: RelationEntry): string[] =>
  parties.flatMap(({ side, unit }) => (side === "home" && unit ? [unit] : []))
