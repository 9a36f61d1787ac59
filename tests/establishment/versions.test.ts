import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { pageAs } from "../work/acts.ts"
import { Case, type Offices, openOffices, strategy } from "./offices.ts"

const text = (en: string) => ({ th: `${en} (ไทย)`, en })

/** An invented procedure: two steps, another office that decides, its own questions and words. */
const invented = {
  id: "invented-2569",
  name: text("Invented procedure"),
  legalBasis: text("An invented order"),
  effectiveFrom: "2026-11-01",
  opens: [{ who: "officer", of: ["province"], within: "own_units" }],
  starts: { establish: "idea" },
  withdraws: [{ who: "executive", of: ["province"], within: "own_units" }],
  listed: {},
  steps: [
    {
      id: "idea",
      number: "1",
      name: text("Idea"),
      says: text("One writes an idea"),
      asks: [{ field: "one_line", label: text("The idea in a line"), kind: "line" }],
      desks: [
        {
          office: "province",
          name: text("Province"),
          actors: [{ who: "officer", of: ["province"], within: "own_units" }],
          fills: true,
          decisions: [
            { id: "send", kind: "forward", to: "council", label: text("Send"), done: text("sent it") },
          ],
        },
      ],
    },
    {
      id: "council",
      number: "2",
      name: text("Grand council"),
      says: text("The council weighs it"),
      asks: [],
      desks: [
        {
          office: "grand_council",
          name: text("Grand council"),
          actors: [{ who: "analyst", of: ["central"] }],
          days: 5,
          decisions: [
            { id: "bless", kind: "forward", to: "blessed", label: text("Bless"), done: text("blessed it") },
            {
              id: "hand_back",
              kind: "return",
              to: "idea",
              reason: "required",
              label: text("Hand back"),
              done: text("handed it back"),
            },
          ],
        },
      ],
    },
  ],
  ends: [{ id: "blessed", outcome: "completed", name: text("Blessed") }],
}

let app: TestApp
let offices: Offices
before(async () => {
  app = await startTestApp({ today: "2026-11-20" })
  offices = await openOffices(app)
})
after(() => app.close())

test("a second procedure is a table that is published: nothing else is needed, and running cases stay on theirs", async () => {
  const running = await new Case(app, offices).open()
  const officer = apiAs(app, offices.officer)
  const publish = (body: object, by = offices.administrator) =>
    apiAs(app, by).send("POST", "/procedures", body)
  assert.equal((await publish(invented, offices.division)).status, 403)
  assert.equal((await publish({ ...invented, starts: { establish: "nowhere" } })).status, 422)
  assert.equal((await publish(invented)).status, 201)
  assert.equal((await publish(invented)).status, 409)

  assert.equal((await officer.get(`/cases/${running.id}`)).body["procedureId"], "th-2561")
  const made = await officer.send("POST", "/cases", { homeUnit: "TH-50", content: { one_line: "สะพาน" } })
  assert.deepEqual([made.status, made.body["procedureId"], made.body["step"]], [201, "invented-2569", "idea"])
  const id = String(made.body["id"])
  const decide = (by: Offices["officer"], office: string, decision: string, more = {}) =>
    apiAs(app, by).send("POST", `/cases/${id}/decisions`, { office, decision, ...more })
  assert.equal((await decide(offices.officer, "province", "submit")).status, 409)
  assert.equal((await decide(offices.officer, "province", "send")).status, 200)
  assert.equal((await decide(offices.interior, "grand_council", "bless")).status, 403)
  const { signInAs } = await import("#tests/support/people.ts")
  const elder = await signInAs(app, { role: "analyst", kind: "central", name: "สภา" })
  assert.equal((await decide(elder, "grand_council", "hand_back", { reason: "สั้นไป" })).body["round"], 2)
  assert.equal((await decide(offices.officer, "province", "send")).status, 200)
  assert.match(await pageAs(app, elder, `/en/cases/${id}`), /Grand council[\s\S]*Bless/)
  const done = await decide(elder, "grand_council", "bless")
  assert.deepEqual([done.body["state"], done.body["endedAt"]], ["completed", "blessed"])
  assert.match(await pageAs(app, elder, "/en/procedures/invented-2569"), /An invented order/)
})

test("a running case is moved by a decision with its reason, and keeps what it holds", async () => {
  const api = apiAs(app, offices.division)
  const [item] = (await api.get("/cases?state=open&step=strategy")).body["items"]
  const to = { procedureId: "invented-2569", step: "council" }
  assert.equal((await api.send("POST", `/cases/${item.id}/move`, { ...to, reason: "" })).status, 422)
  const moved = await api.send("POST", `/cases/${item.id}/move`, { ...to, reason: "แนวทางเปลี่ยน" })
  assert.deepEqual(
    [moved.status, moved.body["procedureId"], moved.body["step"]],
    [200, "invented-2569", "council"],
  )
  assert.equal(moved.body["content"].goals, strategy.goals)
  assert.ok(
    moved.body["events"].some(
      (event: { kind: string; reason: string }) => event.kind === "moved" && event.reason === "แนวทางเปลี่ยน",
    ),
  )
})

test("a holiday that is declared moves the deadlines that it touches", async () => {
  const api = apiAs(app, offices.division)
  const due = async () =>
    (
      await app.services.database.query
        .selectFrom("case_desk")
        .select("due_on")
        .where("closed_at", "is", null)
        .where("office", "=", "grand_council")
        .execute()
    ).map((row) => row.due_on)
  assert.deepEqual(await due(), ["2026-11-27"])
  const holiday = { day: "2026-11-24", nameTh: "วันหยุดพิเศษ", nameEn: "Special", source: "มติคณะรัฐมนตรี" }
  const declared = await api.send("POST", "/holidays", holiday)
  assert.deepEqual([declared.status, declared.body["moved"]], [201, 1])
  assert.deepEqual(await due(), ["2026-11-30"])
  assert.equal((await api.send("POST", "/holidays", holiday)).status, 409)
  assert.equal((await api.send("POST", "/holidays", { ...holiday, isHoliday: false })).body["moved"], 1)
  assert.deepEqual(await due(), ["2026-11-27"])
})
