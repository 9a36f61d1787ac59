import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { record } from "../activities/support.ts"
import { inAct, pageAs } from "../work/acts.ts"
import { Case, type Offices, openOffices, strategy, study } from "./offices.ts"

let app: TestApp
let offices: Offices
before(async () => {
  app = await startTestApp({ today: "2026-11-20" })
  offices = await openOffices(app)
})
after(() => app.close())

const lines = async () => {
  const { body } = await apiAs(app, offices.division).get("/case-origins")
  return new Map<string | null, Record<string, number | null>>(
    body["items"].map((line: { origin: string | null }) => [line.origin, line]),
  )
}

test("origins are held against what became of their cases: signed, how long, and alive now", async () => {
  const meeting = await new Case(app, offices).meeting()
  const of = (origin: string, partner: string) => ({
    content: { ...strategy, origin, origin_note: `ผู้เสนอ ${partner}` },
    studied: { ...study, candidates: [partner], partner },
  })
  const signed: Case[] = []
  for (const partner of ["JP-01", "JP-13"]) {
    const { content, studied } = of("local", partner)
    const one = await new Case(app, offices).open(content)
    await one.toReview(meeting, studied)
    signed.push(await (await one.toSigning()).sign())
  }
  const leader = of("leader", "CN-YN")
  const refused = await new Case(app, offices).open(leader.content)
  await refused.toReview(meeting, leader.studied)
  await refused.decide(offices.foreign, "foreign_affairs", "reject", { reason: "ไม่เหมาะสม" })
  const withdrawn = await new Case(app, offices).open({ ...strategy, origin: "leader" })
  await withdrawn
    .as(offices.officer)
    .send("POST", `/cases/${withdrawn.id}/withdraw`, { reason: "เปลี่ยนนโยบาย" })
  await new Case(app, offices).open({ ...strategy, origin: "partner" })

  // opened forty days before, as the register would have it
  await inAct(app, async (tx) => {
    const [first] = signed
    const opened_at = new Date("2026-10-11T09:00:00+07:00")
    await tx
      .updateTable("establishment_case")
      .set({ opened_at })
      .where("id", "=", first?.id ?? "")
      .execute()
  })
  const found = await lines()
  const of2 = (origin: string) => found.get(origin) ?? assert.fail(origin)
  assert.deepEqual(
    [of2("local")["cases"], of2("local")["signed"], of2("local")["inForce"], of2("local")["active"]],
    [2, 2, 2, 0],
  )
  assert.ok(Number(of2("local")["medianDays"]) >= 20)
  assert.deepEqual(
    [of2("leader")["rejected"], of2("leader")["withdrawn"], of2("leader")["signed"]],
    [1, 1, 0],
  )
  assert.equal(of2("leader")["medianDays"], null)
  assert.equal(of2("partner")["open"], 1)

  const relation = signed[0]?.last["relationId"]
  const visitor = new Visitor(app, offices.officer.cookie)
  await record({ officer: offices.officer, visitor, relation })
  assert.equal((await lines()).get("local")?.["active"], 1)

  const summary = await pageAs(app, offices.division, "/origins")
  assert.match(summary, /องค์กรในพื้นที่เสนอ[\s\S]*ร้อยละ 100/)
  const each = await pageAs(app, offices.division, "/en/origins/local")
  assert.match(each, /ผู้เสนอ JP-01[\s\S]*signed/)
  assert.match(each, /40 days/)
})
