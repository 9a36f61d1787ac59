import assert from "node:assert/strict"
import { test } from "node:test"
import { runApart } from "#documents/apart/run-apart.ts"

const limits = { seconds: 30, megabytes: 100, lane: "warm", warm: true } as const
const ask = (what: string, more: object = {}) =>
  runApart<string[]>(new URL("stuck-process.ts", import.meta.url), { what }, { ...limits, ...more })
const process = async () => (await ask("tells who it is"))[0]

test("a process that stays warm does one piece of work after the other", async () => {
  const first = await process()
  assert.match(first ?? "", /^\d+$/)
  assert.deepEqual([await process(), await process()], [first, first])
  assert.equal(new Set(await Promise.all([process(), process(), process()])).size, 1)
})

test("work that wrecks it takes nothing from the next, which has a process of its own", async () => {
  const first = await process()
  await assert.rejects(ask("leaves"), /too large or too complicated/)
  const second = await process()
  assert.notEqual(second, first)
  await assert.rejects(ask("turns for ever", { seconds: 1.5 }), /too large or too complicated/)
  await assert.rejects(ask("has a fault"), /a fault of ours/)
  assert.match((await process()) ?? "", /^\d+$/)
  assert.notEqual(await process(), second)
})
