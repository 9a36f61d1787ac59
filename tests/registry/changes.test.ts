import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import pg from "pg"
import { type ApiClient, apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"

let app: TestApp
let officer: TestPerson
let api: ApiClient
let id: string
let other: string

before(async () => {
  app = await startTestApp()
  officer = await signInAs(app, { role: "officer", kind: "interior", name: "สมศักดิ์ ผู้บันทึก" })
  api = apiAs(app, officer)
  id = await register(pair("TH-49", "LA-SV"))
  other = await register(pair("TH-50", "JP-01"))
  await at(id, "2026-11-18T10:00:00+07:00")
  await at(other, "2026-11-19T23:59:59+07:00")
  const { headers } = await api.get(`/relations/${id}`)
  const body = {
    ...relationBody({ signedOn: "2005", parties: pair("TH-49", "LA-SV") }),
    reason: "หนังสือจังหวัด",
  }
  const answer = await api.send("PUT", `/relations/${id}`, body, { "if-match": headers.get("etag") ?? "" })
  assert.equal(answer.status, 200)
  await at(id, "2026-11-20T08:00:00+07:00", "and operation = 'update'")
})
after(() => app.close())

const register = async (parties: unknown) => {
  const { status, body } = await api.send("POST", "/relations", relationBody({ parties }))
  assert.equal(status, 201, JSON.stringify(body))
  return body["id"] as string
}

/** Lets what was done now have been done at another time. */
const at = async (root: string, moment: string, which = "") => {
  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  await owner.query("set session_replication_role = replica")
  await owner.query(
    `with moved as (update history.change set at = $2 where root_id = $1 ${which} returning act_id)
     update history.act set at = $2 where id in (select act_id from moved)`,
    [root, moment],
  )
  await owner.end()
}

type Item = {
  relation: string
  name: string
  reason: string | null
  by: { name: string; post: { th: string } | null }
  changes: { field: string; before: { en: string } | null; after: { en: string } | null }[]
}
const changes = async (query: string, client: ApiClient = api) => {
  const { status, body } = await client.get(`/changes?${query}`)
  assert.equal(status, 200, JSON.stringify(body))
  return body as unknown as { items: Item[]; total: number; next: string | null }
}

test("between two days: what changed, of which relation, from what to what, and why; both days count", async () => {
  const { items, total } = await changes("from=2026-11-18&until=2026-11-20")
  assert.equal(total, 3)
  assert.deepEqual(
    items.map(({ relation, name }) => [relation, name]),
    [
      [id, "relation.correct"],
      [other, "relation.create"],
      [id, "relation.create"],
    ],
  )
  const [corrected] = items
  assert.equal(corrected?.reason, "หนังสือจังหวัด")
  const signed = corrected.changes.find(({ field }) => field === "signedOn")
  assert.deepEqual([signed?.before?.en, signed?.after?.en], ["2004", "2005"])
  assert.deepEqual((await changes("from=2026-11-19&until=2026-11-19")).items.length, 1)
  assert.deepEqual((await changes("from=2026-11-21&until=2026-11-21")).total, 0)
})

test("of one province, page by page, by cursor", async () => {
  assert.deepEqual(
    (await changes("from=2026-11-01&until=2026-11-30&unit=TH-50")).items.map(({ relation }) => relation),
    [other],
  )
  const seen: string[] = []
  for (let cursor: string | null = ""; cursor !== null;) {
    const part = await changes(`from=2026-11-01&until=2026-11-30&limit=1${cursor && `&cursor=${cursor}`}`)
    seen.push(...part.items.map(({ relation, name }) => `${relation} ${name}`))
    cursor = part.next
  }
  assert.equal(new Set(seen).size, 3)
  assert.equal(seen.length, 3)
  for (const cursor of ["x", Buffer.from('["now","x","y"]').toString("base64url")])
    assert.equal((await api.get(`/changes?from=2026-11-01&until=2026-11-30&cursor=${cursor}`)).status, 422)
})

test("the public sees the post that acted and never a name, on every page and in the API", async () => {
  const anybody = async (path: string) => (await app.fetch(path)).text()
  for (const path of [
    "/",
    "/en/",
    `/relations/${id}`,
    `/relations/${id}/history`,
    "/changes?from=2026-11-01&until=2026-11-30",
    `/api/v1/relations/${id}/history`,
    "/api/v1/changes?from=2026-11-01&until=2026-11-30",
  ]) {
    const text = await anybody(path)
    assert.doesNotMatch(text, /"?name"?[^<]{0,4}สมศักดิ์|· สมศักดิ์/, path)
  }
  const { items } = (await (await app.fetch("/api/v1/changes?from=2026-11-01&until=2026-11-30")).json()) as {
    items: Item[]
  }
  assert.ok(items.every(({ by }) => by.name === "" && by.post !== null))
  assert.equal((await changes("from=2026-11-01&until=2026-11-30")).items[0]?.by.name, "สมศักดิ์ ผู้บันทึก")
  const partner = await signInAs(app, { role: "local_reporter", kind: "partner", units: ["JP-01"] })
  const abroad = await changes("from=2026-11-01&until=2026-11-30", apiAs(app, partner))
  assert.ok(abroad.items.every(({ by }) => by.name === ""))
})

test("the page says it in words, leads to the register before and after, and is found from the others", async () => {
  const page = await (await app.fetch("/en/changes?from=2026-11-20&until=2026-11-20")).text()
  assert.match(page, /1 change/)
  assert.match(page, /หนังสือจังหวัด/)
  assert.match(page, /knownOn=2026-11-19/)
  assert.match(page, new RegExp(`/relations/${id}`))
  const typed = "from.day=18&from.month=11&from.year=2569&until.day=19&until.month=11&until.year=2569"
  assert.match(await (await app.fetch(`/changes?${typed}`)).text(), /พบ 2 การเปลี่ยนแปลง/)
  const wrong = await (await app.fetch("/changes?from=2026-11-20&until=2026-11-01")).text()
  assert.match(wrong, /ต้องไม่มาก่อนวันเริ่ม/)
  assert.match(await (await app.fetch("/")).text(), /href="\/changes"/)
  assert.match(await (await app.fetch(`/relations/${id}/history`)).text(), /href="\/changes"/)
})
