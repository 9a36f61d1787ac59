import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { type ApiClient, apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { pair, relationBody, unknownPartner } from "#tests/support/relations.ts"

let app: TestApp
let api: ApiClient
before(async () => {
  app = await startTestApp()
  api = apiAs(app, await signInAs(app, { role: "officer", kind: "interior", name: "Somchai" }))
})
after(() => app.close())

const register = async (change: Readonly<Record<string, unknown>> = {}) => {
  const created = await api.send("POST", "/relations", relationBody(change))
  assert.equal(created.status, 201, JSON.stringify(created.body))
  return created.body
}
const version = (relation: { revision?: number }) => ({ "if-match": `"${relation.revision}"` })
const issuePaths = (body: Record<string, unknown>) =>
  (body["issues"] as { path: string }[] | undefined)?.map((issue) => issue.path)

test("a relation of four sides is registered and found by each of them", async () => {
  const parties = pair("TH-49", "LA-SV", "VN-25", "CN-451400")
  const created = await api.send("POST", "/relations", relationBody({ parties }))
  assert.equal(created.status, 201)
  assert.equal(created.headers.get("location"), `/api/v1/relations/${created.body["id"]}`)
  assert.equal(created.headers.get("etag"), `"1"`)
  assert.equal(created.body["parties"].length, 4)
  assert.equal(created.body["parties"][2].unit.nameTh, "กว๋างจิ")
  for (const unit of ["TH-49", "LA-SV", "VN-25", "CN-451400"]) {
    const list = await api.get(`/relations?unit=${unit}`)
    assert.equal(list.body["items"][0].id, created.body["id"], unit)
  }
})

test("the word for it is the country's, unless another was chosen", async () => {
  const lao = await register({ parties: pair("TH-34", "LA-CH") })
  assert.equal(lao["term"], "twin_city")
  const chosen = await register({ parties: pair("TH-50", "LA-SV"), term: "friendship_city" })
  assert.equal(chosen["term"], "friendship_city")
  const twins = await api.get("/relations?term=twin_city")
  assert.ok(twins.body["items"].every((item: { term: string }) => item.term === "twin_city"))
})

test("everything that is wrong is said at once, in the reader's language", async () => {
  const wrong = relationBody({
    status: "ended",
    signedOn: "2010",
    endedOn: "2001",
    parties: pair("LA-SV", "TH-50", "XX-1"),
  })
  const refused = await api.send("POST", "/relations", wrong, { "accept-language": "en" })
  assert.equal(refused.status, 422)
  assert.equal(refused.headers.get("content-type"), "application/problem+json; charset=utf-8")
  assert.deepEqual(issuePaths(refused.body)?.toSorted(), [
    "endReason",
    "endedOn",
    "parties.0.unit",
    "parties.1.unit",
    "parties.2.unit",
  ])
  assert.match(refused.body["issues"][0].message, /Thai side must lie in Thailand/)
  const thai = await api.send("POST", "/relations", wrong)
  assert.match(thai.body["issues"][0].message, /ฝ่ายไทย/)
})

test("dates that do not exist, and fields that are not known, are refused", async () => {
  const refused = await api.send(
    "POST",
    "/relations",
    relationBody({ signedOn: "2023-02-29", colour: "red" }),
  )
  assert.equal(refused.status, 422)
  assert.deepEqual(issuePaths(refused.body)?.toSorted(), ["", "signedOn"])
})

test("a place that is not known yet keeps the relation in doubt", async () => {
  const parties = [{ side: "home", unit: "TH-50" }, unknownPartner("เมืองกังวัน", "JP")]
  const certain = await api.send("POST", "/relations", relationBody({ parties }))
  assert.deepEqual(issuePaths(certain.body), ["parties.1.unit"])
  const doubtful = await register({ parties, certainty: "in_doubt" })
  assert.equal(doubtful["parties"][1].written, "เมืองกังวัน")
  const list = await api.get("/relations?country=JP")
  assert.equal(list.body["inDoubt"], 1)
})

test("a pair that may be there already is told, and taken when that is known", async () => {
  const first = await register({ parties: pair("TH-83", "CN-YN") })
  const again = relationBody({ parties: pair("TH-83", "CN-YN", "CN-530100") })
  const refused = await api.send("POST", "/relations", again)
  assert.equal(refused.status, 409)
  assert.deepEqual(refused.body["duplicates"], [{ id: first["id"], number: first["number"] }])
  const known = await api.send("POST", "/relations", { ...again, knownDuplicates: [first["id"]] })
  assert.equal(known.status, 201)
})

test("two who register the same pair at once do not both succeed", async () => {
  const body = relationBody({ parties: pair("TH-83", "JP-16") })
  const both = await Promise.all([api.send("POST", "/relations", body), api.send("POST", "/relations", body)])
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [201, 409],
  )
})

test("a correction needs a reason and the version it was made on", async () => {
  const created = await register({ parties: pair("TH-83", "JP-11") })
  const path = `/relations/${created["id"]}`
  const body = relationBody({ parties: pair("TH-83", "JP-11"), signedOn: "2004-05-04" })
  assert.equal((await api.send("PUT", path, { ...body, reason: "x" })).status, 428)
  assert.deepEqual(issuePaths((await api.send("PUT", path, body, version(created))).body), ["reason"])
  const corrected = await api.send("PUT", path, { ...body, reason: "บันทึกความเข้าใจระบุวันที่" }, version(created))
  assert.equal(corrected.status, 200)
  assert.equal(corrected.headers.get("etag"), `"2"`)
  assert.equal(corrected.body["signedOn"], "2004-05-04")
})

test("of two people at once the second learns what the first changed, and can go on from there", async () => {
  const created = await register({ parties: pair("TH-83", "US-NV") })
  const path = `/relations/${created["id"]}`
  const other = apiAs(app, await signInAs(app, { role: "officer", kind: "interior", name: "Malee" }))
  const body = (change: object) => ({
    ...relationBody({ parties: pair("TH-83", "US-NV") }),
    reason: "r",
    ...change,
  })
  assert.equal((await other.send("PUT", path, body({ signedOn: "2005" }), version(created))).status, 200)
  const refused = await api.send("PUT", path, body({ note: "n" }), version(created))
  assert.equal(refused.status, 412)
  assert.equal(refused.body["revision"], 2)
  const [change] = refused.body["changes"]
  assert.deepEqual(
    [change.field, change.before.th, change.after.th, change.after.en, change.by],
    ["signedOn", "พ.ศ. 2547", "พ.ศ. 2548", "2005", "Malee"],
  )
  const again = await api.send("PUT", path, body({ note: "n", signedOn: "2005" }), version({ revision: 2 }))
  assert.equal(again.body["note"], "n")
})

test("an end keeps its date and reason; a renewal takes it up again, and the days between stay days without it", async () => {
  const created = await register({ parties: pair("TH-50", "CN-530100"), signedOn: "1999" })
  const path = `/relations/${created["id"]}`
  const early = await api.send("POST", `${path}/end`, { endedOn: "1990", reason: "r" }, version(created))
  assert.deepEqual(issuePaths(early.body), ["endedOn"])
  const end = { endedOn: "2010-06", reason: "คู่ความสัมพันธ์ขอยุติ" }
  const ended = await api.send("POST", `${path}/end`, end, version(created))
  assert.deepEqual(
    [ended.body["status"], ended.body["endedOn"], ended.body["endReason"]],
    ["ended", "2010-06", end.reason],
  )
  const twice = await api.send("POST", `${path}/end`, end, version(ended.body))
  assert.equal(twice.status, 409)
  const renewal = { happenedOn: "2015-03-02", validUntil: "2025" }
  const before = await api.send(
    "POST",
    `${path}/renew`,
    { ...renewal, happenedOn: "2009" },
    version(ended.body),
  )
  assert.deepEqual(issuePaths(before.body), ["happenedOn"])
  const renewed = await api.send("POST", `${path}/renew`, renewal, version(ended.body))
  assert.deepEqual([renewed.body["status"], renewed.body["endedOn"]], ["in_force", null])
  assert.deepEqual(
    renewed.body["events"].map((event: { kind: string; happenedOn: string }) => [
      event.kind,
      event.happenedOn,
    ]),
    [
      ["ended", "2010-06"],
      ["renewed", "2015-03-02"],
    ],
  )
  for (const [day, status] of [
    ["2005-01-01", "in_force"],
    ["2012-01-01", "ended"],
    ["2015-03-01", "ended"],
    ["2015-03-02", "in_force"],
  ]) {
    assert.equal((await api.get(`/relations/${created["id"]}?asOf=${day}`)).body["status"], status, day)
    const list = await api.get(`/relations?unit=CN-530100&status=${status}&asOf=${day}`)
    assert.ok(
      list.body["items"].some((item: { id: string }) => item.id === created["id"]),
      day,
    )
  }
  assert.equal((await api.get(`${path}?asOf=1998-12-31`)).status, 404)
})

test("what was never signed ends as not established, and cannot be renewed", async () => {
  const created = await register({
    status: "proposed",
    signedOn: null,
    proposedOn: "2018",
    parties: pair("TH-50", "CN-GX"),
  })
  const path = `/relations/${created["id"]}`
  assert.equal(
    (await api.send("POST", `${path}/renew`, { happenedOn: "2020" }, version(created))).status,
    409,
  )
  const ended = await api.send(
    "POST",
    `${path}/end`,
    { endedOn: "2020", reason: "จังหวัดขอถอนเรื่อง" },
    version(created),
  )
  assert.equal(ended.body["status"], "not_established")
  assert.equal((await register({ parties: pair("TH-50", "CN-GX") }))["status"], "in_force")
})

test("what is merged leads to what remains, is shown nowhere else, and both keep their histories", async () => {
  const first = await register({ parties: pair("TH-34", "VN-25"), signedOn: "2005" })
  const second = await register({ parties: pair("TH-34", "VN-26"), signedOn: "2006" })
  await api.send("POST", `/relations/${second["id"]}/renew`, { happenedOn: "2012" }, version(second))
  const merge = { into: first["id"], reason: "รายการซ้ำ" }
  assert.equal((await api.send("POST", `/relations/${first["id"]}/merge`, merge, version(first))).status, 422)
  const merged = await api.send("POST", `/relations/${second["id"]}/merge`, merge, version({ revision: 2 }))
  assert.equal(merged.body["id"], first["id"])
  assert.equal(merged.body["events"][0].happenedOn, "2012")
  const gone = await api.get(`/relations/${second["id"]}`)
  assert.equal(gone.status, 303)
  assert.equal(gone.headers.get("location"), `/api/v1/relations/${first["id"]}`)
  const list = await api.get("/relations?unit=VN-26")
  assert.ok(list.body["items"].every((item: { id: string }) => item.id !== second["id"]))
  const acts = async (id: string) =>
    (await api.get(`/relations/${id}/history`)).body["acts"].map((act: { name: string }) => act.name)
  assert.deepEqual(await acts(second["id"]), ["relation.merge", "relation.renew", "relation.create"])
  assert.deepEqual(await acts(first["id"]), ["relation.merge", "relation.create"])
})

test("the history tells who, when, why, and every field before and after", async () => {
  const created = await register({ parties: pair("TH-34", "CN-YN") })
  const body = relationBody({
    parties: pair("TH-34", "CN-530100", "CN-YN"),
    note: "ลงนามที่คุนหมิง",
    reason: "ตรวจแล้ว",
  })
  await api.send("PUT", `/relations/${created["id"]}`, body, version(created))
  const [act] = (await api.get(`/relations/${created["id"]}/history`)).body["acts"]
  assert.equal(act.reason, "ตรวจแล้ว")
  assert.equal(act.by.name, "Somchai")
  assert.deepEqual(
    act.changes.map((change: { field: string; before: unknown; after: { th: string } }) => [
      change.field,
      change.before,
      change.after.th,
    ]),
    [
      ["note", null, "ลงนามที่คุนหมิง"],
      ["parties.partner", null, "คุนหมิง จีน"],
    ],
  )
})

test("the same key sent again is carried out once; for another request it is refused", async () => {
  const key = { "idempotency-key": "7d1f" }
  const body = relationBody({ parties: pair("TH-50", "JP-16") })
  const first = await api.send("POST", "/relations", body, key)
  const second = await api.send("POST", "/relations", body, key)
  assert.equal(second.status, 201)
  assert.equal(second.body["id"], first.body["id"])
  const other = await api.send("POST", "/relations", { ...body, note: "another" }, key)
  assert.equal(other.status, 422)
})
