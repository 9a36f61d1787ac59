import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { command, execute } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import { finishOrder, keepOrder, takeOrder } from "#modules/files/papers/commands/make-paper.ts"
import { clearPapers } from "#modules/files/papers/commands/clear-papers.ts"
import { orderPaper } from "#modules/files/papers/commands/order-paper.ts"
import { letterPaper } from "#modules/establishment/letters/paper/kind.ts"
import { attach, filesRights, type KeptFile, paperWorkers } from "#modules/files/index.ts"
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
    await execute(app.services, systemActor("tests"), finishOrder, {
      id: each.id,
      problem: { th: "ไม่มีเนื้อความ", en: "It has no text" },
    })
  const failed = (await me.get(`/en/papers/${id}`)).text
  assert.match(failed, /could not be made[^]*It has no text[^]*Try again/)
  assert.match((await me.get(`/papers/${id}`)).text, /จัดทำเอกสารไม่สำเร็จ[^]*ไม่มีเนื้อความ[^]*จัดทำใหม่/)
  assert.equal((await paperAs(app, many).get(`/en/papers/${id}`)).status, 404)
})

type Doing = Parameters<Parameters<typeof command<object, object, undefined>>[0]["run"]>

/** Changes rows as an act does, so that the history lets it. */
const doing = (change: (...doing: Doing) => Promise<unknown>) =>
  execute(
    app.services,
    systemActor("tests"),
    command<object, object, undefined>({
      right: filesRights["paper.make"],
      find: async () => ({ subject: {} }),
      run: async (...given) => {
        await change(...given)
        return undefined
      },
    }),
    {},
  )

test("a paper whose maker died is taken again after a minute, not before", async () => {
  await order(few)
  const first = await take()
  assert.ok(first)
  assert.equal(await take(), null)
  const begun = (seconds: number) =>
    doing((tx) =>
      tx
        .updateTable("paper_order")
        .set({ begun_at: new Date(app.services.now().getTime() - seconds * 1000) })
        .where("id", "=", first.id)
        .execute(),
    )
  await begun(50)
  assert.equal(await take(), null)
  await begun(70)
  await execute(app.services, systemActor("tests"), keepOrder, { id: first.id })
  assert.equal(await take(), null)
  await begun(70)
  assert.equal((await take())?.id, first.id)
  await finish(first.id)
})

const kept = (sha256: string): KeptFile => ({
  name: "x.pdf",
  sha256,
  sentSha256: sha256,
  bytes: 1,
  mediaType: "application/pdf",
})

const finish = (id: string, sha256 = "0".repeat(64)) =>
  execute(app.services, systemActor("tests"), finishOrder, { id, file: kept(sha256) })

test("papers go when their days are over; what is younger, or attached to a record, stays", async () => {
  const { query } = app.services.database
  const [old, young, shared] = ["1".repeat(64), "2".repeat(64), "3".repeat(64)]
  const made: string[] = []
  for (const sha256 of [old, young, shared]) {
    const { id } = await order(few)
    assert.equal((await take())?.id, id)
    await finish(id, sha256)
    made.push(id)
  }
  // the same file as a signed copy of a letter
  const signed = { ...kept(shared), name: "signed.pdf" }
  await doing((tx, act) => attach(tx, act, { kind: "letter", id: letter }, signed))
  const doneAgo = (id: string | undefined, days: number) =>
    doing((tx) =>
      tx
        .updateTable("paper_order")
        .set({ done_at: new Date(app.services.now().getTime() - days * 86_400_000) })
        .where("id", "=", id ?? "")
        .execute(),
    )
  await doneAgo(made[0], 31)
  await doneAgo(made[1], 29)
  await doneAgo(made[2], 31)
  assert.equal(await execute(app.services, systemActor("tests"), clearPapers, { days: 30 }), 2)
  assert.equal(await execute(app.services, systemActor("tests"), clearPapers, { days: 30 }), 0)
  const standing = (await query.selectFrom("paper_order").select("id").where("id", "in", made).execute()).map(
    ({ id }) => id,
  )
  assert.deepEqual(standing, [made[1]])
  const contents = await query
    .selectFrom("stored_file")
    .select("sha256")
    .where("sha256", "in", [old, young, shared])
    .orderBy("sha256")
    .execute()
  assert.deepEqual(
    contents.map(({ sha256 }) => sha256),
    [young, shared],
  )
  const gone = await paperAs(app, few).get(`/en/papers/${made[0]}`)
  assert.equal(gone.status, 404)
  assert.match(gone.text, /print it again/)
})
