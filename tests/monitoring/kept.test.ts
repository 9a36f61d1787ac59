import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { kept, oldest, type Pace, type Shown } from "#modules/monitoring/queries/kept.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { draw, write } from "./scenario.ts"

let app: TestApp
before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
})
after(() => app.close())

const act = () => write(app, { relations: draw(app, 3, 2024).relations.slice(0, 1), activities: [] })

/** A reading that says how often it was read. */
const counting = (pace?: Pace) => {
  const made = { times: 0 }
  const reading = kept(async (_pool, _of: string) => {
    const mine = ++made.times
    await wait(5)
    return mine
  }, pace)
  return { made, reading, pool: app.services.database.pool }
}
const patient: Pace = { quick: 60_000, rests: 20 }
/** What is shown, without the number of its reading. */
const said = ({ value, age }: Shown<number>) => ({ value, age })
/** Every reading is a long one; it is read again as soon as a page asks, or never. */
const [eager, never]: readonly Pace[] = [
  { quick: 0, rests: 0 },
  { quick: 0, rests: 1e9 },
]

test("a reading is made once for everybody, and again after an act", async () => {
  const { made, reading, pool } = counting(patient)
  const first = await Promise.all([
    reading.shown(pool, "a"),
    reading.now(pool, "a"),
    reading.shown(pool, "a"),
  ])
  const [one, value, other] = first
  assert.deepEqual(
    [said(one), value, said(other)],
    [{ value: 1, age: undefined }, 1, { value: 1, age: undefined }],
  )
  assert.equal(one.reading, other.reading, "it is one reading")
  assert.equal(await reading.now(pool, "b"), 2, "another question is another reading")
  await act()
  const again = await reading.shown(pool, "a")
  assert.deepEqual(said(again), { value: 3, age: undefined }, "a quick one is waited for")
  assert.notEqual(again.reading, one.reading, "it is another reading")
  assert.equal(made.times, 3)
})

test("pages do not wait for a long reading: they show the last with its age, papers have it read again", async () => {
  const { reading, pool } = counting(never)
  assert.equal((await reading.shown(pool, "a")).value, 1, "the first is waited for")
  await act()
  const old = await reading.shown(pool, "a")
  assert.equal(old.value, 1)
  assert.ok(old.age !== undefined && old.age > 0)
  assert.equal(await reading.now(pool, "a"), 2)
  assert.deepEqual(said(await reading.shown(pool, "a")), { value: 2, age: undefined })
  assert.equal(oldest([old, { value: 0, age: undefined }]), old.age)
})

test("a long reading is made again behind the pages, once for all of them", async () => {
  const { made, reading, pool } = counting(eager)
  await reading.shown(pool, "a")
  await act()
  const shown = await Promise.all([reading.shown(pool, "a"), reading.shown(pool, "a")])
  assert.deepEqual(
    shown.map(({ value }) => value),
    [1, 1],
  )
  while ((await reading.shown(pool, "a")).age !== undefined) await wait(5)
  assert.equal(made.times, 2)
})

test("what fails is told to whoever waits, and not kept", async () => {
  let fails = true
  const reading = kept(async () => {
    if (fails) throw new Error("the database is away")
    return 1
  })
  const { pool } = app.services.database
  await assert.rejects(reading.shown(pool), /away/)
  fails = false
  assert.equal((await reading.shown(pool)).value, 1)
})
