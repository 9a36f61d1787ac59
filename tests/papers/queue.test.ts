import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { execute } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import { finishOrder, takeOrder } from "#modules/files/papers/commands/make-paper.ts"
import { orderPaper } from "#modules/files/papers/commands/order-paper.ts"
import { letterPaper } from "#modules/establishment/letters/paper/kind.ts"
import { paperWorkers } from "#modules/files/index.ts"
import { allPapers } from "#src/extensions.ts"
import { installJobs } from "#database/jobs/install.ts"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { paperAs } from "./office.ts"

let app: TestApp
let many: TestPerson
let few: TestPerson
let letter: string

before(async () => {
  app = await startTestApp()
  await installJobs(
    app.ownerUrl,
    paperWorkers("", allPapers).map(({ job }) => job),
  )
  many = await signInAs(app, { role: "officer", kind: "interior", name: "many" })
  few = await signInAs(app, { role: "officer", kind: "interior", name: "few" })
  const body = { series: "out", prefix: "มท 0204.1", dated: "2026-11-20", subject: "x", addressee: "y" }
  letter = (await apiAs(app, many).send("POST", "/letters", body)).body["id"]
})
after(() => app.close())

const order = (person: TestPerson) =>
  execute(
    app.services,
    {
      kind: "person",
      accountId: person.accountId,
      name: "",
      appointments: [
        {
          postId: person.postId,
          role: "officer",
          organisationId: person.organisationId,
          organisationKind: "interior",
          units: [],
        },
      ],
    },
    orderPaper(letterPaper),
    { id: letter, format: "pdf" },
  )

const take = () => execute(app.services, systemActor("tests"), takeOrder, {})

test("whoever was served longest ago comes next, however many papers another asked for", async () => {
  for (let n = 0; n < 5; n++) await order(many)
  await order(few)
  await order(few)
  const names: string[] = []
  for (let n = 0; n < 7; n++) names.push((await take())?.askedBy === many.accountId ? "many" : "few")
  assert.deepEqual(names, ["many", "few", "many", "few", "many", "many", "many"])
  assert.equal(await take(), null)
})

test("two makers at once never take the same paper", async () => {
  for (let n = 0; n < 6; n++) await order(many)
  const taken = await Promise.all(Array.from({ length: 8 }, take))
  const ids = taken.flatMap((each) => each?.id ?? [])
  assert.ok(new Set(ids).size === ids.length)
  for (let each = await take(); each; each = await take()) ids.push(each.id)
  assert.equal(new Set(ids).size, 6)
})

test("a paper tells whoever asked for it that it waits, and why it failed, with a way to try again", async () => {
  const { id } = await order(few)
  const me = paperAs(app, few)
  const waiting = await me.get(`/en/papers/${id}`)
  assert.equal(waiting.status, 200)
  assert.match(waiting.text, /<look-again/)
  for (let each = await take(); each; each = await take())
    await execute(app.services, systemActor("tests"), finishOrder, { id: each.id, problem: "ไม่มีเนื้อความ" })
  const failed = (await me.get(`/en/papers/${id}`)).text
  assert.match(failed, /could not be made[^]*ไม่มีเนื้อความ[^]*Try again/)
  assert.equal((await paperAs(app, many).get(`/en/papers/${id}`)).status, 404)
})
