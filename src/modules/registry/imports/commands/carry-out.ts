import type { Act, Tx } from "#database/act.ts"
import type { RelationEntry } from "../../entry/rules.ts"
import type { HeldRelation } from "../../store/lock.ts"
import { pointMergedTo, touch, updateRelation } from "../../store/relations.ts"
import { type Decision, type DecisionState, sayTheSame, takenOver, type Undo } from "../decision.ts"
import { writeDecision } from "../store.ts"
import type { HeldRow } from "./hold-row.ts"

type Deciding = {
  readonly held: HeldRow
  readonly relation: HeldRelation
  readonly into: HeldRelation | undefined
  readonly decision: Decision
}

/** Writes what was decided: the relation, the row, and how to take it back. */
export const carryOut = async (
  tx: Tx,
  act: Act,
  deciding: Deciding,
  check: (entry: RelationEntry) => Promise<void>,
): Promise<void> => {
  const { held, relation, into, decision } = deciding
  const changes = { relationId: held.relationId, changed: null } satisfies Undo
  const changed = (revision: number, repointed: readonly string[] = []): Undo => ({
    ...changes,
    changed: { id: relation.id, entry: relation.entry, revision, repointed },
  })
  const done = (state: DecisionState, undo: Undo, relationId = held.relationId) =>
    writeDecision(tx, act, held.id, { state, undo, relationId })
  if (decision.kind === "confirm" || decision.kind === "correct") {
    const asRead = entryAsRead(held, relation)
    const entry: RelationEntry =
      decision.kind === "correct" ? { ...decision.entry, certainty: "certain" } : asRead
    await check(entry)
    const { revision } = await updateRelation(tx, act, relation.id, entry)
    return done(sayTheSame(entry, asRead) ? "confirmed" : "corrected", changed(revision))
  }
  // a row that says otherwise has no relation of its own: it is only said which one it is about, or that it is not heeded
  if (held.outcome !== "new") return done(stateOf(decision), changes, into?.id ?? held.relationId)
  if (!into) {
    const { revision } = await touch(tx, act, relation.id, { withdrawn_at: act.at })
    return done("set_aside", changed(revision))
  }
  const { revision } = await touch(tx, act, relation.id, { merged_into: into.id })
  const repointed = await pointMergedTo(tx, act, relation.id, into.id)
  await touch(tx, act, into.id, {})
  return done("merged", changed(revision, repointed))
}

const stateOf = ({ kind }: Decision): DecisionState => (kind === "merge" ? "merged" : "set_aside")

/** What the register says once the row is confirmed. */
export const entryAsRead = (
  { outcome, differences, entry }: Pick<HeldRow, "outcome" | "differences" | "entry">,
  relation: Pick<HeldRelation, "entry">,
): RelationEntry =>
  outcome === "changed"
    ? takenOver(relation.entry, entry, differences)
    : { ...relation.entry, certainty: "certain" }
