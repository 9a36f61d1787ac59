import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { openBrowser } from "#tests/support/browser.ts"
import { installReferenceCriteria } from "#modules/selection/index.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { begin } from "../selection/support.ts"
import { Case, type Offices, openOffices } from "./offices.ts"

let app: TestApp
let browser: Browser
let offices: Offices
before(async () => {
  app = await startTestApp({ today: "2026-11-20" })
  await installReferenceCriteria(app.services)
  offices = await openOffices(app)
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await app.close()
})

const pageOf = async (person: TestPerson, javaScriptEnabled = true): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled })
  const [name = "", value = ""] = person.cookie.split("=")
  await context.addCookies([{ name, value, url: app.url }])
  return context.newPage()
}

/** What is typed is kept without any button; the browser is closed, and another one goes on with it. */
const typedAndLeft = async (path: string, box: string, text: string, person = offices.officer) => {
  const page = await pageOf(person)
  await page.goto(app.url + path)
  await page.locator(box).fill(text)
  await page.getByText("Kept as a draft").waitFor()
  await page.context().close()
  const later = await pageOf(person)
  await later.goto(app.url + path)
  assert.equal(await later.locator(box).inputValue(), text)
  assert.match(await later.locator("main").innerText(), /Going on from the draft/)
  return later
}

test("what is typed into fields, decisions, remarks and acts is kept while one types", async () => {
  const one = await new Case(app, offices).open()
  const at = `/en/cases/${one.id}`
  for (const [path, box] of [
    [`${at}/fill/goals`, "textarea[name=goals]"],
    [`${at}/decide/province/submit`, "textarea[name=reason]"],
    [`${at}/withdraw`, "textarea[name=reason]"],
    [`${at}/comment`, "textarea[name=body]"],
  ] as const)
    await (await typedAndLeft(path, box, `Typed at ${path}`)).context().close()
  const page = await pageOf(offices.officer)
  await page.goto(`${app.url}${at}/comment`)
  await page.getByRole("button", { name: "Send the remark" }).click()
  await page.waitForURL(/#comments$/)
  await page.goto(`${app.url}${at}/comment`)
  assert.equal(await page.locator("textarea[name=body]").inputValue(), "", "sent, and kept no more")
  await page.goto(`${app.url}${at}/withdraw`)
  await page.getByRole("button", { name: "Throw the draft away" }).click()
  await page.waitForLoadState()
  assert.equal(await page.locator("textarea[name=reason]").inputValue(), "")
  const { rows } = await app.services.database.pool.query(
    "select state from establishment_case where id = $1",
    [one.id],
  )
  assert.equal(rows[0].state, "open", "keeping decides nothing")
  await page.context().close()
})

test("a draft of what another has changed meanwhile shows both texts before anything is written", async () => {
  const one = await new Case(app, offices).open()
  const path = `/en/cases/${one.id}/fill/goals`
  const page = await typedAndLeft(path, "textarea[name=goals]", "Mine, from yesterday")
  const governor = await pageOf(offices.governor, false)
  await governor.goto(app.url + path)
  await governor.locator("textarea[name=goals]").fill("Theirs, from today")
  await governor.getByRole("button", { name: "Save and go on later" }).click()
  await page.getByRole("button", { name: "Save and go on later" }).click()
  await page.getByText("Somebody else filled this in").waitFor()
  assert.match(await page.locator("main").innerText(), /Theirs, from today/)
  assert.equal(await page.locator("textarea[name=goals]").inputValue(), "Mine, from yesterday")
  await page.getByRole("button", { name: "Save and go on later" }).click()
  await page.waitForURL(/#answer-goals$/)
  assert.match(await page.locator("main").innerText(), /Mine, from yesterday/)
})

test("two people at once see each other, with and without scripts, and no more once one has left", async () => {
  const one = await new Case(app, offices).open()
  const at = `${app.url}/en/cases/${one.id}`
  const governor = await pageOf(offices.governor, false)
  await governor.goto(`${at}/fill/goals`)
  const officer = await pageOf(offices.officer)
  await officer.goto(at)
  await officer.getByText(/ผู้ว่าราชการจังหวัด.*is at work on “What the province wants to reach”/).waitFor()
  await governor.goto(`${at}/fill/goals`)
  assert.match(await governor.locator("main").innerText(), /เจ้าหน้าที่จังหวัด.*has this open/)
  await officer.goto(`${at}/decide/province/submit`)
  const secretary = await pageOf(offices.secretary)
  await secretary.goto(at)
  await secretary.getByText(/เจ้าหน้าที่จังหวัด.*is at work on “The strategy stands/).waitFor()
  await officer.goto("about:blank")
  await officer.waitForTimeout(300)
  await secretary.reload()
  assert.doesNotMatch(await secretary.locator("main").innerText(), /เจ้าหน้าที่จังหวัด[^·]*is at work/)
  const answer = await app.fetch(`/cases/${one.id}/here`, { method: "POST", body: "doing=reading" })
  assert.ok([401, 403].includes(answer.status), "only whoever may read the case")
})

test("holidays, versions of the procedure and studies are kept while one types, too", async () => {
  const study = await begin(apiAs(app, offices.officer), {
    candidates: [{ unit: "VN-HN", origin: "partner" }],
  })
  for (const [path, box, person] of [
    ["/en/cases/holidays", "input[name=nameEn]", offices.administrator],
    ["/en/procedures/th-2561/new-version", "input[name=basisEn]", offices.administrator],
    [`/en/studies/${study.id}/correct`, "textarea[name=purpose]", offices.officer],
    ["/en/cases/meetings/new", "input[name=place]", offices.secretary],
    ["/en/cases/letters/new", "input[name=subject]", offices.division],
  ] as const)
    await (await typedAndLeft(path, box, `Typed at ${path}`, person)).context().close()
  const { rows } = await app.services.database.pool.query("select 1 from procedure_version")
  assert.equal(rows.length, 0, "keeping publishes nothing")
})

test("two people see each other at a study, a version of the procedure and the holidays", async () => {
  const { id } = await begin(apiAs(app, offices.officer), {
    candidates: [{ unit: "VN-SG", origin: "partner" }],
  })
  const [officer, governor] = [await pageOf(offices.officer), await pageOf(offices.governor)]
  await officer.goto(`${app.url}/en/studies/${id}/correct`)
  await governor.goto(`${app.url}/en/studies/${id}`)
  await governor.getByText(/เจ้าหน้าที่จังหวัด.*is at work on “Correct title and purpose”/).waitFor()
  const own = { role: "officer", kind: "province", units: ["TH-50"], name: "เพื่อนร่วมงาน" } as const
  const colleague = await pageOf(await signInAs(app, own), false)
  await colleague.goto(`${app.url}/en/studies/${id}/candidates/new`)
  assert.match(await colleague.locator("main").innerText(), /เจ้าหน้าที่จังหวัด.*is at work on “Correct title/)
  const other = await signInAs(app, { role: "administrator", kind: "interior", name: "ผู้ดูแลระบบคนที่สอง" })
  for (const path of ["/en/procedures/th-2561/new-version", "/en/cases/holidays"]) {
    const [first, second] = [await pageOf(offices.administrator, false), await pageOf(other, false)]
    await first.goto(app.url + path)
    await second.goto(app.url + path)
    assert.match(await second.locator("main").innerText(), /ผู้ดูแลระบบ.*is at work on/, path)
    assert.doesNotMatch(await second.locator("main").innerText(), /คนที่สอง.*is at work/)
  }
  const stranger = await app.fetch("/cases/holidays/here", { method: "POST", body: "doing=reading" })
  assert.ok([401, 403].includes(stranger.status))
})
