import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { installReferenceCriteria } from "#modules/selection/index.ts"
import { activityFields, type Province, province, record, revisionIn, textOf } from "../activities/support.ts"
import { Case, openOffices, strategy } from "../establishment/offices.ts"
import { begin, version } from "../selection/support.ts"
import { apiAs } from "../support/api.ts"
import { startTestApp, type TestApp } from "../support/app.ts"
import { signInAs } from "../support/people.ts"
import { Visitor } from "../support/visitor.ts"
import { idIn, type Made, past, stoodOn, twoDays } from "./past-support.ts"
import { asOwner } from "./support.ts"

let app: TestApp
let own: Province
let made: readonly Made[]
let readers: Readonly<Record<string, Visitor>>

const makeStudy = async (): Promise<Made> => {
  const api = apiAs(app, await signInAs(app, { role: "officer", kind: "province", units: ["TH-50"] }))
  const study = await begin(api)
  const body = { title: "หัวเรื่องใหม่", purpose: "เพิ่มนักท่องเที่ยว" }
  assert.equal((await api.send("PUT", `/studies/${study.id}`, body, version(study))).status, 200)
  const was = "คู่ความสัมพันธ์ด้านการท่องเที่ยว"
  return { kind: "study", id: study.id, page: `/studies/${study.id}`, was, is: body.title }
}

const makeCase = async (): Promise<Made> => {
  const running = await new Case(app, await openOffices(app)).open()
  assert.equal((await running.enter({ goals: "เป้าหมายใหม่ของจังหวัด" })).status, 200)
  const page = `/cases/${running.id}`
  return { kind: "case", id: running.id, page, was: strategy.goals, is: "เป้าหมายใหม่ของจังหวัด" }
}

const makeActivity = async (): Promise<Made> => {
  const page = await record(own)
  const revision = revisionIn(await textOf(own.visitor, `${page}/correct`))
  const fields = activityFields({ title: "งานที่เปลี่ยนชื่อ", revision, outputs: "ผลผลิตใหม่" })
  assert.equal((await own.visitor.post(`${page}/correct`, fields)).status, 303)
  return { kind: "activity", id: idIn(page), page, was: "คู่ค้า 12 ราย", is: "ผลผลิตใหม่" }
}

const makeProject = async (): Promise<Made> => {
  const fields = (owner: string, revision?: string) => ({
    title: "โครงการตลาดชายแดน",
    owner,
    dimension: "economy",
    state: "running",
    "beginsOn.year": "2569",
    published: "yes",
    ...(revision ? { revision } : {}),
  })
  const answer = await own.visitor.post(`/relations/${own.relation}/projects/new`, fields("หอการค้าจังหวัด"))
  const page = answer.headers.get("location") ?? ""
  const revision = revisionIn(await textOf(own.visitor, `${page}/correct`))
  assert.equal((await own.visitor.post(`${page}/correct`, fields("สภาอุตสาหกรรม", revision))).status, 303)
  return { kind: "project", id: idIn(page), page, was: "หอการค้าจังหวัด", is: "สภาอุตสาหกรรม" }
}

const makePlan = async (): Promise<Made> => {
  const page = `/relations/${own.relation}/plans/2570`
  const write = async (note: string, revision?: string) => {
    const fields = { note, "intentions.0.title": "อบรมครู", "intentions.0.dimension": "education" }
    const answer = await own.visitor.post(`${page}/edit`, { ...fields, ...(revision ? { revision } : {}) })
    assert.equal(answer.status, 303)
  }
  await write("ภาพรวมแรกของปี")
  await write("ภาพรวมที่แก้แล้ว", revisionIn(await textOf(own.visitor, `${page}/edit`)))
  const [plan] = await asOwner<{ id: string }>(app, "select id from yearly_plan")
  return { kind: "plan", id: plan?.id ?? "", page, was: "ภาพรวมแรกของปี", is: "ภาพรวมที่แก้แล้ว" }
}

const makeOrganisation = async (): Promise<Made> => {
  const admin = new Visitor(
    app,
    (await signInAs(app, { role: "administrator", name: "สำนักงานทดสอบ" })).cookie,
  )
  const fields = (nameEn: string) => ({
    nameTh: "สมาคมมิตรภาพ",
    nameEn,
    kind: "local",
    unit: "TH-49",
    reason: "เปลี่ยนชื่อ",
  })
  const added = await admin.post("/organisations/new", fields("Friendship Association"))
  assert.equal(added.status, 303)
  const page = added.headers.get("location") ?? ""
  const changed = await admin.post(`${page}/change`, fields("Friendship Society"))
  assert.equal(changed.status, 303)
  return {
    kind: "organisation",
    id: idIn(page),
    page,
    was: "Friendship Association",
    is: "Friendship Society",
  }
}

const makeAgreement = async (): Promise<Made> => {
  const signing = (place: string) => ({
    kind: "establish",
    "signedOn.day": "",
    "signedOn.month": "",
    "signedOn.year": "2560",
    "validUntil.day": "",
    "validUntil.month": "",
    "validUntil.year": "",
    place,
    home: "นายตัวอย่าง | ผู้ว่าราชการจังหวัด",
    partner: "",
    note: "",
  })
  const recorded = await own.visitor.post(
    `/relations/${own.relation}/agreements/new`,
    signing("ศาลากลางจังหวัดหลังเก่า"),
  )
  assert.equal(recorded.status, 303)
  const page = (recorded.headers.get("location") ?? "").replace(/[?#].*/, "")
  const form = await (await own.visitor.get(`${page}/correct`)).text()
  const revision = /name="revision" value="(\d+)"/.exec(form)?.[1] ?? ""
  const corrected = await own.visitor.post(`${page}/correct`, { ...signing("หอประชุมแห่งใหม่"), revision })
  assert.equal(corrected.status, 303)
  return { kind: "agreement", id: idIn(page), page, was: "ศาลากลางจังหวัดหลังเก่า", is: "หอประชุมแห่งใหม่" }
}

const roots: Readonly<Record<string, string>> = { plan: "yearly_plan" }

before(async () => {
  app = await startTestApp()
  await installReferenceCriteria(app.services)
  own = await province(app)
  made = [
    await makeStudy(),
    await makeCase(),
    await makeActivity(),
    await makeProject(),
    await makePlan(),
    await makeOrganisation(),
    await makeAgreement(),
  ]
  for (const { kind, id } of made) await twoDays(app, roots[kind] ?? kind, id)
  const somebody = async (post: Parameters<typeof signInAs>[1]) =>
    new Visitor(app, (await signInAs(app, post)).cookie)
  readers = {
    nobody: new Visitor(app),
    ownProvince: own.visitor,
    otherProvince: await somebody({ role: "officer", kind: "province", units: ["TH-57"] }),
    ministry: await somebody({ role: "officer", kind: "interior" }),
    analyst: await somebody({ role: "analyst", kind: "central" }),
    local: await somebody({ role: "local_reporter", kind: "local", units: ["TH-49"] }),
    partner: await somebody({ role: "local_reporter", kind: "partner", units: ["LA-SV"] }),
  }
})
after(() => app.close())

describe("a record of any kind", () => {
  test("is shown as it stood on a day, in Thai and English", async () => {
    for (const one of made) {
      for (const language of ["", "/en"]) {
        const then = await stoodOn(own.visitor, one, "2026-03-01", language)
        assert.ok(then.includes(one.was), `${one.kind} lacks what it was`)
        assert.ok(!then.includes(one.is), `${one.kind} tells what came later`)
        const now = await stoodOn(own.visitor, one, "2026-11-21", language)
        assert.ok(now.includes(one.is) && !now.includes(one.was), one.kind)
      }
      const early = await stoodOn(own.visitor, one, "2025-12-31", "/en")
      assert.ok(early.includes("was not there yet"), one.kind)
      assert.ok(!early.includes(one.was) && !early.includes(one.is), one.kind)
    }
  })

  test("tells each act: what, who, when, and each field before and after; and is reached from the record's page", async () => {
    for (const one of made) {
      const html = await textOf(own.visitor, past(one))
      assert.ok(html.includes(one.was) && html.includes(one.is), one.kind)
      assert.ok(html.includes('datetime="2026-01-10T03:00:00.000Z"'), one.kind)
      const from = one.kind === "study" ? `${one.page}/history` : one.page
      assert.ok((await textOf(own.visitor, from)).includes(`/history/${one.kind}/${one.id}`), one.kind)
    }
  })

  test("takes a day from three fields, a month or year as its last day, and refuses what is no date", async () => {
    const one = made[0] ?? assert.fail()
    const at = (query: string) => textOf(own.visitor, `${past(one)}?${query}`)
    assert.ok((await at("on.day=1&on.month=3&on.year=2569")).includes(one.was))
    assert.ok((await at("on.day=&on.month=&on.year=2569")).includes(one.is))
    assert.ok((await at("on=2026-06")).includes(one.is))
    assert.match(await at("on.day=31&on.month=2&on.year=2569"), /error-summary|field-error/)
  })
})

describe("the history of a record", () => {
  test("is open to nobody who may not read the record", async () => {
    for (const one of made)
      for (const [name, reader] of Object.entries(readers)) {
        const page = await reader.get(one.page)
        for (const on of [undefined, "2026-03-01"]) {
          const { status } = await reader.get(past(one, on))
          if (page.status !== 200)
            assert.equal(status, name === "nobody" ? 303 : 403, `${one.kind} by ${name}: page ${page.status}`)
        }
      }
  })

  test("of what is published now tells the public nothing of what was before", async () => {
    for (const kind of ["activity", "project"]) {
      const one = made.find((each) => each.kind === kind) ?? assert.fail()
      assert.equal((await readers["nobody"]?.get(one.page))?.status, 200)
      assert.equal((await readers["nobody"]?.get(past(one)))?.status, 303)
    }
  })

  test("is open inside government wherever the record is", async () => {
    for (const name of ["ownProvince", "otherProvince", "ministry", "analyst"])
      for (const one of made)
        assert.equal((await readers[name]?.get(past(one)))?.status, 200, `${one.kind} ${name}`)
  })

  test("keeps money from whoever may not see budgets, though they read the report", async () => {
    const [reporter] = await asOwner<{ id: string }>(
      app,
      "select organisation_id as id from post where role = 'local_reporter' order by created_at limit 1",
    )
    const activity = made.find(({ kind }) => kind === "activity") ?? assert.fail()
    const lines = { "lines.0.stage": "spent", "lines.0.source": "province", "lines.0.kind": "travel" }
    const revision = revisionIn(await textOf(own.visitor, `${activity.page}/budget`))
    const budget = await own.visitor.post(`${activity.page}/budget`, {
      ...lines,
      revision,
      "lines.0.amount": "98765",
    })
    assert.equal(budget.status, 303)
    await asOwner(
      app,
      `do $$ begin set session_replication_role = replica;
         update activity set reporter_organisation_id = '${reporter?.id}', published = false where id = '${activity.id}';
         set session_replication_role = default; end $$`,
    )
    assert.ok((await textOf(own.visitor, past(activity))).includes("98,765"))
    const local = readers["local"] ?? assert.fail()
    for (const path of [past(activity), past(activity, "2026-11-21")]) {
      const html = await textOf(local, path)
      assert.ok(html.includes(activity.is) && !html.includes("98,765"), path)
    }
  })

  test("of what is not there, or is no kind of record, is not found", async () => {
    const missing = "01890000-0000-7000-8000-000000000000"
    for (const path of [`/history/case/${missing}`, "/history/case/1", `/history/account/${missing}`])
      assert.equal((await own.visitor.get(path)).status, 404, path)
  })
})
