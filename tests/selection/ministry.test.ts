import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { type ApiClient, apiAs } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { begin, startSelection, version } from "./support.ts"

let app: TestApp
let api: ApiClient
let ministry: ApiClient
let officer: TestPerson
before(async () => {
  ;({ app, api, officer } = await startSelection())
  ministry = apiAs(app, await signInAs(app, { role: "officer", kind: "interior" }))
  for (const parties of [
    pair("TH-49", "LA-SV"),
    pair("TH-49", "VN-25"),
    pair("TH-48", "LA-SV"),
    pair("TH-48", "CN-GX"),
    pair("TH-50", "CN-YN"),
  ]) {
    const { status, body } = await ministry.send("POST", "/relations", relationBody({ parties }))
    assert.equal(status, 201, JSON.stringify(body))
  }
})
after(() => app.close())

const inForce = async (scope: string) => {
  const { body } = await apiAs(app).get(`/criteria-sets?scope=${scope}`)
  return body["items"].find(({ state }: { state: string }) => state === "in_force")
}

test("a new version of the criteria holds for new studies, and those under way stay on theirs", async () => {
  const before = await begin(api)
  const first = await inForce("partner")
  const draft = await ministry.send("POST", "/criteria-sets", { scope: "partner" })
  assert.equal(draft.status, 201, JSON.stringify(draft.body))
  const { id } = draft.body as { id: string }
  assert.equal((await apiAs(app).get(`/criteria-sets/${id}`)).status, 404)
  assert.equal((await ministry.send("POST", "/criteria-sets", { scope: "partner" })).status, 409)
  assert.equal((await api.send("POST", "/criteria-sets", { scope: "partner" })).status, 403)
  const codes = ["dignity", "benefit", "potential", "sustainability", "connectivity", "risk"]
  const comparisons = codes.flatMap((a, i) =>
    codes.slice(i + 1).map((b) => ({ a, b, value: i === 0 ? 3 : 1 })),
  )
  const change = (definition: object) => ({
    name: first.name,
    basis: { th: "คำสั่งกระทรวง", en: "An order of the ministry" },
    definition: { ...first.definition, ...definition },
  })
  const incomplete = change({ weightsBy: "comparisons", comparisons: comparisons.slice(1) })
  const kept = await ministry.send("PUT", `/criteria-sets/${id}`, incomplete, version(draft.body))
  assert.equal(kept.status, 200, JSON.stringify(kept.body))
  const refused = await ministry.send("POST", `/criteria-sets/${id}/publish`, undefined, version(kept.body))
  assert.equal(refused.status, 422)
  const whole = change({ weightsBy: "comparisons", comparisons })
  const late = await ministry.send("PUT", `/criteria-sets/${id}`, whole, version(draft.body))
  assert.equal(late.status, 412)
  const complete = await ministry.send("PUT", `/criteria-sets/${id}`, whole, version(kept.body))
  const published = await ministry.send(
    "POST",
    `/criteria-sets/${id}/publish`,
    undefined,
    version(complete.body),
  )
  assert.equal(published.status, 200, JSON.stringify(published.body))
  const final = await ministry.send("PUT", `/criteria-sets/${id}`, whole, version(published.body))
  assert.equal(final.status, 409)
  assert.equal((await api.get(`/studies/${before.id}`)).body["criteria"].version, 1)
  const later = await begin(api)
  assert.equal(later["criteria"].version, 2)
  const { body: outcome } = await api.get(`/studies/${later.id}/outcome`)
  assert.deepEqual(
    outcome["groupWeights"].map((weight: number) => Number(weight.toFixed(6))),
    [3 / 8, 1 / 8, 1 / 8, 1 / 8, 1 / 8, 1 / 8],
  )
})

test("a list of countries is prepared, published with a reason for each, and replaced by its next version", async () => {
  const path = "/country-priorities"
  const draft = await ministry.send("POST", path, { year: 2570 })
  assert.equal(draft.status, 201, JSON.stringify(draft.body))
  const { id } = draft.body as { id: string }
  const countries = draft.body["entries"].map(({ country }: { country: string }) => country).toSorted()
  assert.deepEqual(countries, ["CN", "LA", "VN"])
  assert.equal((await apiAs(app).get(`${path}/${id}`)).status, 404)
  assert.equal(
    (await ministry.send("POST", `${path}/${id}/publish`, undefined, version(draft.body))).status,
    422,
  )
  let list = draft.body
  const put = async (country: string, score: number | null) => {
    const scores = score === null ? {} : { policy: { low: score, high: score } }
    const body = { tier: "first", reasonTh: "กรอบความร่วมมืออนุภูมิภาค", scores }
    const answer = await ministry.send("PUT", `${path}/${id}/countries/${country}`, body, version(list))
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    list = answer.body
  }
  await put("LA", 5)
  await put("VN", 2)
  await put("CN", null)
  const off = { tier: "first", reasonTh: "x", scores: { policy: { low: 9, high: 9 } } }
  assert.equal((await ministry.send("PUT", `${path}/${id}/countries/LA`, off, version(list))).status, 422)
  const published = await ministry.send("POST", `${path}/${id}/publish`, undefined, version(list))
  assert.equal(published.status, 200, JSON.stringify(published.body))
  const { body: open } = await apiAs(app).get(`${path}/${id}`)
  const of = (country: string) =>
    open["entries"].find((entry: { country: string }) => entry.country === country)
  assert.deepEqual(of("CN").score, { low: 0, high: 1 })
  assert.deepEqual(of("LA").place, { best: 1, worst: 3 })
  const next = await ministry.send("POST", path, { year: 2570 })
  assert.equal(next.body["version"], 2)
  assert.equal(next.body["entries"].length, 3)
  await ministry.send("POST", `${path}/${next.body["id"]}/publish`, undefined, version(next.body))
  assert.equal((await apiAs(app).get(`${path}/${id}`)).body["state"], "superseded")
})

test("a province is shown who lies across its border, who its partners' partners are, and what would even them out", async () => {
  const { body, status } = await api.get("/suggestions?unit=TH-49")
  assert.equal(status, 200, JSON.stringify(body))
  const kind = (name: string) => body["items"].filter((item: { kind: string }) => item.kind === name)
  assert.ok(!body["items"].some(({ unit }: { unit: string }) => unit === "LA-SV" || unit === "VN-25"))
  const partners = kind("partners")
  assert.deepEqual(
    partners.map(({ unit }: { unit: string }) => unit),
    ["CN-GX"],
  )
  assert.match(partners[0].because.en, /Nakhon Phanom.*Savannakhet/)
  assert.ok(kind("balance").length > 0)
  const border = (await api.get("/suggestions?unit=TH-57")).body["items"].filter(
    (item: { kind: string }) => item.kind === "border",
  )
  assert.ok(border.some(({ unit }: { unit: string }) => unit === "LA-BK"))
  for (const item of body["items"]) {
    assert.ok(item.because.th && item.unknown.length > 0)
    assert.ok(item.likeness.high > item.likeness.low, "traits abroad are not known, so likeness is open")
  }
})

test("suggestions are for government, criteria and published priorities for everybody", async () => {
  assert.equal((await apiAs(app).get("/suggestions?unit=TH-49")).status, 401)
  assert.equal((await apiAs(app).get("/criteria-sets")).status, 200)
  assert.equal((await apiAs(app).get("/country-priorities")).status, 200)
})

test("conditions of a draft are set on its pages, and what was changed is read in the history", async () => {
  const person = await signInAs(app, { role: "officer", kind: "interior" })
  const officer = apiAs(app, person)
  const drafts = (await officer.get("/criteria-sets?scope=partner")).body["items"]
  const draft = drafts.find(({ state }: { state: string }) => state === "draft")
  const made = draft ?? (await officer.send("POST", "/criteria-sets", { scope: "partner" })).body
  const visitor = new Visitor(app, person.cookie)
  const read = async () => (await officer.get(`/criteria-sets/${made.id}`)).body
  const gates = async () =>
    (await read())["definition"].gates.map(({ code, name }: { code: string; name: { th: string } }) => [
      code,
      name.th,
    ])
  const before = await gates()
  const fields = { "name.th": "ไม่อยู่ในพื้นที่ขัดแย้ง", "name.en": "No armed conflict", "asks.th": "มีหรือไม่" }
  const send = async (path: string, values: object) =>
    visitor.post(path, { revision: String((await read())["revision"]), ...values })
  const bare = await send(`/criteria/${made.id}/gates/new`, fields)
  assert.equal(bare.status, 422)
  const added = await send(`/criteria/${made.id}/gates/new`, { ...fields, "asks.en": "Is there none?" })
  assert.equal(added.status, 303)
  const code = `gate_${before.length + 1}`
  assert.deepEqual(await gates(), [...before, [code, "ไม่อยู่ในพื้นที่ขัดแย้ง"]])
  const path = `/criteria/${made.id}/gates/${code}`
  const whole = { ...fields, "name.th": "ไม่มีความขัดแย้ง", "asks.en": "Is there none?" }
  assert.equal((await send(path, whole)).status, 303)
  assert.deepEqual((await gates()).at(-1), [code, "ไม่มีความขัดแย้ง"])
  assert.equal((await send(path, { ...whole, remove: "yes" })).status, 303)
  assert.deepEqual(await gates(), before)
  const past = await app.fetch(`/history/criteria_set/${made.id}`, { headers: { cookie: person.cookie } })
  assert.equal(past.status, 200)
  assert.match(await past.text(), /ไม่อยู่ในพื้นที่ขัดแย้ง/)
  const page = await app.fetch(`/criteria/${made.id}`, { headers: { cookie: person.cookie } })
  assert.match(await page.text(), new RegExp(`/history/criteria_set/${made.id}`))
})

test("the page of a province leads its officials to what is suggested, and nobody else", async () => {
  const page = async (headers: Record<string, string>) =>
    (await app.fetch("/en/units/TH-57", { headers })).text()
  assert.match(
    await page({ cookie: officer.cookie }),
    /Across the border[\s\S]*href="\/en\/suggestions\/TH-57"/,
  )
  assert.doesNotMatch(await page({}), /suggestions\/TH-57/)
})
