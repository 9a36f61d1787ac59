import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { allowed } from "./expected.ts"
import { Case, type Offices, openOffices, study } from "./offices.ts"

let app: TestApp
let offices: Offices
let meeting: string
before(async () => {
  app = await startTestApp({ today: "2026-11-20" })
  offices = await openOffices(app)
  meeting = await new Case(app, offices).meeting()
})
after(() => app.close())

test("a hundred letters numbered at once get a hundred numbers, without a gap and none twice", async () => {
  const clerk = apiAs(app, offices.division)
  const letter = {
    series: "out",
    dated: "2026-11-20",
    subject: "ขอส่งเรื่อง",
    addressee: "จังหวัด",
    prefix: "มท 0204.1",
  }
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      // every tenth is refused after its turn has come, and gives its number back
      clerk.send("POST", "/letters", index % 10 === 9 ? { ...letter, addressee: "" } : letter),
    ),
  )
  const made = answers.filter(({ status }) => status === 201)
  assert.deepEqual([made.length, answers.filter(({ status }) => status === 422).length], [90, 10])
  const serials = made.map(({ body }) => Number(body["serial"])).toSorted((a, b) => a - b)
  assert.deepEqual(
    serials,
    Array.from({ length: 90 }, (_, index) => index + 1),
  )
  assert.equal(made.find(({ body }) => body["serial"] === 1)?.body["number"], "มท ๐๒๐๔.๑/๑")
  const circular = await clerk.send("POST", "/letters", { ...letter, series: "circular", prefix: undefined })
  assert.equal(circular.body["number"], "มท ๐๒๐๔.๑/ว ๑")
  const received = {
    series: "in",
    dated: "2026-11-01",
    number: "ชม 0017/55",
    subject: "ส่งมติ",
    sender: "จังหวัด",
  }
  assert.deepEqual((await clerk.send("POST", "/letters", received)).body["serial"], 1)
  const last = await clerk.send("POST", "/letters", { ...letter, dated: "2025-12-30", prefix: undefined })
  assert.deepEqual([last.body["year"], last.body["serial"]], [2568, 1])
})

test("a letter is numbered only in one's own office", async () => {
  const body = { series: "out", dated: "2026-11-20", subject: "x", addressee: "y", prefix: "z" }
  const other = { ...body, organisationId: offices.foreign.organisationId }
  assert.equal((await apiAs(app, offices.division).send("POST", "/letters", other)).status, 403)
  assert.equal((await apiAs(app, offices.governor).send("POST", "/letters", body)).status, 403)
})

test("of many decisions at once each case takes one, none is lost, and every refusal is told why", async () => {
  const partners = ["CN-YN", "CN-GD", "CN-GX", "CN-SC", "CN-CQ"]
  const cases: Case[] = []
  for (const partner of partners) {
    const one = await new Case(app, offices).open()
    cases.push(await one.toReview(meeting, { ...study, candidates: [partner], partner }))
  }
  const tries = cases.flatMap((one) =>
    Array.from({ length: 10 }, (_, index) => ({ one, decision: index % 2 === 0 ? "return" : "reject" })),
  )
  const answers = await Promise.all(
    tries.map(async ({ one, decision }) => ({
      one,
      answer: await one.tryDecide(offices.interior, "interior", decision, {
        opinion: "object",
        reason: `เหตุผล ${decision}`,
      }),
    })),
  )
  for (const one of cases) {
    const own = answers.filter((each) => each.one === one).map(({ answer }) => answer)
    assert.equal(own.filter(({ status }) => status === 200).length, 1)
    for (const refused of own.filter(({ status }) => status !== 200)) {
      assert.equal(refused.status, 409)
      assert.match(refused.body["detail"], /กองการต่างประเทศ มท\..*(ส่งคืนให้แก้ไข|ไม่เห็นชอบ).*เหตุผล/)
    }
    const decided = await app.services.database.query
      .selectFrom("case_event")
      .select("id")
      .where("case_id", "=", one.id)
      .where("office", "=", "interior")
      .execute()
    assert.equal(decided.length, 1)
  }
})

test("what is not in the table is refused over HTTP to everybody who takes part, in every step", async () => {
  const people = Object.entries({
    "officer@province:own": offices.officer,
    "executive@province:own": offices.governor,
    "committee_secretary@province:own": offices.secretary,
    "reviewer@interior": offices.interior,
    "reviewer@foreign_affairs": offices.foreign,
    "reviewer@council_of_state": offices.council,
    "minister_office@interior": offices.minister,
    "officer@interior": offices.division,
    "administrator@interior": offices.administrator,
  })
  const offered = [
    ...new Set(allowed.map(({ office, decision }) => `${office}/${decision}`)),
    "council_of_state/approve",
  ]
  const refuseAll = async (one: Case, step: string | undefined) => {
    for (const [role, person] of people)
      for (const pair of offered) {
        const [office = "", decision = ""] = pair.split("/")
        const line = allowed.find(
          (each) => each.step === step && each.office === office && each.decision === decision,
        )
        if (line?.who.includes(role)) continue
        const { status } = await one.tryDecide(person, office, decision, { opinion: "agree", reason: "x" })
        assert.ok(status === 403 || status === 409, `${role} ${pair} at ${step}: ${status}`)
      }
  }
  const one = await new Case(app, offices).open()
  await refuseAll(one, "strategy")
  await one.toReview(meeting, { ...study, candidates: ["JP-13"], partner: "JP-13" })
  await refuseAll(one, "partner_review")
  await one.decide(offices.foreign, "foreign_affairs", "reject", { reason: "ไม่เหมาะสม" })
  await refuseAll(one, undefined)
  assert.equal(one.last["state"], "rejected")
})
