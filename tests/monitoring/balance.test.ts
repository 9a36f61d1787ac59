import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { sql } from "kysely"
import { command, execute } from "#database/act.ts"
import { day } from "#kernel/dates.ts"
import { systemActor } from "#kernel/rights.ts"
import { borderGaps, dimensionsUsed } from "#modules/monitoring/balance/queries.ts"
import { relationStates, withLastContact } from "#modules/monitoring/dashboard/queries/standing.ts"
import { monitoringRights } from "#modules/monitoring/index.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"

let app: TestApp
before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
})
after(() => app.close())

type Pair = {
  readonly homes: readonly string[]
  readonly country: string
  readonly ended?: string
  readonly signed?: string
}
type Doing = {
  readonly begins: string
  readonly ends?: string
  readonly dimension?: string
  readonly ceremony?: boolean
}

/** A relation with what it held. */
const pairing = command<Pair & { readonly held: readonly Doing[] }, object, string>({
  right: monitoringRights["indicator.read"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, { homes, country, ended, signed = "2019-05-01", held }) => {
    const id = act.newId()
    await sql`insert into relation (id, status, certainty, signed_on, ended_on, home_units, partner_countries, created_at, updated_at)
      values (${id}, ${ended ? "ended" : "in_force"}, 'certain', ${signed}, ${ended ?? null}, ${homes}, ${[country]}, now(), now())`.execute(
      tx,
    )
    for (const { begins, ends, dimension = "economy", ceremony = false } of held)
      await sql`insert into activity (id, relation_id, title, kind, dimension, state, begins_on, ends_on, joint, signing_ceremony,
          confirmation, origin, created_at, updated_at)
        values (${act.newId()}, ${id}, 'กิจกรรม', ${ceremony ? "signing" : "trade"}, ${dimension}, 'held', ${begins}, ${ends ?? null},
          true, ${ceremony}, 'confirmed', 'office', now(), now())`.execute(tx)
    return id
  },
})
const pair = (one: Pair, held: readonly Doing[] = []) =>
  execute(app.services, systemActor("test"), pairing, { ...one, held })

const gapsNow = async () =>
  (await borderGaps.now(app.services.database.pool, day("2026-11-21"))).map(
    ({ province, neighbour, crossings }) => `${province} ${neighbour} ${crossings}`,
  )

test("a border province is a gap until a partner across that border is in force", async () => {
  const missing = await gapsNow()
  // as the gazetteer has it: Mukdahan borders Laos with two crossings, Tak borders Myanmar, Satun Malaysia
  for (const gap of ["TH-49 LA 2", "TH-91 MY 2"]) assert.ok(missing.includes(gap), gap)
  assert.ok(missing.some((gap) => gap.startsWith("TH-63 MM")))
  assert.ok(!missing.some((gap) => gap.startsWith("TH-80") || gap.startsWith("TH-10")), "no border, no gap")

  await pair({ homes: ["TH-49"], country: "VN" })
  assert.ok((await gapsNow()).includes("TH-49 LA 2"), "a partner elsewhere does not fill it")
  await pair({ homes: ["TH-49"], country: "LA", ended: "2025-01-01" })
  assert.ok((await gapsNow()).includes("TH-49 LA 2"), "nor does one that ended")
  await pair({ homes: ["TH-49"], country: "LA", signed: "2027-01-01" })
  assert.ok((await gapsNow()).includes("TH-49 LA 2"), "nor one that is still to be signed")
  await pair({ homes: ["TH-90", "TH-49"], country: "LA" })
  assert.deepEqual(
    await gapsNow(),
    missing.filter((gap) => gap !== "TH-49 LA 2"),
    "one of several homes fills its own gap alone",
  )
})

test("dimensions count what was held in the years, and the relations once", async () => {
  await pair({ homes: ["TH-80"], country: "CN" }, [
    { begins: "2024-02-01", dimension: "health" },
    { begins: "2025-02-01", dimension: "health" },
    { begins: "2019-02-01", dimension: "transport" },
  ])
  await pair({ homes: ["TH-80"], country: "CN" }, [{ begins: "2024", dimension: "health" }])
  const used = await dimensionsUsed.now(app.services.database.pool, "2021-10-01", "2026-11-21")
  assert.deepEqual(used, [{ dimension: "health", held: 3, relations: 2 }])
})

test("the last contact says no more than is known, never a day to come, and no signing", async () => {
  const { pool } = app.services.database
  const last = async (held: readonly Doing[]) => {
    const relation = await pair({ homes: ["TH-42"], country: "FR" }, held)
    const states = await relationStates(pool, day("2026-11-21"), { relation })
    return (await withLastContact(pool, states, day("2026-11-21")))[0]?.lastContact
  }
  assert.equal(await last([{ begins: "2025-03-01" }, { begins: "2026" }]), "2026")
  assert.equal(await last([{ begins: "2026-05" }, { begins: "2026-04-30" }]), "2026-05")
  assert.equal(await last([{ begins: "2026-11-01", ends: "2027-02-01" }]), "2026-11-21", "it still goes on")
  assert.equal(await last([{ begins: "2026-12-01" }, { begins: "2020-01-01" }]), "2020-01-01")
  assert.equal(await last([{ begins: "2026-05-01", ceremony: true }]), null)
})
