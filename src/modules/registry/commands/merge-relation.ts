import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { settleByHand } from "../imports/store.ts"
import { registryRights } from "../rights.ts"
import { type HeldRelation, holdRelation } from "../store/lock.ts"
import { pointMergedTo, touch, type Written } from "../store/relations.ts"
import { reasonNeeded, refuseMoved } from "./checks.ts"

export type MergeRelation = {
  readonly id: string
  readonly revision: number
  /** The relation that remains. */
  readonly into: string
}

/**
 * Records that a relation is the same as another. It keeps its history and is shown nowhere any more; what happened to it
 * is told with the one that remains, and its address leads there.
 */
export const mergeRelation = command<
  MergeRelation,
  { merged: HeldRelation; remaining: HeldRelation },
  Written
>({
  right: registryRights["relation.merge"],
  find: async (tx, { id, into }) => {
    if (id === into) throw invalid([{ path: "into", text: itself }])
    const first = await holdRelation(tx, id < into ? id : into)
    const second = await holdRelation(tx, id < into ? into : id)
    const [merged, remaining] = id < into ? [first, second] : [second, first]
    return { merged, remaining, subject: [{ units: merged.homeUnits }, { units: remaining.homeUnits }] }
  },
  run: async (tx, act, { id, revision, into }, { merged, remaining }) => {
    await refuseMoved(tx, merged, revision)
    if (!act.reason) throw invalid([reasonNeeded])
    await touch(tx, act, merged.id, { merged_into: into })
    await pointMergedTo(tx, act, id, into)
    await settleByHand(tx, act, id, "merged")
    return touch(tx, act, remaining.id, {})
  },
})

const itself = {
  th: "รวมกับตัวเองไม่ได้ เลือกอีกรายการหนึ่ง",
  en: "A record cannot be merged with itself; choose another",
}
