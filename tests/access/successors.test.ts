import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { actorById } from "#modules/access/people/actor.ts"
import { openSession, sessionCookie } from "#modules/access/sessions.ts"
import { saveDraft } from "#modules/access/index.ts"
import { askToFill } from "#modules/monitoring/evaluation/commands/matters.ts"
import { installReferenceCriteria } from "#modules/selection/index.ts"
import { day } from "#kernel/dates.ts"
import { accessExtensions } from "#src/extensions.ts"
import { makeLink, type Province, province, textOf } from "../activities/support.ts"
import { strategy } from "../establishment/offices.ts"
import { begin, version } from "../selection/support.ts"
import { apiAs } from "../support/api.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { signInAs, type TestPerson } from "../support/people.ts"
import { Visitor } from "../support/visitor.ts"
import { inAct } from "../work/acts.ts"
import { asOwner } from "./support.ts"

let app: TestApp
let own: Province
let outgoing: Visitor
let successor: Visitor
let stranger: Visitor
let appraisal: string
let opened: string
let activitiesPath: string
let importPath: string

/** The officer's term ended yesterday; somebody else came into the post today. */
const change = async (person: TestPerson): Promise<Visitor> => {
  const token = await inAct(app, async (tx, act) => {
    await tx
      .updateTable("appointment")
      .set({ held_until: "2026-11-20" })
      .where("account_id", "=", person.accountId)
      .execute()
    await tx
      .updateTable("import_draft")
      .set({ created_at: new Date("2026-11-18T04:00:00Z") })
      .execute()
    const accountId = act.newId()
    const email = "successor@example.go.th"
    await tx
      .insertInto("account")
      .values({ id: accountId, name: "ผู้รับช่วง", email, created_at: act.at })
      .execute()
    await tx
      .insertInto("appointment")
      .values({
        id: act.newId(),
        post_id: person.postId,
        account_id: accountId,
        held_from: "2026-11-21",
        created_at: act.at,
      })
      .execute()
    return openSession(tx, accountId, act.at, "tests")
  })
  return new Visitor(app, `${sessionCookie}=${token}`)
}

const beginStudy = async (officer: TestPerson): Promise<string> => {
  const api = apiAs(app, officer)
  const begun = await begin(api, { home: "TH-49" })
  const asked = { posts: [officer.postId], dueOn: "2026-12-20" }
  const { status, body } = await api.send("POST", `/studies/${begun.id}/appraisals`, asked, version(begun))
  assert.ok(status < 300, JSON.stringify(body))
  return String(body["appraisals"][0].id)
}

const openCase = async (officer: TestPerson): Promise<string> => {
  const made = await apiAs(app, officer).send("POST", "/cases", { homeUnit: "TH-49", content: strategy })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return String(made.body["id"])
}

const reportByLink = async () => {
  const body = new FormData()
  const fields = { key: crypto.randomUUID(), title: "ออกร้านชายแดน", kind: "trade", outputs: "ขายได้" }
  const dates = { "beginsOn.day": "10", "beginsOn.month": "11", "beginsOn.year": "2569", homePeople: "10" }
  for (const [name, value] of Object.entries({ ...fields, ...dates })) body.set(name, value)
  const headers = { accept: "application/json", origin: app.url }
  const answer = await app.fetch(await makeLink(own), { method: "POST", body, headers })
  assert.equal(answer.status, 200)
}

const promise = async () => {
  const answer = await outgoing.post(`/relations/${own.relation}/contacts/log`, {
    channel: "meeting",
    "happenedOn.year": "2569",
    summary: "หารือเรื่องทุนการศึกษา",
    "promises.0.side": "home",
    "promises.0.what": "ส่งรายชื่อนักเรียนสิบคน",
  })
  assert.equal(answer.status, 303)
}

const sendTable = async (path: string, table: string, name: string): Promise<string> => {
  const form = new FormData()
  form.set("file", new File([table], name))
  const headers = { cookie: own.officer.cookie, origin: app.url }
  const sent = await app.fetch(path, { method: "POST", body: form, headers })
  assert.equal(sent.status, 303)
  return sent.headers.get("location") ?? ""
}

/** The subject of a draft that its form could be about. */
const subjectOf = (form: string): string => {
  if (form.includes("decide")) return `${opened}/province/submit`
  if (form.includes("correct")) return own.relation
  return form.includes("new") ? "" : appraisal
}

before(async () => {
  app = await startTestApp()
  await installReferenceCriteria(app.services)
  own = await province(app)
  outgoing = own.visitor
  stranger = new Visitor(
    app,
    (await signInAs(app, { role: "officer", kind: "province", units: ["TH-57"] })).cookie,
  )
  appraisal = await beginStudy(own.officer)
  opened = await openCase(own.officer)
  await reportByLink()
  await promise()
  const relations = "จังหวัด,เมืองคู่,ประเทศ\nมุกดาหาร,Savannakhet,ลาว\n"
  importPath = await sendTable("/imports/spreadsheets/new", relations, "ค้างอยู่.csv")
  const activities = "กิจกรรม,วันเริ่ม,จังหวัด,คู่\nตลาดนัด,2569-05-01,มุกดาหาร,สะหวันนะเขต\n"
  activitiesPath = await sendTable("/activities/imports/new", activities, "กิจกรรมค้างอยู่.csv")
  await inAct(app, (tx, act) =>
    askToFill(
      tx,
      act,
      { year: 2569, relation: { id: own.relation, pair: "มุกดาหาร – สะหวันนะเขต", homeUnits: ["TH-49"] } },
      day("2027-01-01"),
    ),
  )
  const holder = await actorById(app.services, own.officer.accountId)
  assert.ok(holder)
  for (const { form } of accessExtensions.draftForms) {
    const key = { owner: { post: own.officer.postId }, form, subject: subjectOf(form) }
    await saveDraft(app.services, holder, key, { note: ["พิมพ์ค้างไว้"] })
  }
  successor = await change(own.officer)
})
after(() => app.close())

const brought = (): Promise<string> => textOf(successor, "/account/inherited")

describe("whoever comes into a post is shown at the first sign-in", () => {
  test("every form that was begun and not sent, of every module", async () => {
    const html = await brought()
    assert.ok(accessExtensions.draftForms.length >= 5)
    for (const { form, label, path } of accessExtensions.draftForms) {
      assert.ok(html.includes(label.th), form)
      assert.ok(html.includes(path(subjectOf(form)).replaceAll("&", "&amp;")), form)
    }
  })

  for (const [module, words] of [
    ["selection: an appraisal that was asked of the post", () => `/appraisals/${appraisal}`],
    ["establishment: a case that waits for the province", () => `/cases/${opened}`],
    ["activities: a report that waits to be confirmed", () => "ออกร้านชายแดน"],
    ["activities: a promise that was made", () => "ส่งรายชื่อนักเรียนสิบคน"],
    ["monitoring: a yearly evaluation to be written", () => `/evaluations/${own.relation}/2569`],
    ["registry: a spreadsheet on its way in", () => "ค้างอยู่.csv"],
  ] as const) {
    test(module, async () => assert.ok((await brought()).includes(words()), words()))
  }

  test("and each of it opens", async () => {
    const html = await brought()
    const paths = [...html.slice(html.indexOf("<h2")).matchAll(/<li><a href="([^"#]+)"/g)].map(
      ([, path]) => path ?? "",
    )
    assert.ok(paths.length >= 8, paths.join(" "))
    for (const path of new Set(paths)) {
      const { status } = await successor.get(path.replaceAll("&amp;", "&"))
      // a decision is offered only while the case can take it
      assert.ok(
        [200, 303].includes(status) || (status === 409 && path.includes("/decide")),
        `${path} ${status}`,
      )
    }
  })

  test("with who held the post before", async () => {
    const [name] = await asOwner<{ name: string }>(app, "select name from account where id = $1", [
      own.officer.accountId,
    ])
    assert.ok((await brought()).includes(name?.name ?? "?"))
  })
})

describe("whoever left", () => {
  test("may do nothing any more, and has nothing waiting", async () => {
    assert.equal((await outgoing.get(`/relations/${own.relation}/correct`)).status, 403)
    assert.equal((await outgoing.get(`/cases/${opened}`)).status, 403)
    assert.equal((await outgoing.get(importPath)).status, 403)
    assert.equal((await outgoing.post(`/relations/${own.relation}/activities/new`, {})).status, 403)
    const work = await textOf(outgoing, "/work")
    for (const words of ["ออกร้านชายแดน", "ส่งรายชื่อนักเรียนสิบคน"]) assert.ok(!work.includes(words), words)
  })
})

describe("what was on its way into the register", () => {
  test("is gone on with by the successor, and by nobody of another province", async () => {
    for (const path of [importPath, activitiesPath]) {
      assert.ok((await brought()).includes(`href="${path}"`), `${path} is not shown to the successor`)
      assert.equal((await successor.get(path)).status, 200)
      assert.equal((await stranger.get(path)).status, 404)
    }
  })
})
