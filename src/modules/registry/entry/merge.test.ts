import assert from "node:assert/strict"
import { test } from "node:test"
import { preciseDate } from "#kernel/dates.ts"
import { mergeEntries } from "./merge.ts"
import type { RelationEntry } from "./rules.ts"

const base: RelationEntry = {
  status: "in_force",
  stage: null,
  term: null,
  certainty: "in_doubt",
  proposedOn: null,
  signedOn: preciseDate("2004"),
  endedOn: null,
  endReason: null,
  note: null,
  parties: [
    { side: "home", unit: "TH-49", country: "TH", written: null },
    { side: "partner", unit: "LA-SV", country: "LA", written: null },
  ],
}

test("what only one of two people changed is kept, whoever it was", () => {
  const mine = { ...base, note: "mine" }
  const theirs = { ...base, signedOn: preciseDate("2004-08-04"), certainty: "certain" as const }
  const { entry, contested } = mergeEntries(base, mine, theirs)
  assert.deepEqual(entry, { ...theirs, note: "mine" })
  assert.deepEqual(contested, [])
})

test("where both changed the same field, mine stands and is pointed out", () => {
  const mine = { ...base, signedOn: preciseDate("2005") }
  const theirs = { ...base, signedOn: preciseDate("2006") }
  const { entry, contested } = mergeEntries(base, mine, theirs)
  assert.equal(entry.signedOn, "2005")
  assert.deepEqual(contested, ["signedOn"])
})

test("the same change by both is no contest", () => {
  const both = { ...base, note: "same" }
  assert.deepEqual(mergeEntries(base, both, both), { entry: both, contested: [] })
})

test("the two sides are told apart", () => {
  const partner = { side: "partner", unit: "VN-25", country: "VN", written: null } as const
  const theirs = { ...base, parties: [...base.parties, partner] }
  const { entry, contested } = mergeEntries(base, { ...base, note: "mine" }, theirs)
  assert.deepEqual(entry.parties, theirs.parties)
  assert.deepEqual(contested, [])
})
