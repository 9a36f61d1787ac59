import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import pg from "pg"
import { prepared } from "#database/prepared.ts"
import { columnsIn, relationsKnown } from "#modules/registry/queries/known.ts"
import { type ApiClient, apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"

let app: TestApp
let api: ApiClient
let owner: pg.Client
let id: string
before(async () => {
  app = await startTestApp()
  api = apiAs(app, await signInAs(app, { role: "officer", kind: "interior" }))
  owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  id = await register({ signedOn: "2004", parties: pair("TH-49", "LA-SV") }, "2020-03-01T12:00:00+07:00")
  await correct(id, { signedOn: "2005-06", parties: pair("TH-49", "VN-25") }, "2022-07-15T12:00:00+07:00")
  await correct(
    id,
    { signedOn: "2005-06-09", parties: pair("TH-49", "VN-25", "CN-451400") },
    "2024-01-10T12:00:00+07:00",
  )
})
after(async () => {
  await owner.end()
  await app.close()
})

/** Lets a change that was made now have been made at another time: nobody waits years for a test. */
const pretend = async (id: string, at: string) => {
  await owner.query("set session_replication_role = replica")
  await owner.query(
    "update history.relation_version set known_until = $2 where id = $1 and known_until > now() - interval '1 hour'",
    [id, at],
  )
  await owner.query("update relation set known_from = $2 where id = $1", [id, at])
  await owner.query(
    "update history.change set at = $2 where root_id = $1 and at > now() - interval '1 hour'",
    [id, at],
  )
  await owner.query("set session_replication_role = default")
}

const register = async (change: Record<string, unknown>, at: string) => {
  const { status, body } = await api.send("POST", "/relations", relationBody(change))
  assert.equal(status, 201, JSON.stringify(body))
  await pretend(body["id"], at)
  return body["id"] as string
}
const correct = async (id: string, change: Record<string, unknown>, at: string) => {
  const { headers } = await api.get(`/relations/${id}`)
  const body = { ...relationBody(change), reason: "a letter came" }
  const answer = await api.send("PUT", `/relations/${id}`, body, { "if-match": headers.get("etag") ?? "" })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  await pretend(id, at)
}
const ids = async (query: string): Promise<string[]> => {
  const { status, body } = await api.get(`/relations?${query}`)
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body["total"], body["items"].length)
  return (body["items"] as { id: string }[]).map(({ id }) => id)
}

test("the register says what it said at the end of a day", async () => {
  assert.deepEqual(await ids("knownOn=2020-02-29"), [])
  const said = async (day: string) => {
    const { body } = await api.get(`/relations?knownOn=${day}`)
    const [item] = body["items"]
    return [item.signedOn, item.parties.map((party: { unit: { code: string } }) => party.unit.code).join()]
  }
  assert.deepEqual(await said("2020-03-01"), ["2004", "TH-49,LA-SV"])
  assert.deepEqual(await said("2022-07-14"), ["2004", "TH-49,LA-SV"])
  assert.deepEqual(await said("2022-07-15"), ["2005-06", "TH-49,VN-25"])
  assert.deepEqual(await said("2024-01-10"), ["2005-06-09", "TH-49,VN-25,CN-451400"])
  assert.deepEqual(await said("2099-01-01"), ["2005-06-09", "TH-49,VN-25,CN-451400"])
})

test("it is found by what it said then: country, unit, name", async () => {
  assert.deepEqual(await ids("knownOn=2021-01-01&country=LA"), [id])
  assert.deepEqual(await ids("knownOn=2023-01-01&country=LA"), [])
  assert.deepEqual(await ids("knownOn=2023-01-01&country=VN"), [id])
  assert.deepEqual(await ids("knownOn=2025-01-01&country=CN"), [id])
  assert.deepEqual(await ids("knownOn=2021-01-01&unit=LA-SV"), [id])
  assert.deepEqual(await ids("knownOn=2023-01-01&unit=LA-SV"), [])
  assert.deepEqual(await ids("knownOn=2021-01-01&q=Savannakhet"), [id])
  assert.deepEqual(await ids("knownOn=2023-01-01&q=Savannakhet"), [])
  assert.deepEqual(await ids("unit=LA-SV"), [])
})

test("what held on a day and what was known of it are asked together", async () => {
  assert.deepEqual(await ids("asOf=2004-12-31"), [])
  assert.deepEqual(await ids("asOf=2004-12-31&knownOn=2021-01-01"), [id])
  assert.deepEqual(await ids("asOf=2004-12-31&knownOn=2023-01-01"), [])
  assert.deepEqual(await ids("asOf=2005-06-30&knownOn=2023-01-01&status=in_force"), [id])
})

test("one relation is shown as it was known, events too", async () => {
  const { headers } = await api.get(`/relations/${id}`)
  const renewal = { happenedOn: "2025-02", validUntil: "2030", reason: "renewed in Mukdahan" }
  const renewed = await api.send("POST", `/relations/${id}/renew`, renewal, {
    "if-match": headers.get("etag") ?? "",
  })
  assert.equal(renewed.status, 200, JSON.stringify(renewed.body))
  await pretend(id, "2025-03-01T12:00:00+07:00")
  assert.equal((await api.get(`/relations/${id}?knownOn=2025-03-01`)).body["events"].length, 1)
  const before = await api.get(`/relations/${id}?knownOn=2025-02-28`)
  assert.deepEqual([before.body["events"], before.body["signedOn"]], [[], "2005-06-09"])
  assert.equal((await api.get(`/relations/${id}?knownOn=2023-01-01`)).body["signedOn"], "2005-06")
  assert.equal((await api.get(`/relations/${id}?knownOn=2019-01-01`)).status, 404)
})

test("the pages show it, say so, and lead back", async () => {
  const list = await (await app.fetch("/relations?knownOn=2021-01-01")).text()
  assert.match(list, /ตามที่บันทึกไว้ในทะเบียน/)
  assert.match(list, new RegExp(`/relations/${id}\\?knownOn=2021-01-01`))
  const page = await (await app.fetch(`/en/relations/${id}?knownOn=2021-01-01`)).text()
  assert.match(page, /What the register said at the end of/)
  assert.match(page, /Savannakhet/)
  const chosen = await app.fetch("/relations?knownOn.day=1&knownOn.month=1&knownOn.year=2564")
  assert.equal(chosen.headers.get("location"), "/relations?knownOn=2021-01-01")
})

test("the interval tree finds the same versions as looking at each", async () => {
  await owner.query("set session_replication_role = replica; select setseed(0.5)")
  await owner.query(
    `insert into history.relation_version (id, number, status, certainty, created_at, updated_at, revision, home_units,
       partner_units, partner_countries, home_name, partner_name, parties, search, interruptions, known_from, known_until)
     select gen_random_uuid(), n, 'in_force', 'certain', now(), now(), 1, '{}', '{}', '{}', '', '', '[]', '', '{}', s.at,
       s.at + make_interval(secs => power(random(), 6) * 1e9)
     from (select n, timestamptz '1990-01-01' + make_interval(secs => random() * 1.2e9) as at from generate_series(1, 3000) n) s`,
  )
  await owner.query("set session_replication_role = default")
  const tree = prepared<{ ids: string }>(
    `select md5(string_agg(r.id::text, ',' order by r.id)) as ids from ${relationsKnown("$1::timestamptz", columnsIn("r.id"))} r`,
  )
  const naive = prepared<{ ids: string }>(
    `select md5(string_agg(id::text, ',' order by id)) as ids from (
       select id from history.relation_version where known_from < $1 and known_until >= $1
       union all select id from relation where known_from < $1) r`,
  )
  const { rows } = await owner.query<{ at: string }>(
    `select at::text from (select known_from as at from history.relation_version union select known_until from history.relation_version
       union select known_from + (known_until - known_from) / 2 from history.relation_version) s order by random() limit 400`,
  )
  for (const { at } of rows)
    assert.deepEqual(await tree(owner as never, [at]), await naive(owner as never, [at]), at)
})

test("every column of a relation is kept with its versions", async () => {
  const columns = async (table: string) => {
    const { rows } = await owner.query<{ name: string }>(
      `select attname || ' ' || format_type(atttypid, atttypmod) as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [table],
    )
    return rows.map(({ name }) => name)
  }
  const kept = await columns("history.relation_version")
  assert.deepEqual(kept.slice(0, -2), await columns("relation"))
})
