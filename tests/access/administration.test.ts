import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { draftInheritance } from "#modules/access/inheritance/drafts.ts"
import {
  findDraft,
  holdersToday,
  installReferenceOrganisations,
  offerSetUp,
  saveDraft,
} from "#modules/access/index.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import {
  asOwner,
  firstAdministrator,
  goodPassword,
  MovedClock,
  newestMail,
  Visitor,
  actorOf,
} from "./support.ts"

let app: TestApp
let admin: Visitor
const clock = new MovedClock()

before(async () => {
  app = await startTestApp({ clock })
  await installReferenceOrganisations(app.services)
  admin = (await firstAdministrator(app, (await offerSetUp(app.services)) ?? "")).visitor
})
after(() => app.close())

const one = async (sql: string, values: unknown[] = []) =>
  (await asOwner<{ id: string }>(app, sql, values))[0]?.id ?? ""
const organisation = (code: string) => one("select id from organisation where code = $1", [code])
const postOf = (code: string, role: string) =>
  one(
    "select p.id from post p join organisation o on o.id = p.organisation_id where o.code = $1 and p.role = $2 limit 1",
    [code, role],
  )

const date = (name: string, day: string, month: string, year: string) => ({
  [`${name}.day`]: day,
  [`${name}.month`]: month,
  [`${name}.year`]: year,
})

const confirm = async (visitor: Visitor) => {
  clock.forward({ seconds: 31 })
  await visitor.post("/account/confirm", { proof: goodPassword })
}

/** Invites by the administrator, accepts, and gives the person's browser. */
const appointed = async (email: string, post: string, term: Record<string, string> = {}) => {
  await confirm(admin)
  const answer = await admin.post("/administration/people/invite", {
    name: "บุคคล ทดสอบ",
    email,
    post,
    acting: "no",
    ...date("from", "1", "1", "2569"),
    ...term,
  })
  assert.equal(answer.status, 303, await answer.text())
  const visitor = new Visitor(app)
  const mail = await newestMail(app, email)
  await visitor.post(mail?.path ?? "", { name: "บุคคล ทดสอบ", password: goodPassword })
  return visitor
}

let officer: Visitor

describe("the organisations that come along", () => {
  test("are the ministries, 76 provinces and Bangkok, each with its posts and where it comes from", async () => {
    const rows = await asOwner<{ kind: string; count: string }>(
      app,
      "select kind, count(*)::text as count from organisation group by kind",
    )
    const counts = Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
    assert.equal(counts["province"], "76")
    assert.equal(counts["bangkok"], "1")
    assert.equal(
      (await asOwner(app, "select from organisation where origin is null or origin = ''")).length,
      0,
    )
    assert.equal(await installReferenceOrganisations(app.services), 0)
  })
})

describe("a province", () => {
  let local = ""

  test("adds local organisations of its own, and no others", async () => {
    officer = await appointed("officer@example.go.th", await postOf("province-TH-50", "officer"))
    const add = (more: Record<string, string>) =>
      officer.post("/organisations/new", {
        kind: "local",
        nameTh: "หอการค้าจังหวัดเชียงใหม่",
        nameEn: "Chiang Mai Chamber of Commerce",
        unit: "TH-50",
        ...more,
      })
    const answer = await add({})
    assert.equal(answer.status, 303)
    local = (answer.headers.get("location") ?? "").split("/").at(-1) ?? ""
    assert.equal((await add({ unit: "TH-57" })).status, 403)
    assert.equal((await add({ kind: "interior" })).status, 403)
    assert.equal((await add({ kind: "province" })).status, 403)
    const units = await asOwner<{ units: string[] }>(app, "select units from organisation where id = $1", [
      local,
    ])
    assert.deepEqual(units[0]?.units, ["TH-50"])
  })

  test("cannot give itself more by fields that the form does not have", async () => {
    const before = await asOwner(app, "select * from organisation where id = $1", [local])
    const answer = await officer.post(`/organisations/${local}/change`, {
      nameTh: "หอการค้าจังหวัดเชียงใหม่",
      nameEn: "Chiang Mai Chamber of Commerce",
      reason: "แก้ไข",
      kind: "interior",
      units: "TH-57",
      "units.0": "TH-57",
      id: await organisation("moi-fad"),
      "__proto__.kind": "interior",
    })
    assert.equal(answer.status, 303)
    assert.deepEqual(await asOwner(app, "select * from organisation where id = $1", [local]), before)
  })

  test("makes no administrator, and appoints nobody into another province or to a deciding post", async () => {
    const role = await officer.post(`/organisations/${local}/posts/new`, {
      role: "administrator",
      titleTh: "ก",
      titleEn: "x",
    })
    assert.equal(role.status, 422)
    const made = await officer.post(`/organisations/${local}/posts/new`, {
      role: "executive",
      titleTh: "ประธาน",
      titleEn: "President",
    })
    assert.equal(made.status, 303)
    const invite = (post: string) =>
      officer.post("/administration/people/invite", {
        name: "ก",
        email: "grab@example.go.th",
        post,
        acting: "no",
        ...date("from", "1", "1", "2569"),
      })
    for (const post of [
      await postOf("province-TH-57", "officer"),
      await postOf("province-TH-50", "executive"),
      await postOf("moi-fad", "administrator"),
    ])
      assert.equal((await invite(post)).status, 403)
    const president = await one("select id from post where organisation_id = $1 and role = 'executive'", [
      local,
    ])
    assert.notEqual((await invite(president)).status, 303)
    assert.equal(await one("select id from account where email = 'grab@example.go.th'"), "")
  })

  test("sees the people of its own area only, and changes no account", async () => {
    const stranger = await appointed("other@example.go.th", await postOf("province-TH-57", "officer"))
    assert.equal((await stranger.get("/account")).status, 200)
    const id = await one("select id from account where email = 'other@example.go.th'")
    assert.equal((await officer.get(`/administration/people/${id}`)).status, 404)
    assert.ok(!(await (await officer.get("/administration/people")).text()).includes("other@example.go.th"))
    for (const act of ["suspend", "erase", "reset-second-factor", "end-sessions", "correct"])
      assert.equal((await officer.post(`/administration/people/${id}/${act}`, { reason: "x" })).status, 403)
    const appointment = await one("select id from appointment where account_id = $1", [id])
    await confirm(officer)
    const ended = await officer.post(
      `/administration/appointments/${appointment}/end`,
      date("until", "20", "11", "2569"),
    )
    assert.equal(ended.status, 403)
  })
})

describe("mail", () => {
  test("takes no header from a name or an address", async () => {
    await confirm(admin)
    const post = await postOf("province-TH-51", "officer")
    const invite = (name: string, email: string) =>
      admin.post("/administration/people/invite", {
        name,
        email,
        post,
        acting: "no",
        ...date("from", "1", "1", "2569"),
      })
    assert.equal((await invite("ก\r\nBcc: evil@example.org", "head@example.go.th")).status, 422)
    assert.equal((await invite("ก", "head@example.go.th\r\nBcc: evil@example.org")).status, 422)
    assert.equal((await invite("ก", '"a\\r\\nBcc:x"@example.go.th')).status, 422)
    const rows = await asOwner(
      app,
      "select from outgoing_mail where to_address ~ '[\\r\\n]' or to_name ~ '[\\r\\n]'",
    )
    assert.equal(rows.length, 0)
  })
})

describe("when a term ends", () => {
  test("rights end the day after, drafts stay with the post, and the successor is shown them", async () => {
    const post = await postOf("province-TH-52", "officer")
    const leaving = await appointed("leaving@example.go.th", post, date("until", "25", "11", "2569"))
    const { services } = app
    const before = await actorOf(services, "leaving@example.go.th")
    assert.ok(before)
    const key = { owner: { post }, form: "relation.new" }
    await saveDraft(services, before, key, { name: ["เมืองใหม่"] })
    await saveDraft(services, before, key, { name: ["เมืองใหม่กว่า"] })
    assert.equal((await leaving.get("/organisations")).status, 200)
    clock.forward({ days: 4 })
    const last = new Visitor(app)
    await last.post("/sign-in", { email: "leaving@example.go.th", password: goodPassword, next: "/" })
    assert.equal((await last.get("/organisations")).status, 200, "the last day counts")
    clock.forward({ days: 1 })
    const gone = new Visitor(app)
    await gone.post("/sign-in", { email: "leaving@example.go.th", password: goodPassword, next: "/" })
    assert.equal((await gone.get("/account")).status, 200)
    assert.equal((await gone.get("/organisations")).status, 403)
    const after = await actorOf(services, "leaving@example.go.th")
    assert.ok(after)
    await assert.rejects(findDraft(services, after, key), /belongs to another post/)
    admin.cookies.clear()
    await admin.post("/sign-in", { email: "admin@example.go.th", password: goodPassword, next: "/" })
    assert.deepEqual(await holdersToday(services.database.query, { post }, services.today()), [])
  })

  test("the successor finds the draft and who came before", async () => {
    const post = await postOf("province-TH-52", "officer")
    const { services } = app
    await services.database.query.transaction().execute(async () => undefined)
    const owner = (
      await asOwner<{ id: string }>(app, "select id from account where email = 'other@example.go.th'")
    )[0]
    await asOwner(
      app,
      "begin; select set_config('maitri.act', gen_random_uuid()::text, true); insert into appointment (id, post_id, account_id, held_from, created_at) values (gen_random_uuid(), '" +
        post +
        "', '" +
        owner?.id +
        "', '2026-11-26', now()); commit",
    )
    const successor = await actorOf(services, "other@example.go.th")
    assert.ok(successor?.kind === "person")
    const draft = await findDraft(services, successor, { owner: { post }, form: "relation.new" })
    assert.deepEqual(draft?.fields["name"], ["เมืองใหม่กว่า"])
    const items = await draftInheritance([]).list(services, successor.appointments)
    assert.equal(items.length, 1)
    const visitor = new Visitor(app)
    await visitor.post("/sign-in", { email: "other@example.go.th", password: goodPassword, next: "/" })
    const html = await (await visitor.get("/account/inherited")).text()
    assert.match(html, /บุคคล ทดสอบ/)
    assert.match(html, /ฉบับร่าง/)
    assert.equal((await visitor.post("/account/inherited")).status, 303)
    assert.ok(!(await (await visitor.get("/account/inherited")).text()).includes("รับทราบ"))
  })
})
