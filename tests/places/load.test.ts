import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import pg from "pg"
import { loadReference } from "#modules/places/load/load.ts"
import { wholeReference } from "#modules/places/load/reference.ts"
import type { Unit } from "#modules/places/reference/types.ts"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { placesFingerprint } from "#tests/support/places.ts"
import { pair, relationBody } from "#tests/support/relations.ts"

let app: TestApp
let owner: pg.Client
before(async () => {
  app = await startTestApp()
  owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
})
after(async () => {
  await owner.end()
  await app.close()
})

const whole = wholeReference()
const units = [...whole.units()]
const withUnits = (checksum: string, kept: readonly Unit[], gazetteer: readonly Unit[] = []) => ({
  ...whole,
  checksum,
  units: () => kept,
  gazetteer: () => gazetteer,
})
const count = async (text: string) =>
  (await owner.query<{ n: number }>(`select count(*)::int as n from ${text}`)).rows[0]?.n

test("what is there already is not loaded again", async () => {
  assert.equal(await loadReference(app.ownerUrl, withUnits(placesFingerprint(), [])), undefined)
  assert.ok(((await count("unit")) ?? 0) > 4000)
})

test("a renewed set changes names, takes out what is gone, and keeps what a relation rests on", async () => {
  const officer = await signInAs(app, { role: "officer" })
  const { rows } = await owner.query<{ code: string }>(
    "select code from unit where country = 'FR' and not code = any ($1) order by code limit 2",
    [units.map(({ code }) => code)],
  )
  const [kept, gone] = rows.map(({ code }) => code) as [string, string]
  const made = await apiAs(app, officer).send(
    "POST",
    "/relations",
    relationBody({ parties: pair("TH-50", kept) }),
  )
  assert.equal(made.status, 201)

  const renamed = units.map((unit) => (unit.code === "CN-YN" ? { ...unit, nameTh: "หยุนหนานใหม่" } : unit))
  assert.equal(await loadReference(app.ownerUrl, withUnits("renewed", renamed)), units.length)
  assert.equal(await count(`unit where code = '${kept}'`), 1)
  assert.equal(await count(`unit where code = '${gone}'`), 0)
  assert.equal(await count("unit where code = 'CN-YN' and name_th = 'หยุนหนานใหม่'"), 1)
  assert.equal(await count("province"), 77)
  const found = await apiAs(app).get(`/units?q=${encodeURIComponent("หยุนหนานใหม่")}`)
  assert.equal(found.body["items"][0].code, "CN-YN")
})

test("a set that cannot be loaded leaves everything as it was", async () => {
  const before = await count("unit")
  const [first] = units
  assert.ok(first)
  await assert.rejects(
    loadReference(app.ownerUrl, withUnits("broken", [{ ...first, level: "planet" as never }])),
  )
  assert.equal(await count("unit"), before)
  assert.equal(await count("reference_load where checksum = 'broken'"), 0)
})

test("every index and reference that loading sets aside is made again", async () => {
  assert.equal(await count("pg_indexes where tablename = 'unit'"), 10)
  assert.equal(await count("pg_constraint where conrelid = 'unit'::regclass and contype = 'f'"), 1)
})
