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

type Decided = { office: string; decision: string; revision: number }

test("a thousand decisions at once on a hundred cases: none is lost, none taken twice, each refusal is told", async () => {
  const { pool } = app.services.database
  const units = await pool.query<{ code: string }>(
    `select code from unit where level = 'first_level' and country in ('CN', 'JP', 'VN') and valid_to is null
     order by country, code limit 100`,
  )
  const cases: Case[] = []
  const partners = units.rows.map(({ code }) => code)
  assert.equal(partners.length, 100)
  const opening = async () => {
    for (let partner = partners.pop(); partner; partner = partners.pop()) {
      const one = await new Case(app, offices).open()
      cases.push(await one.toReview(meeting, { ...study, candidates: [partner], partner }))
    }
  }
  await Promise.all(Array.from({ length: 8 }, opening))
  const tries = cases.flatMap((one) =>
    (["interior", "foreign"] as const).flatMap((office) =>
      ["approve", "return", "approve", "reject", "approve"].map((decision) => ({ one, office, decision })),
    ),
  )
  assert.equal(tries.length, 1000)
  const shuffled = tries.toSorted((a, b) => hash(a) - hash(b))
  const answers: { one: Case; status: number; body: Record<string, unknown> }[] = []
  const sending = async () => {
    for (let next = shuffled.pop(); next; next = shuffled.pop()) {
      const { one, office, decision } = next
      const name = office === "interior" ? "interior" : "foreign_affairs"
      const answer = await one.tryDecide(offices[office], name, decision, {
        opinion: decision === "approve" ? "agree" : "object",
        reason: `เหตุผล ${decision}`,
        visit: one.last["visit"],
      })
      answers.push({ one, status: answer.status, body: answer.body })
    }
  }
  await Promise.all(Array.from({ length: 100 }, sending))
  for (const one of cases) {
    const own = answers.filter((each) => each.one === one)
    const taken = own.filter(({ status }) => status === 200)
    const { rows } = await pool.query<Decided>(
      `select office, decision, revision from case_event where case_id = $1 and step = 'partner_review' order by revision`,
      [one.id],
    )
    assert.equal(own.length, 10)
    assert.equal(rows.length, taken.length, "what was answered as done is what stands")
    assert.equal(new Set(rows.map(({ office }) => office)).size, rows.length, "no office decided twice")
    const last = rows.at(-1)
    const ended = rows.findIndex(({ decision }) => decision !== "approve")
    assert.ok(ended < 0 ? rows.length === 2 : ended === rows.length - 1, JSON.stringify(rows))
    const step = last?.decision === "return" ? "study" : last?.decision === "approve" ? "mou_draft" : null
    const { body } = await one.as(offices.officer).get(`/cases/${one.id}`)
    assert.deepEqual(
      [body["state"], body["state"] === "open" ? body["step"] : null],
      step ? ["open", step] : ["rejected", null],
    )
    for (const { status, body: refused } of own.filter((each) => each.status !== 200)) {
      assert.equal(status, 409, JSON.stringify(refused))
      assert.match(
        String(refused["detail"]),
        /(กองการต่างประเทศ มท\.|กระทรวงการต่างประเทศ).*(เห็นชอบ|ส่งคืนให้แก้ไข)/,
      )
    }
  }
})

/** An order that is the same each time, and mixes offices, cases and decisions. */
const hash = ({ one, office, decision }: { one: Case; office: string; decision: string }): number =>
  [...`${one.id}${office}${decision}`].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003,
    7,
  )

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
  await one.toReview(meeting, { ...study, candidates: ["DE-BY"], partner: "DE-BY" })
  await refuseAll(one, "partner_review")
  await one.decide(offices.foreign, "foreign_affairs", "reject", { reason: "ไม่เหมาะสม" })
  await refuseAll(one, undefined)
  assert.equal(one.last["state"], "rejected")
})
