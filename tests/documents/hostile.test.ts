import assert from "node:assert/strict"
import { test } from "node:test"
import { runApart } from "#documents/apart/run-apart.ts"
import { readTablesApart } from "#documents/read-apart.ts"
import { Refusal } from "#kernel/errors.ts"
import { cell, hostile, workbook } from "./samples.ts"

for (const [name, bytes, refusal] of hostile)
  test(`${name}: refused in words`, async () => {
    await assert.rejects(readTablesApart(bytes()), (error) => {
      assert.ok(error instanceof Refusal, String(error))
      assert.match(error.text.en, refusal)
      assert.match(error.text.th, /[ก-๙]/)
      return true
    })
  })

test("a million empty rows are read as the few that are filled", async () => {
  const empty = Array.from({ length: 1_048_576 }, (_, at) =>
    at === 2 ? `<row r="3">${cell("A3", "ก")}</row>` : `<row r="${at + 1}" ht="24"/>`,
  )
  const [sheet] = await readTablesApart(workbook(empty.join("")))
  assert.deepEqual(sheet?.rows, [[], [], ["ก"]])
})

test("what a hostile file takes is not taken from the server", async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`)
  const bytes = workbook(rows.join(""))
  const before = process.memoryUsage().rss
  await assert.rejects(readTablesApart(bytes), Refusal)
  const grown = (process.memoryUsage().rss - before) / 1e6
  assert.ok(grown < 60, `${grown} MB`)
})

const stuck = (what: string, limits: { seconds: number; megabytes: number }) =>
  runApart(new URL("stuck-process.ts", import.meta.url), { what }, limits)

test("work that never ends is ended, and so is work that eats all memory or falls over", async () => {
  const tooHard = { name: "Refusal", message: /too large or too complicated/ }
  await assert.rejects(stuck("turns for ever", { seconds: 1.5, megabytes: 100 }), tooHard)
  await assert.rejects(stuck("eats memory", { seconds: 60, megabytes: 40 }), tooHard)
  await assert.rejects(stuck("leaves", { seconds: 60, megabytes: 100 }), tooHard)
  await assert.rejects(stuck("has a fault", { seconds: 60, megabytes: 100 }), /a fault of ours/)
})

test("nothing of the server's surroundings reaches the process apart", async () => {
  assert.deepEqual(await stuck("tells its surroundings", { seconds: 60, megabytes: 100 }), [])
})
