import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { type Province, province, record } from "./support.ts"

let app: TestApp
let own: Province
let other: Province
before(async () => {
  app = await startTestApp()
  own = await province(app)
  other = await province(app, "TH-50", "CN-YN")
  for (const [n, title] of ["หนึ่ง", "สอง", "สาม"].entries())
    await record(own, { title, "beginsOn.day": String(n + 1), "endsOn.day": String(n + 1) })
  await record(own, { title: "ลับ", published: "" })
  await record(other, { title: "ของเชียงใหม่" })
})
after(() => app.close())

type Item = { readonly id: string; readonly title: string; readonly spentBaht: string | null }
const titles = (body: Record<string, unknown>) => (body["items"] as Item[]).map(({ title }) => title)

const entry = {
  title: "จากโปรแกรม",
  kind: "training",
  dimension: "education",
  state: "held",
  beginsOn: "2026-03",
  joint: true,
  outputs: "ผ่านการอบรม 20 คน",
}

test("the public reads what is published, without money; an office reads all, page by page", async () => {
  const open = (await apiAs(app).get("/activities?unit=TH-49")).body
  assert.deepEqual(titles(open), ["สาม", "สอง", "หนึ่ง"])
  assert.ok((open["items"] as Item[]).every(({ spentBaht }) => spentBaht === null))
  const api = apiAs(app, own.officer)
  const seen: string[] = []
  let next: string | null = ""
  while (next !== null) {
    const { body } = await api.get(`/activities?unit=TH-49&limit=2${next ? `&cursor=${next}` : ""}`)
    seen.push(...titles(body))
    next = body["next"] as string | null
  }
  assert.deepEqual([...seen].toSorted(), ["ลับ", "สาม", "สอง", "หนึ่ง"].toSorted())
  assert.equal(new Set(seen).size, 4)
  assert.equal((await api.get("/activities?cursor=nonsense")).status, 422)
  assert.deepEqual(titles((await api.get(`/activities?relation=${other.relation}&year=2569`)).body), [
    "ของเชียงใหม่",
  ])
  assert.deepEqual(titles((await api.get("/activities?kind=works")).body), [])
})

test("an activity is recorded by a program: checked as on the page, by the own province alone", async () => {
  const api = apiAs(app, own.officer)
  const made = await api.send("POST", `/relations/${own.relation}/activities`, entry)
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const id = made.body["id"] as string
  assert.equal((await api.get(`/activities/${id}`)).body["evidence"], 1)
  assert.equal((await app.fetch(`/api/v1/activities/${id}`)).status, 403)
  const foreign = await apiAs(app, other.officer).send("POST", `/relations/${own.relation}/activities`, entry)
  assert.equal(foreign.status, 403)
  const wrong = await api.send("POST", `/relations/${own.relation}/activities`, {
    ...entry,
    beginsOn: "2030-01-01",
  })
  assert.equal(wrong.status, 422)
  assert.match(JSON.stringify(wrong.body), /beginsOn/)
})

test("a report is confirmed by a program that saw its last revision, once", async () => {
  const api = apiAs(app, own.officer)
  const { body } = await api.send("POST", `/relations/${own.relation}/activities`, {
    ...entry,
    title: "ยืนยัน",
  })
  const answer = await api.send(
    "POST",
    `/activities/${String(body["id"])}/confirm`,
    { publish: true },
    { "if-match": `"${String(body["revision"])}"` },
  )
  assert.equal(answer.status, 409)
  assert.equal(
    (await api.send("POST", `/activities/${String(body["id"])}/confirm`, { publish: true })).status,
    428,
  )
})
