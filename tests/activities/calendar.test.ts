import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { execute } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import { remind } from "#modules/activities/commands/remind.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { type Province, province, record, revisionIn, textOf } from "./support.ts"

let app: TestApp
let own: Province
let today = "2026-11-21"
before(async () => {
  app = await startTestApp({ clock: { now: () => new Date(`${today}T03:00:00Z`) } })
  own = await province(app)
})
after(() => app.close())

/** Fields of a first and a last day in November B.E. 2569. */
const on = (first: string, last = "", month = "11", year = "2569") => ({
  "beginsOn.day": first,
  "beginsOn.month": month,
  "beginsOn.year": year,
  "endsOn.day": last,
  "endsOn.month": last && month,
  "endsOn.year": last && year,
})
const planned = { state: "planned", outputs: "" }

type Component = { readonly properties: Map<string, string>; readonly lines: number }

/** Reads a calendar by RFC 5545 alone: unfolds lines, checks their length, nests components, unescapes texts. */
const parse = (text: string): readonly Component[] => {
  assert.ok(text.endsWith("\r\n"))
  for (const line of text.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.ok(!line.includes("\n"), "a line break on its own")
  }
  const lines = text.replaceAll("\r\n ", "").trimEnd().split("\r\n")
  const open: string[] = []
  const found: Component[] = []
  let at = new Map<string, string>()
  for (const line of lines) {
    const [, name = "", parameters = "", value = ""] =
      /^([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)$/.exec(line) ?? assert.fail(`not a line: ${line}`)
    if (name === "BEGIN") {
      open.push(value)
      at = new Map()
    } else if (name === "END") {
      assert.equal(open.pop(), value)
      if (value === "VEVENT") found.push({ properties: at, lines: at.size })
    } else {
      assert.ok(!at.has(name), `${name} twice`)
      at.set(
        name + parameters,
        value.replaceAll(/\\([\\;,n])/g, (_, one: string) => (one === "n" ? "\n" : one)),
      )
    }
  }
  assert.deepEqual(open, [])
  return found
}

const feed = async (path: string) => {
  const answer = await app.fetch(path)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get("content-type"), "text/calendar; charset=utf-8")
  return parse(await answer.text())
}

test("a feed keeps to RFC 5545: whole days, escaped and folded texts, states", async () => {
  const title = "ประชุม; ครั้งที่ 1, วาระพิเศษ \\ เรื่องการค้าชายแดนและการท่องเที่ยวเชิงวัฒนธรรมลุ่มน้ำโขง 🎉"
  await record(own, { title, ...on("3", "5") })
  await record(own, { title: "วันเดียว", ...planned, ...on("28") })
  await record(own, { title: "รู้เพียงเดือน", ...on("", ""), "beginsOn.day": "" })
  await record(own, { title: "ไม่เผยแพร่", published: "", ...on("9") })
  const events = await feed("/calendar.ics")
  const titles = new Set(events.map(({ properties }) => properties.get("SUMMARY")))
  assert.ok(titles.has(title) && titles.has("วันเดียว"))
  assert.ok(!titles.has("รู้เพียงเดือน") && !titles.has("ไม่เผยแพร่"))
  const long = events.find(({ properties }) => properties.get("SUMMARY") === title)?.properties
  assert.equal(long?.get("DTSTART;VALUE=DATE"), "20261103")
  assert.equal(long?.get("DTEND;VALUE=DATE"), "20261106", "the day after the last")
  assert.equal(long?.get("STATUS"), "CONFIRMED")
  assert.match(long?.get("DTSTAMP") ?? "", /^\d{8}T\d{6}Z$/)
  assert.match(long?.get("UID") ?? "", /^[\w-]+@maitri$/)
  const single = events.find(({ properties }) => properties.get("SUMMARY") === "วันเดียว")?.properties
  assert.deepEqual(
    [single?.get("DTSTART;VALUE=DATE"), single?.get("DTEND;VALUE=DATE"), single?.get("STATUS")],
    ["20261128", "20261129", "TENTATIVE"],
  )
})

test("a secret address shows what its owner sees, of their own provinces, until it is taken back or the post ends", async () => {
  const far = await province(app, "TH-57", "MM-17")
  await record(far, { title: "ของอีกจังหวัด", published: "", ...on("10") })
  assert.equal((await own.visitor.post("/calendar/feeds")).status, 303)
  assert.equal((await own.visitor.post("/calendar/feeds", { unit: "TH-57" })).status, 303)
  const html = await textOf(own.visitor, "/calendar/feeds")
  await assertValidHtml(html)
  const [mine = "", theirs = ""] = [...html.matchAll(/(\/calendar\/feeds\/[\w-]+\/maitri\.ics)/g)].map(
    ([path]) => path,
  )
  const titlesOf = async (path: string) =>
    (await feed(path)).map(({ properties }) => properties.get("SUMMARY"))
  assert.ok((await titlesOf(mine)).includes("ไม่เผยแพร่"))
  assert.ok(!(await titlesOf(mine)).includes("ของอีกจังหวัด"))
  assert.deepEqual(await titlesOf(theirs), ["ของอีกจังหวัด"])
  const forged = mine.replace(/feeds\/.{6}/, "feeds/AAAAAA")
  assert.equal((await app.fetch(forged)).status, 404)
  const id = /\/calendar\/feeds\/([\w-]+)\/revoke/.exec(html)?.[1]
  const stranger = await signInAs(app, { role: "analyst", kind: "central" })
  assert.equal((await new Visitor(app, stranger.cookie).post(`/calendar/feeds/${id}/revoke`)).status, 403)
  assert.equal((await own.visitor.post(`/calendar/feeds/${id}/revoke`)).status, 303)
  assert.equal((await app.fetch(mine)).status, 404)
})

test("month, list and year show what falls in them, in both languages, as valid pages", async () => {
  await record(own, {
    title: "ข้ามเดือน",
    ...on("30", ""),
    "endsOn.day": "2",
    "endsOn.month": "12",
    "endsOn.year": "2569",
    ...planned,
  })
  const month = await textOf(own.visitor, "/calendar?month=2026-11")
  for (const title of ["วันเดียว", "ข้ามเดือน", "ไม่เผยแพร่"]) assert.ok(month.includes(title), title)
  assert.ok((await textOf(own.visitor, "/calendar?month=2026-12")).includes("ข้ามเดือน"))
  assert.ok(!(await textOf(new Visitor(app), "/calendar?month=2026-11")).includes("ไม่เผยแพร่"))
  assert.ok(!(await textOf(own.visitor, "/calendar?month=2026-11&unit=TH-10")).includes("วันเดียว"))
  for (const path of [
    "/calendar",
    "/en/calendar?view=list&month=2026-11",
    "/calendar?view=year&month=2026-01",
  ])
    await assertValidHtml(await textOf(own.visitor, path))
})

test("before an activity its office is told; after it, asked how it went, once, until the report comes", async () => {
  const address = await record(own, { title: "ใกล้แล้ว", ...planned, ...on("21") })
  const run = () => execute(app.services, systemActor("test"), remind, {})
  await run()
  await run()
  const notices = await textOf(own.visitor, "/notices")
  assert.equal(notices.split("ใกล้ถึงวันจัด “ใกล้แล้ว”").length, 2)
  today = "2026-11-22"
  await run()
  assert.equal((await run()).asked, 0)
  today = "2026-11-21"
  assert.ok((await textOf(own.visitor, "/work")).includes("“ใกล้แล้ว” เป็นอย่างไรบ้าง"))
  const form = await textOf(own.visitor, `${address}/state`)
  const held = { revision: revisionIn(form), state: "held", outputs: "เรียบร้อย", ...on("21") }
  assert.equal((await own.visitor.post(`${address}/state`, held)).status, 303)
  assert.ok(!(await textOf(own.visitor, "/work")).includes("“ใกล้แล้ว” เป็นอย่างไรบ้าง"))
})
