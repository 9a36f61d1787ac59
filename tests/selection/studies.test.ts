import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { findCopy } from "#modules/selection/index.ts"
import { type ApiAnswer, type ApiClient, apiAs } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import {
  allGates,
  begin,
  candidate,
  colleagueOf,
  met,
  scoresOf,
  startSelection,
  studyBody,
  version,
} from "./support.ts"

let app: TestApp
let api: ApiClient
let officer: TestPerson
before(async () => ({ app, api, officer } = await startSelection()))
after(() => app.close())

const issuePaths = (body: ApiAnswer["body"]) =>
  body["issues"]?.map(({ path }: { path: string }) => path).toSorted()

const asked = async (studyId: string, ...people: TestPerson[]) => {
  const answer = await api.send("POST", `/studies/${studyId}/appraisals`, {
    posts: people.map(({ postId }) => postId),
    dueOn: "2026-12-15",
  })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return people.map(
    ({ postId }) =>
      answer.body["appraisals"].find(
        (one: { postId: string; state: string }) => one.postId === postId && one.state === "asked",
      ).id as string,
  )
}

test("a study goes from a candidate to a conclusion, and its copy says what it rested on", async () => {
  const study = await begin(api)
  const [hokkaido = "", yunnan = ""] = study.ids
  for (const id of study.ids) {
    const gates = await api.send("PUT", `/studies/${study.id}/candidates/${id}/gates`, met(...allGates), {
      "if-match": '"1"',
    })
    assert.equal(gates.status, 200, JSON.stringify(gates.body))
  }
  const [mine = ""] = await asked(study.id, officer)
  const scores = [...scoresOf(hokkaido, 4, { security: 1, dormancy: 1 }), ...scoresOf(yunnan, 3)]
  const submitted = await api.send("POST", `/appraisals/${mine}/submit`, { scores })
  assert.equal(submitted.status, 200, JSON.stringify(submitted.body))
  const { body: outcome } = await api.get(`/studies/${study.id}/outcome`)
  assert.equal(outcome["first"], hokkaido)
  assert.deepEqual(
    outcome["scored"].map(({ score }: { score: { low: number } }) => Number(score.low.toFixed(6))),
    [(5 * 0.75 + 1) / 6, 0.5].map((score) => Number(score.toFixed(6))),
  )
  const concluded = await api.send(
    "POST",
    `/studies/${study.id}/conclude`,
    { chosen: hokkaido, conclusion: "คะแนนนำทุกด้าน" },
    version(submitted.body),
  )
  assert.equal(concluded.status, 200, JSON.stringify(concluded.body))
  assert.equal(concluded.body["state"], "concluded")
  const kept = await app.services.database.query
    .selectFrom("study_copy")
    .select("id")
    .where("study_id", "=", study.id)
    .executeTakeFirstOrThrow()
  const copy = await findCopy(app.services.database.query, kept.id)
  assert.equal(copy?.content.outcome.first, hokkaido)
  assert.equal(copy?.content.study.state, "concluded")
})

test("a candidate that fails a condition is named with it, not scored, and cannot be chosen", async () => {
  const study = await begin(api)
  const [first = "", second = ""] = study.ids
  const answers = [{ gate: "level", answer: "not_met", reason: "เป็นเทศบาล" }]
  await api.send("PUT", `/studies/${study.id}/candidates/${first}/gates`, { answers }, { "if-match": '"1"' })
  const [mine = ""] = await asked(study.id, officer)
  const { body } = await api.send("POST", `/appraisals/${mine}/submit`, {
    scores: [...scoresOf(first, 5), ...scoresOf(second, 2)],
  })
  const { body: outcome } = await api.get(`/studies/${study.id}/outcome`)
  assert.deepEqual(outcome["failed"], [{ id: first, gates: ["level"] }])
  assert.deepEqual(
    outcome["scored"].map(({ id }: { id: string }) => id),
    [second],
  )
  assert.deepEqual(outcome["scored"][0].openGates.toSorted(), allGates.toSorted())
  const choice = { chosen: first, conclusion: "x" }
  const refused = await api.send("POST", `/studies/${study.id}/conclude`, choice, version(body))
  assert.equal(refused.status, 422)
  assert.deepEqual(issuePaths(refused.body), ["chosen"])
})

test("an appraiser sees what others found only after submitting", async () => {
  const study = await begin(api)
  const [first = "", second = ""] = study.ids
  const other = await colleagueOf(app, officer, "executive", "Vice governor")
  const chamber = await signInAs(app, { role: "local_reporter", kind: "local", units: ["TH-50"] })
  const [mine = "", theirs = "", local = ""] = await asked(study.id, officer, other, chamber)
  const reason = "a reason that others must not read yet"
  const scores = [...scoresOf(first, 4), ...scoresOf(second, 2)].map((score) => ({ ...score, reason }))
  assert.equal((await api.send("POST", `/appraisals/${mine}/submit`, { scores })).status, 200)
  for (const person of [other, chamber]) {
    const theirApi = apiAs(app, person)
    const { body } = await theirApi.get(`/studies/${study.id}`)
    assert.ok(body["appraisals"].every((one: { scores: unknown }) => one.scores === null))
    assert.doesNotMatch(JSON.stringify(body), new RegExp(reason))
    assert.equal((await theirApi.get(`/studies/${study.id}/outcome`)).status, 403)
    const { body: history } = await theirApi.get(`/studies/${study.id}/history`)
    assert.doesNotMatch(JSON.stringify(history), new RegExp(reason))
  }
  const stranger = apiAs(
    app,
    await signInAs(app, { role: "local_reporter", kind: "local", units: ["TH-50"] }),
  )
  assert.equal((await stranger.get(`/studies/${study.id}`)).status, 403)
  assert.equal((await stranger.get("/studies")).body["total"], 0)
  assert.equal((await apiAs(app, chamber).get("/studies")).body["total"], 1)
  const wrongHand = await apiAs(app, chamber).send("POST", `/appraisals/${theirs}/submit`, { scores })
  assert.equal(wrongHand.status, 403)
  const sent = await apiAs(app, chamber).send("POST", `/appraisals/${local}/submit`, {
    scores: scoresOf(first, 2),
  })
  assert.equal(sent.status, 200)
  const { body: outcome } = await apiAs(app, chamber).get(`/studies/${study.id}/outcome`)
  assert.equal(outcome["appraisers"].length, 2)
  const unsure = outcome["scored"].find(({ id }: { id: string }) => id === second)
  assert.ok(unsure.score.high - unsure.score.low > 0.49, "half of what was asked is not known of the second")
})

test("what was submitted is final, and an appraisal that is withdrawn counts no more", async () => {
  const study = await begin(api)
  const [first = "", second = ""] = study.ids
  const [mine = ""] = await asked(study.id, officer)
  const scores = [...scoresOf(first, 4), ...scoresOf(second, 2)]
  assert.equal((await api.send("POST", `/appraisals/${mine}/submit`, { scores })).status, 200)
  assert.equal((await api.send("POST", `/appraisals/${mine}/submit`, { scores })).status, 409)
  assert.equal((await api.send("POST", `/appraisals/${mine}/withdraw`, { reason: "ผิดคน" })).status, 200)
  const { body: outcome } = await api.get(`/studies/${study.id}/outcome`)
  assert.deepEqual(outcome["scored"], [])
  await asked(study.id, officer)
})

test("scores off the scale, of strangers or twice are refused, each at its place", async () => {
  const study = await begin(api)
  const [first = "", second = ""] = study.ids
  const [mine = ""] = await asked(study.id, officer)
  const at = (candidateId: string, criterion: string, low: number | null, high: number | null) => ({
    candidate: candidateId,
    criterion,
    low,
    high,
  })
  const refused = await api.send("POST", `/appraisals/${mine}/submit`, {
    scores: [
      at(first, "trade", 0, 3),
      at(first, "tourism", 4, 2),
      at(first, "nothing", 3, 3),
      at(second, "trade", 3, 3),
      at(second, "trade", 4, 4),
      at(second, "size", null, 3),
    ],
  })
  assert.equal(refused.status, 422)
  assert.deepEqual(
    issuePaths(refused.body),
    [
      `scores.${first}.nothing`,
      `scores.${first}.tourism`,
      `scores.${first}.trade`,
      `scores.${second}.size`,
      `scores.${second}.trade`,
    ].toSorted(),
  )
  const nothing = await api.send("POST", `/appraisals/${mine}/submit`, { scores: scoresOf(first, null) })
  assert.deepEqual(issuePaths(nothing.body), ["scores"])
})

test("a candidate lies abroad, is there once, and is still a unit", async () => {
  const wrong = studyBody({ candidates: [candidate("TH-57"), candidate(null), candidate("JP-01")] })
  assert.deepEqual(issuePaths((await api.send("POST", "/studies", wrong)).body), ["place"])
  const study = await begin(api)
  const again = await api.send("POST", `/studies/${study.id}/candidates`, candidate("JP-01"))
  assert.deepEqual(issuePaths(again.body), ["place"])
  const other = candidate("LA-SV", { origin: "other" })
  assert.deepEqual(issuePaths((await api.send("POST", `/studies/${study.id}/candidates`, other)).body), [
    "originNote",
  ])
})

test("a name becomes a place once it is known which one is meant", async () => {
  const study = await begin(api, { candidates: [candidate(null, { written: "เมืองคูนหมิง", country: "CN" })] })
  const [id = ""] = study.ids
  const path = `/studies/${study.id}/candidates/${id}`
  const placed = await api.send("PUT", path, candidate("CN-530100"), { "if-match": '"1"' })
  assert.equal(placed.status, 200, JSON.stringify(placed.body))
  assert.equal(placed.body["candidates"][0].unit.code, "CN-530100")
  const late = await api.send("PUT", path, candidate("CN-YN"), { "if-match": '"1"' })
  assert.equal(late.status, 412)
  assert.ok(late.body["changes"].length > 0)
})

test("two officers at once: the second sees what the first wrote and loses nothing", async () => {
  const study = await begin(api)
  const [id = ""] = study.ids
  const path = `/studies/${study.id}/candidates/${id}/background`
  const finding = (says: string) => ({ background: { economy: { says, source: "พาณิชย์จังหวัด" } } })
  const answers = await Promise.all(
    ["หนึ่ง", "สอง"].map((says) => api.send("PUT", path, finding(says), { "if-match": '"1"' })),
  )
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 412],
  )
  const refused = answers.find(({ status }) => status === 412)
  assert.equal(refused?.body["changes"][0].field, "background.economy")
  assert.equal(refused?.body["changes"][0].by, "Somying")
})

test("a province writes its own studies, others of government read them, the public does not", async () => {
  const study = await begin(api)
  const neighbour = apiAs(app, await signInAs(app, { role: "officer", kind: "province", units: ["TH-57"] }))
  assert.equal((await neighbour.get(`/studies/${study.id}`)).status, 200)
  assert.equal((await neighbour.send("POST", "/studies", studyBody())).status, 403)
  const body = { title: "อื่น", purpose: null }
  const theirs = await neighbour.send("PUT", `/studies/${study.id}`, body, version(study))
  assert.equal(theirs.status, 403)
  assert.equal((await apiAs(app).get(`/studies/${study.id}`)).status, 401)
  assert.equal((await api.send("PUT", `/studies/${study.id}`, body, version(study))).status, 200)
})

test("a study that was concluded is taken up again with a reason, and only then changed", async () => {
  const study = await begin(api)
  const done = await api.send(
    "POST",
    `/studies/${study.id}/conclude`,
    { chosen: null, conclusion: "ยังไม่มีหน่วยที่เหมาะสม" },
    version(study),
  )
  assert.equal(done.status, 200)
  const add = () => api.send("POST", `/studies/${study.id}/candidates`, candidate("LA-SV"))
  assert.equal((await add()).status, 409)
  const reopened = await api.send(
    "POST",
    `/studies/${study.id}/reopen`,
    { reason: "มีหน่วยใหม่" },
    version(done.body),
  )
  assert.equal(reopened.status, 200)
  assert.equal((await add()).status, 201)
})
