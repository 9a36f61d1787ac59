import type { FieldChange } from "#kernel/errors.ts"
import { describeChanges, type Names, type RowChange } from "../history/describe.ts"
import type { RelationEntry } from "./rules.ts"

/** What an entry would change, in the words of the history; of a new one, all that it says. */
export const differences = (
  before: RelationEntry | null,
  after: RelationEntry,
  names: Names,
): FieldChange[] => {
  const rows = Math.max(before?.parties.length ?? 0, after.parties.length)
  const parties = Array.from({ length: rows }, (_, index): RowChange => ({
    table: "party",
    operation: "update",
    before: before?.parties[index] ?? null,
    after: after.parties[index] ?? null,
  }))
  const relation: RowChange = {
    table: "relation",
    operation: "update",
    before: before && imageOf(before),
    after: imageOf(after),
  }
  return describeChanges([relation, ...parties], names)
}

/** An entry as the database keeps it, so that it is described as the history is. */
const imageOf = (entry: RelationEntry) => ({
  status: entry.status,
  stage: entry.stage,
  term: entry.term,
  certainty: entry.certainty,
  proposed_on: entry.proposedOn,
  signed_on: entry.signedOn,
  ended_on: entry.endedOn,
  end_reason: entry.endReason,
  note: entry.note,
})
