import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { computeIndicators } from "#modules/monitoring/index.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { write } from "./scenario.ts"

let app: TestApp
let ministry: Visitor
let nakhonPhanom: Visitor
before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
  const homes = (code: string) => [code]
  await write(app, {
    relations: ["TH-48", "TH-49"].map((code) => ({
      id: app.services.newId(),
      homes: homes(code),
      signedOn: "2019-05-01",
      endedOn: null,
    })),
    activities: [],
  })
  ministry = new Visitor(app, (await signInAs(app, { role: "officer", kind: "interior", units: [] })).cookie)
  nakhonPhanom = new Visitor(
    app,
    (await signInAs(app, { role: "officer", kind: "province", units: ["TH-48"] })).cookie,
  )
})
after(() => app.close())

const on = (name: string, date: string) => {
  const [year, month, day] = date.split("-").map(Number)
  return { [`${name}.day`]: String(day), [`${name}.month`]: String(month), [`${name}.year`]: String(year) }
}

const shares = async (year: number) => {
  const figures = await computeIndicators(app.services.database.pool, {
    year: year,
    today: app.services.today(),
  })
  return (id: string) => {
    const { numerator, denominator } = figures.find((one) => one.id === id) ?? {}
    return `${numerator}/${denominator}`
  }
}

const sent = async (who: Visitor, path: string, fields: Record<string, string>) => {
  const answer = await who.post(path, fields)
  assert.equal(answer.status, 303, await answer.text())
  return answer.headers.get("location") ?? ""
}

test("what the offices register is what the indicators count, by its days", async () => {
  await sent(ministry, "/registers/handbooks/new", {
    title: "คู่มือเมืองพี่เมืองน้อง ฉบับที่ 1",
    ...on("publishedOn", "2565-12-01"),
    ...on("validFrom", "2566-01-01"),
    ...on("validUntil", "2567-12-31"),
  })
  await sent(nakhonPhanom, "/registers/trainings/new", {
    province: "TH-48",
    course: "แนวทางปฏิบัติ",
    officers: "2",
    ...on("heldOn", "2566-03-01"),
    ...on("validUntil", "2568-02-28"),
  })
  const group = await sent(nakhonPhanom, "/registers/groups/new", {
    province: "TH-48",
    name: "คณะทำงานจังหวัดนครพนม",
    ...on("setUpOn", "2566-02-01"),
  })
  await sent(nakhonPhanom, `${group}/meetings/new`, {
    ...on("heldOn", "2566-04-05"),
    resolution: "เห็นชอบแผน",
  })
  await sent(nakhonPhanom, `${group}/tasks/new`, { title: "ส่งรายงาน", ...on("dueOn", "2566-06-30") })
  await sent(nakhonPhanom, `${group}/tasks/new`, { title: "จัดประชุม", ...on("dueOn", "2566-07-31") })
  const html = await (await nakhonPhanom.get(group)).text()
  await assertValidHtml(html)
  const [task] = [...html.matchAll(/groups\/[0-9a-f-]+\/tasks\/([0-9a-f-]{36})/g)].map(([, id]) => id)
  await sent(nakhonPhanom, `${group}/tasks/${task}`, on("on", "2566-06-29"))
  const again = await nakhonPhanom.post(`${group}/tasks/${task}`, on("on", "2566-06-30"))
  assert.equal(again.status, 409)

  const during = await shares(2566)
  assert.deepEqual(["1.1", "1.2", "3.1", "3.1b", "3.2", "3.2b"].map(during), [
    "1/1",
    "1/2",
    "0/1",
    "1/2",
    "1/1",
    "1/2",
  ])
  const before = await shares(2565)
  assert.deepEqual(["1.1", "1.2", "3.1b", "3.2", "3.2b"].map(before), ["0/1", "0/2", "0/2", "0/0", "0/0"])
  const later = await shares(2568)
  assert.deepEqual(["1.1", "1.2", "3.1b", "3.2"].map(later), ["0/1", "0/2", "1/2", "0/1"])
})

test("a province writes for itself alone, and nobody but the ministry the handbook and the central group", async () => {
  const elsewhere = { province: "TH-49", name: "คณะทำงาน", ...on("setUpOn", "2566-02-01") }
  assert.equal((await nakhonPhanom.post("/registers/groups/new", elsewhere)).status, 403)
  assert.equal(
    (await nakhonPhanom.post("/registers/groups/new", { ...elsewhere, province: "central" })).status,
    403,
  )
  assert.equal((await nakhonPhanom.post("/registers/handbooks/new", { title: "x" })).status, 403)
  const central = await sent(ministry, "/registers/groups/new", { ...elsewhere, province: "central" })
  assert.equal(await shares(2566).then((of) => of("3.1")), "1/1")
  assert.equal((await nakhonPhanom.post(`${central}/dissolve`, on("on", "2566-03-01"))).status, 403)
  await sent(ministry, `${central}/dissolve`, on("on", "2566-09-30"))
  assert.equal(await shares(2566).then((of) => of("3.1")), "0/1")
})

test("days that are half known, in the future or in the wrong order are refused with what was typed", async () => {
  const bad: [Record<string, string>, string][] = [
    [{ ...on("setUpOn", "2566-02-01"), "setUpOn.day": "" }, "ต้องกรอกวัน เดือน และปีให้ครบ"],
    [on("setUpOn", "2599-02-01"), "วันที่นี้ยังมาไม่ถึง"],
  ]
  for (const [fields, says] of bad) {
    const answer = await ministry.post("/registers/groups/new", {
      province: "TH-49",
      name: "พิมพ์ไว้แล้ว",
      ...fields,
    })
    const html = await answer.text()
    assert.equal(answer.status, 422)
    assert.ok(html.includes(says) && html.includes("พิมพ์ไว้แล้ว"))
    await assertValidHtml(html)
  }
})

test("an entry made in error is taken out with its reason and counts no more", async () => {
  const group = await sent(ministry, "/registers/groups/new", {
    province: "TH-49",
    name: "คณะที่ไม่มีจริง",
    ...on("setUpOn", "2566-02-01"),
  })
  assert.equal((await ministry.post(`${group}/withdraw`, { reason: "" })).status, 422)
  await sent(ministry, `${group}/withdraw`, { reason: "บันทึกผิดจังหวัด" })
  assert.equal((await ministry.get(group)).status, 404)
  const html = await (await ministry.get("/registers")).text()
  assert.ok(!html.includes("คณะที่ไม่มีจริง<"))
  await assertValidHtml(html)
  await assertValidHtml(await (await ministry.get("/en/registers")).text())
})
