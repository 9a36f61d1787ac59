import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { bringIn, decide, publishedList, rowOf } from "./support.ts"

let app: TestApp
let officer: Visitor
let id: string
before(async () => {
  app = await startTestApp()
  const person = await signInAs(app, { role: "officer", kind: "interior", name: "กมล" })
  officer = new Visitor(app, person.cookie)
  id = (await bringIn(app, publishedList(), "official-list-2562-01-04.txt")).id
})
after(() => app.close())

const page = async (path: string, visitor = officer) => {
  const answer = await visitor.get(path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}
/** The hidden fields that a form sends along. */
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ""
const row = (number: number) => `/imports/${id}/rows/${number}`

test("every page of imports is valid HTML in both languages, signed in or not", async () => {
  for (const path of [
    "/imports",
    `/imports/${id}`,
    `/imports/${id}?decision=open&confidence=low`,
    `/imports/${id}?finding=place_ambiguous&page=1`,
    row(4),
    row(39),
    row(73),
    row(1),
    `/imports/${id}/undo`,
  ])
    for (const language of ["", "/en"]) await assertValidHtml(await page(language + path))
  const anonymous = new Visitor(app)
  for (const path of ["/imports", `/imports/${id}`, row(4)])
    await assertValidHtml(await page(path, anonymous))
  assert.equal((await anonymous.get(`/imports/${id}/undo`)).status, 303)
})

test("whoever may not decide sees the doubt, and who may", async () => {
  const html = await page(row(4), new Visitor(app))
  assert.match(html, /ผู้มีสิทธิตัดสินแถวนี้/)
  assert.doesNotMatch(html, /name="choice"/)
})

test("a row is shown as printed beside what was read, with what else it may be and why", async () => {
  const html = await page(`/en${row(4)}`)
  assert.match(html, /เมืองกังวัน จังหวัดจางวัน สาธารณรัฐเกาหลี/)
  assert.match(html, /Gangneung · [^<]*Gangwon[^<]* · South Korea/)
  assert.match(html, /sounds like/)
})

test("without a choice or a reason nothing is recorded, and what was typed stays", async () => {
  const version = hidden(await page(row(4)), "version")
  const answer = await officer.post(row(4), { version, reason: "ตรวจแล้ว", place: "" })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /ตรวจแล้ว/)
  const second = await officer.post(row(4), { version, choice: "read", reason: "" })
  assert.equal(second.status, 422)
})

test("the candidate that is chosen is taken, and the next doubt follows", async () => {
  const html = await page(row(4))
  const fields = {
    version: hidden(html, "version"),
    choice: "place-KR-42",
    status: "in_force",
    "date.year": "2535",
    reason: "ตรวจกับจังหวัด",
  }
  const answer = await officer.post(row(4), fields)
  assert.equal(answer.status, 303, await answer.text())
  assert.equal(answer.headers.get("location"), row(5))
  const decided = await rowOf(apiAs(app), id, 4)
  assert.equal(decided["decision"], "confirmed")
  assert.match(await page(row(4)), /ตรวจกับจังหวัด/)
})

test("another place is typed by name, in any of its spellings, and the year is put right", async () => {
  const html = await page(row(73))
  const fields = { version: hidden(html, "version"), status: "in_force", reason: "r", "date.year": "2550" }
  const unknown = await officer.post(row(73), { ...fields, choice: "other", place: "ไม่มีที่นี้เลย" })
  assert.equal(unknown.status, 422)
  const answer = await officer.post(row(73), { ...fields, choice: "other", place: "Oddar Meanchey" })
  assert.equal(answer.status, 303, await answer.text())
  const decided = await rowOf(apiAs(app), id, 73)
  assert.equal(decided["decision"], "corrected")
  const relation = (await apiAs(app).get(`/relations/${decided["relation"].id}`)).body
  assert.deepEqual([relation["parties"][1].unit.code, relation["signedOn"]], ["KH-22", "2007"])
})

test("a pair that is listed twice is offered as such and merged by one choice", async () => {
  const html = await page(row(39))
  const twin = /value="relation-([0-9a-f-]+)"/.exec(html)?.[1]
  assert.equal(twin, (await rowOf(apiAs(app), id, 38))["relation"].id)
  const answer = await officer.post(row(39), {
    version: hidden(html, "version"),
    choice: `relation-${twin}`,
    reason: "คู่เดียวกัน",
  })
  assert.equal(answer.status, 303, await answer.text())
  assert.match(await page(`/relations/${twin}`), /มณฑลไหหนาน/)
})

test("two at once: the second sees what the first decided and keeps the reason that was typed", async () => {
  const version = hidden(await page(row(11)), "version")
  const other = apiAs(app, await signInAs(app, { role: "officer", kind: "interior", name: "สายใจ" }))
  const first = await decide(other, id, 11, { decision: "confirm", reason: "เมืองเยียนไถ" })
  assert.equal(first.status, 200, JSON.stringify(first.body))
  const answer = await officer.post(row(11), { version, choice: "aside", reason: "ของฉัน" })
  const html = await answer.text()
  assert.equal(answer.status, 409)
  assert.match(html, /สายใจ/)
  assert.match(html, /เมืองเยียนไถ/)
  assert.match(html, /ของฉัน/)
})

test("a decision is taken back from its page, with a reason", async () => {
  const revision = hidden(await page(row(11)), "revision")
  const bare = await officer.post(`${row(11)}/reopen`, { revision, reason: "" })
  assert.equal(bare.status, 422)
  await assertValidHtml(await bare.text())
  const answer = await officer.post(`${row(11)}/reopen`, { revision, reason: "ดูผิดแถว" })
  assert.equal(answer.status, 303)
  assert.equal((await rowOf(apiAs(app), id, 11))["decision"], "open")
  assert.equal((await officer.post(`${row(11)}/reopen`, { revision, reason: "อีกครั้ง" })).status, 409)
})

test("a relation says where it is printed and leads to its doubt", async () => {
  const { relation } = await rowOf(apiAs(app), id, 23)
  const html = await page(`/relations/${relation.id}`)
  assert.match(html, /จังหวัดทวิ เทียน เว้/)
  assert.match(html, new RegExp(`href="/imports/${id}/rows/23"`))
  await assertValidHtml(html)
})

test("counts say how many of them are in doubt", async () => {
  const { inDoubt } = (await apiAs(app).get("/relations?limit=1&status=in_force")).body as { inDoubt: number }
  assert.match(await page("/en"), new RegExp(`${inDoubt} (of them )?in doubt`))
  assert.match(await page("/en/units/TH-50"), /relations, \d+ in doubt/)
})

test("an import is undone from its page after seeing what goes and what stays", async () => {
  const path = `/imports/${id}/undo`
  assert.match(await page(`/en${path}`), /1\d\d relations are withdrawn from the register/)
  assert.equal((await officer.post(path, { reason: "" })).status, 422)
  assert.equal((await officer.post(path, { reason: "ผิดฉบับ" })).status, 303)
  assert.match(await page(`/en/imports/${id}`), /Undone on .*ผิดฉบับ/)
  assert.equal((await apiAs(app).get("/relations?limit=1")).body["total"], 0)
  assert.equal((await officer.get(path)).status, 409)
})
