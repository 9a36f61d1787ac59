import assert from "node:assert/strict"
import { test } from "node:test"
import { tellDone, untilDone } from "./waiting.ts"

test("who waits for a paper is told when it is done, and waits no longer than said where nobody tells", async () => {
  const told: string[] = []
  const waits = ["one", "other"].map((order) => untilDone(order, 60_000).then(() => told.push(order)))
  tellDone("nobody's")
  tellDone("other")
  await waits[1]
  assert.deepEqual(told, ["other"])
  tellDone("one")
  await waits[0]
  await untilDone("never made", 1)
})
