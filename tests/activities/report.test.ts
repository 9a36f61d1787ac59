import assert from "node:assert/strict"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import sharp from "sharp"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { makeLink, type Province, province, record, revisionIn, textOf } from "./support.ts"

let app: TestApp
let own: Province
let picture: Buffer
let day = "2026-11-21"
before(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "maitri-report-"))
  const clock = { now: () => new Date(`${day}T05:00:00Z`) }
  app = await startTestApp({ installation: { dataFolder }, clock })
  own = await province(app)
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#268" } })
    .jpeg()
    .toBuffer()
})
after(() => app.close())

const fields = (change: Record<string, string> = {}) => ({
  key: crypto.randomUUID(),
  title: "พาผู้ประกอบการไปออกร้าน",
  kind: "trade",
  "beginsOn.day": "10",
  "beginsOn.month": "11",
  "beginsOn.year": "2569",
  homePeople: "๒๕",
  partnerPeople: "40",
  outputs: "ขายได้ 3 แสนบาท",
  name: "สมหญิง",
  phone: "0812345678",
  ...change,
})

const send = (path: string, sent: Record<string, string>, photos: readonly Buffer[] = []) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(sent)) body.set(name, value)
  for (const [n, photo] of photos.entries())
    body.append("photos", new Blob([new Uint8Array(photo)], { type: "image/jpeg" }), `${n}.jpg`)
  return app.fetch(path, { method: "POST", body, headers: { accept: "application/json", origin: app.url } })
}

const byKey = (key: string) =>
  app.services.database.query.selectFrom("activity").selectAll().where("report_key", "=", key).execute()

/** What the figure "held" of the province's year says to everybody. */
const heldInYear = async (year: number): Promise<number> => {
  const html = await (await app.fetch(`/en/units/TH-49/years/${year}`)).text()
  const [, held] = /state=held"><span class="figure-value">([\d,]+)</.exec(html) ?? assert.fail("no figure")
  return Number(held?.replaceAll(",", ""))
}

test("a chamber reports by a link without an account; the province finds it in its work and confirms it", async () => {
  const link = await makeLink(own)
  await assertValidHtml(await (await app.fetch(link)).text())
  const report = fields()
  assert.equal((await send(link, report, [picture])).status, 200)
  const [row] = await byKey(report.key)
  assert.ok(row)
  assert.deepEqual(
    [row.confirmation, row.people, row.joint, row.documents, row.evidence, row.origin],
    ["waiting", 65, true, 1, 2, "link"],
  )
  assert.ok((await textOf(own.visitor, "/work")).includes("ยืนยันรายงาน “พาผู้ประกอบการไปออกร้าน”"))
  const html = await textOf(own.visitor, `/activities/${row.id}`)
  assert.ok(html.includes("สมหญิง") && html.includes("0812345678"))
  await assertValidHtml(html)
  assert.equal((await app.fetch(`/activities/${row.id}`)).status, 403, "not public before it is confirmed")
  const heldBefore = await heldInYear(row.fiscal_year)
  const confirmed = { revision: revisionIn(html), publish: "yes" }
  const answer = await own.visitor.post(`/activities/${row.id}/confirm`, confirmed)
  assert.equal(answer.status, 303)
  const after = await textOf(own.visitor, answer.headers.get("location") ?? "")
  assert.ok(after.includes(`นับเป็นกิจกรรมของปีงบประมาณ ${row.fiscal_year} และเผยแพร่แล้ว`))
  assert.equal(await heldInYear(row.fiscal_year), heldBefore + 1, "everybody sees it counted at once")
  assert.equal((await own.visitor.post(`/activities/${row.id}/confirm`, confirmed)).status, 409, "once")
  assert.ok(!(await textOf(own.visitor, "/work")).includes("ยืนยันรายงาน “พาผู้ประกอบการ"))
  const open = await (await app.fetch(`/activities/${row.id}`)).text()
  assert.ok(open.includes("ขายได้ 3 แสนบาท") && !open.includes("สมหญิง"))
})

test("a report that is sent many times at once arrives once, and so do its photographs", async () => {
  const link = await makeLink(own)
  const report = fields({ title: "ส่งซ้ำ" })
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(link, report, [picture])))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200, 200],
  )
  await Promise.all([1, 2, 3].map(() => send(`${link}/photos/${report.key}`, {}, [picture])))
  const rows = await byKey(report.key)
  assert.equal(rows.length, 1)
  assert.equal(rows[0]?.documents, 1)
})

test("no more than five photographs are kept, and what is no photograph is refused", async () => {
  const link = await makeLink(own)
  const photos = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      sharp({ create: { width: 20 + n, height: 20, channels: 3, background: "#a30" } })
        .jpeg()
        .toBuffer(),
    ),
  )
  const report = fields({ title: "หลายภาพ" })
  assert.equal((await send(link, report, photos)).status, 200)
  assert.equal((await byKey(report.key))[0]?.documents, 5)
  const bad = await send(link, fields({ title: "ไม่ใช่ภาพ" }), [Buffer.from("MZ\u0000not a picture at all")])
  assert.equal(bad.status, 422)
})

test("without a script the same form goes the usual way: thanks, or the page again with all that was typed", async () => {
  const link = await makeLink(own)
  const body = new FormData()
  for (const [name, value] of Object.entries(fields({ outputs: "", homePeople: "หลาย" })))
    body.set(name, value)
  const wrong = await app.fetch(link, { method: "POST", body, headers: { origin: app.url } })
  assert.equal(wrong.status, 422)
  const html = await wrong.text()
  assert.ok(html.includes('value="พาผู้ประกอบการไปออกร้าน"') && html.includes('href="#field-outputs"'))
  await assertValidHtml(html)
  body.set("outputs", "ได้ผล")
  body.set("homePeople", "12")
  const good = await app.fetch(link, { method: "POST", body, headers: { origin: app.url } })
  assert.ok((await good.text()).includes("ส่งถึงจังหวัดแล้ว"))
})

test("the province asks, whoever has the link answers there, and the report waits again", async () => {
  const link = await makeLink(own)
  const report = fields({ title: "มีข้อสงสัย" })
  await send(link, report)
  const [row] = await byKey(report.key)
  const asked = await own.visitor.post(`/activities/${row?.id}/ask`, { question: "ใครเป็นผู้ซื้อ" })
  assert.equal(asked.status, 303)
  const html = await (await app.fetch(link)).text()
  assert.ok(html.includes("ใครเป็นผู้ซื้อ"))
  await assertValidHtml(html)
  const answer = await new Visitor(app).post(`${link}/answers/${row?.id}`, { answer: "ร้านค้าในแขวง" })
  assert.equal(answer.status, 303)
  assert.equal((await byKey(report.key))[0]?.confirmation, "waiting")
  assert.ok((await textOf(own.visitor, `/activities/${row?.id}`)).includes("ร้านค้าในแขวง"))
  const again = await new Visitor(app).post(`${link}/answers/${row?.id}`, { answer: "อีกครั้ง" })
  assert.equal(again.status, 409)
})

test("a link opens its own relation alone, for its time, until it is withdrawn", async () => {
  const link = await makeLink(own, "30")
  const changed = link.slice(0, -2) + (link.endsWith("AA") ? "BB" : "AA")
  assert.equal((await app.fetch(changed)).status, 404)
  assert.equal((await send(changed, fields())).status, 404)
  assert.equal((await app.fetch(link.replace("/report/", "/confirm/"))).status, 404)
  day = "2026-12-22"
  assert.equal((await app.fetch(link)).status, 404)
  assert.equal((await send(link, fields())).status, 404)
  day = "2026-11-21"
  assert.equal((await app.fetch(link)).status, 200)
  const [newest] = await app.services.database.query
    .selectFrom("report_link")
    .select("id")
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .execute()
  const stranger = await signInAs(app, { role: "officer", kind: "province", units: ["TH-57"] })
  assert.equal((await new Visitor(app, stranger.cookie).post(`/links/${newest?.id}/revoke`)).status, 403)
  assert.equal((await own.visitor.post(`/links/${newest?.id}/revoke`)).status, 303)
  assert.equal((await app.fetch(link)).status, 404)
  assert.equal((await send(link, fields())).status, 404)
})

test("a link that is used to flood the province is stopped for the day", async () => {
  const link = await makeLink(own)
  const statuses: number[] = []
  for (let n = 0; n < 32; n++) statuses.push((await send(link, fields({ title: `ท่วม ${n}` }))).status)
  assert.deepEqual([statuses[29], statuses[30], statuses[31]], [200, 409, 409])
})

test("a local reporter with an account reports, sees what it reported and answers; another organisation does not", async () => {
  const reporter = await signInAs(app, {
    role: "local_reporter",
    kind: "local",
    units: ["TH-49"],
    name: "เทศบาล",
  })
  const other = await signInAs(app, {
    role: "local_reporter",
    kind: "local",
    units: ["TH-49"],
    name: "หอการค้า",
  })
  const theirs = new Visitor(app, reporter.cookie)
  const path = `/relations/${own.relation}/report`
  assert.ok((await textOf(theirs, `/relations/${own.relation}`)).includes(path))
  const report = fields({ title: "งานของเทศบาล" })
  const body = new FormData()
  for (const [name, value] of Object.entries(report)) body.set(name, value)
  const sent = await app.fetch(path, {
    method: "POST",
    body,
    headers: { cookie: reporter.cookie, origin: app.url },
  })
  assert.equal(sent.status, 200)
  const [row] = await byKey(report.key)
  await own.visitor.post(`/activities/${row?.id}/ask`, { question: "จัดที่ใด" })
  assert.ok((await textOf(theirs, "/work")).includes("ตอบข้อซักถาม"))
  assert.ok((await textOf(theirs, `/activities/${row?.id}`)).includes("จัดที่ใด"))
  const stranger = new Visitor(app, other.cookie)
  assert.equal((await stranger.get(`/activities/${row?.id}`)).status, 403)
  assert.equal((await stranger.post(`/activities/${row?.id}/answer`, { answer: "แทรก" })).status, 403)
  assert.equal((await theirs.post(`/activities/${row?.id}/answer`, { answer: "ลานริมโขง" })).status, 303)
  assert.equal((await byKey(report.key))[0]?.confirmation, "waiting")
})

/** The province erases who confirmed; that it was confirmed, by which office and when, stays. */
const namesAreErased = async (activity: string, partner: Visitor) => {
  const names = /ທ້າວ/
  assert.match(await textOf(own.visitor, activity), names)
  for (const stranger of [partner, new Visitor(app)])
    assert.equal((await stranger.post(`${activity}/erase-names`)).status, 403)
  const theirs = await province(app, "TH-57", "CN-YN")
  assert.equal((await theirs.visitor.post(`${activity}/erase-names`)).status, 403)
  assert.equal((await own.visitor.post(`${activity}/erase-names`)).status, 303)
  const html = await textOf(own.visitor, activity)
  assert.doesNotMatch(html, names)
  assert.ok(html.includes("ພະແນກການຕ່າງປະເທດ") && !html.includes("erase-names"))
  const { rows } = await app.services.database.pool.query<{ kept: string }>(
    `select 'activity' as kept from activity t where t::text like '%ທ້າວ%'
     union all select 'message' from activity_message t where t::text like '%ທ້າວ%'
     union all select 'notice' from notification t where t::text like '%ທ້າວ%'
     union all select 'history' from history.change t where t::text like '%ທ້າວ%'`,
  )
  assert.deepEqual(rows, [])
  const kept = await app.services.database.query
    .selectFrom("activity")
    .select(["evidence", "partner_confirmed_by"])
    .where("id", "=", activity.split("/").at(-1) ?? "")
    .executeTakeFirstOrThrow()
  assert.deepEqual(kept, { evidence: 3, partner_confirmed_by: "ພະແນກການຕ່າງປະເທດ" })
}

test("the partner abroad confirms in its own language, and the evidence rises; an objection reaches the province", async () => {
  const activity = await record(own, { title: "ประชุมร่วม" })
  const made = await own.visitor.post(`${activity}/ask-partner`, {
    organisationName: "ພະແນກການຕ່າງປະເທດ",
    language: "lo",
    days: "30",
  })
  const page = await textOf(own.visitor, made.headers.get("location") ?? "")
  const link = /https?:\/\/[^"<]+(\/en\/confirm\/[\w-]+)/.exec(page)?.[1] ?? assert.fail("no link")
  const html = await (await app.fetch(link)).text()
  assert.ok(html.includes('<div lang="lo">') && html.includes("ກະລຸນາຢືນຢັນ"))
  for (const code of ["th", "en", "zh", "lo", "vi", "km", "my", "ja", "ko"])
    await assertValidHtml(await (await app.fetch(`${link}?in=${code}`)).text())
  const partner = new Visitor(app)
  assert.equal((await partner.post(link, { step: "no", by: "ທ້າວ", remark: "" })).status, 422)
  assert.equal((await partner.post(link, { step: "no", by: "ທ້າວ", remark: "ວັນທີຜິດ" })).status, 200)
  assert.ok((await textOf(own.visitor, activity)).includes("ວັນທີຜິດ"))
  assert.equal((await partner.post(link, { step: "yes", by: "ທ້າວ ຄຳ" })).status, 200)
  const row = await app.services.database.query
    .selectFrom("activity")
    .select(["evidence", "partner_confirmed_by"])
    .where("id", "=", activity.split("/").at(-1) ?? "")
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, { evidence: 3, partner_confirmed_by: "ພະແນກການຕ່າງປະເທດ · ທ້າວ ຄຳ" })
  await namesAreErased(activity, partner)
  assert.ok((await textOf(own.visitor, "/notices")).includes("คู่ความสัมพันธ์รับรอง"))
})
