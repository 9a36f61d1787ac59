import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { askEveryProvince } from "#modules/monitoring/evaluation/workers.ts"
import { apiAs, type ApiClient } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"
import { Visitor } from "#tests/support/visitor.ts"

let app: TestApp
let province: Visitor
let ministry: ApiClient
let office: ApiClient
before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
  const officer = await signInAs(app, { role: "officer", kind: "province", units: ["TH-49", "TH-48"] })
  province = new Visitor(app, officer.cookie)
  office = apiAs(app, officer)
  ministry = apiAs(app, await signInAs(app, { role: "officer", kind: "interior" }))
})
after(() => app.close())

const register = async (partner: string): Promise<string> => {
  const { body } = await office.send("POST", "/relations", relationBody({ parties: pair("TH-49", partner) }))
  return String(body["id"])
}

const appraise = async (relation: string, year: number, results: string) => {
  const sent = await province.post(`/evaluations/${relation}/${year}/parts/results`, {
    revision: "0",
    step: "next",
    results,
  })
  assert.equal(sent.status, 303)
}

const resultsOf = async (relation: string, year: number): Promise<unknown> => {
  const { rows } = await app.services.database.pool.query<{ results: string; units: string[] }>(
    `select content ->> 'results' as results, home_units as units from evaluation where relation_id = $1 and fiscal_year = $2`,
    [relation, year],
  )
  return rows
}

const waiting = async (relation: string): Promise<readonly string[]> => {
  const { rows } = await app.services.database.pool.query<{ subject: string }>(
    `select subject_id as subject from matter where subject_kind = 'evaluation' and state = 'open'
       and subject_id like $1 || '/%' and path like '%' || $1 || '%' order by 1`,
    [relation],
  )
  return rows.map(({ subject }) => subject.split("/")[1] ?? "")
}

test("what a merged relation was appraised by, and what waits about it, goes to the one that remains", async () => {
  const [kept, gone] = [await register("LA-SV"), await register("VN-25")]
  await appraise(gone, 2568, "ของรายการที่รวมไป")
  await appraise(gone, 2569, "ปีที่ทั้งสองมี")
  await appraise(kept, 2569, "ของรายการที่คงอยู่")
  await askEveryProvince(app.services)
  assert.deepEqual([await waiting(kept), await waiting(gone)], [["2569"], ["2569"]])
  const { headers } = await ministry.get(`/relations/${gone}`)
  const merge = { into: kept, reason: "เป็นรายการเดียวกัน" }
  const merged = await ministry.send("POST", `/relations/${gone}/merge`, merge, {
    "if-match": headers.get("etag") ?? "",
  })
  assert.equal(merged.status, 200)
  assert.deepEqual(await resultsOf(kept, 2568), [{ results: "ของรายการที่รวมไป", units: ["TH-49"] }])
  assert.deepEqual(await resultsOf(kept, 2569), [{ results: "ของรายการที่คงอยู่", units: ["TH-49"] }])
  assert.deepEqual(
    [await waiting(kept), await waiting(gone)],
    [["2569"], []],
    "nobody is asked for what is no more",
  )
  const page = await province.get(`/evaluations/${kept}/2568`)
  assert.match(await page.text(), /ของรายการที่รวมไป/)
})

test("an evaluation stays with the provinces of its relation when those are corrected", async () => {
  const relation = await register("KH-17")
  await appraise(relation, 2569, "ผล")
  const { headers } = await office.get(`/relations/${relation}`)
  const corrected = { ...relationBody({ parties: pair("TH-48", "KH-17") }), reason: "บันทึกจังหวัดผิด" }
  const { status } = await office.send("PUT", `/relations/${relation}`, corrected, {
    "if-match": headers.get("etag") ?? "",
  })
  assert.equal(status, 200)
  assert.deepEqual(await resultsOf(relation, 2569), [{ results: "ผล", units: ["TH-48"] }])
})
