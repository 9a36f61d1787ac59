import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { openBrowser } from "#tests/support/browser.ts"
import { assertAccessible, assertValidHtml } from "#tests/support/page-checks.ts"
import type { TestPerson } from "#tests/support/people.ts"
import { inAct } from "../work/acts.ts"
import { Case, type Offices, openOffices } from "./offices.ts"
import { follow, pageIn, press } from "./in-browsers.ts"

let app: TestApp
let browser: Browser
let offices: Offices
before(async () => {
  app = await startTestApp({ today: "2026-11-20" })
  offices = await openOffices(app)
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await app.close()
})

/** Somebody's own browser, with or without scripts. */
const pageOf = (person: TestPerson, scripts = false): Promise<Page> => pageIn(browser, app, person, scripts)

test("from the idea to the committee in one browser, reviewed in two others, without scripts", async () => {
  const officer = await pageOf(offices.officer)
  await officer.goto(`${app.url}/en/cases/new`)
  await officer.getByRole("radio", { name: "Establish" }).check()
  await press(officer, "Save and go on")
  await officer.getByLabel("A local organisation proposed it").check()
  await press(officer, "Save and go on later")
  await officer.goto(`${app.url}/en/cases/new`)
  // goes on at the first question without an answer
  for (const answer of ["Goals", "Results", "Stakeholders"]) {
    await officer.locator("textarea").fill(answer)
    await press(officer, "Save and go on")
  }
  await press(officer, "Open the case")
  const address = officer.url()
  assert.match(address, /\/en\/cases\/[0-9a-f-]{36}$/)
  await follow(officer, "The strategy stands: begin the study")
  await press(officer, "The strategy stands: begin the study")
  await follow(officer, "Not answered yet: Places that were studied")
  await officer.getByLabel("Place 1").fill("Hokkaido")
  await press(officer, "Save and go on")
  await officer.getByLabel("Hokkaido").check()
  await press(officer, "Save and go on")
  for (const answer of ["Background", "Suitable"]) {
    await officer.locator("textarea").fill(answer)
    await press(officer, "Save and go on")
  }
  await officer.goto(address)
  await follow(officer, "Put it to the provincial committee")
  await press(officer, "Put it to the provincial committee")

  await new Case(app, offices).meeting()
  const secretary = await pageOf(offices.secretary)
  await secretary.goto(address)
  await follow(secretary, "The committee approved: send it to the ministries")
  await secretary.locator("select[name=meeting]").selectOption({ index: 1 })
  await secretary.locator("textarea[name=resolution]").fill("Resolved")
  await press(secretary, "The committee approved: send it to the ministries")

  const [interior, foreign] = [await pageOf(offices.interior), await pageOf(offices.foreign)]
  await Promise.all([interior.goto(address), foreign.goto(address)])
  await Promise.all([follow(interior, "Return for correction"), follow(foreign, "Approve")])
  await interior.getByLabel("Object").check()
  await interior.locator("textarea[name=reason]").fill("More on the economy, please")
  await foreign.getByLabel("Agree", { exact: true }).check()
  await foreign.locator("textarea[name=reason]").fill("A long text that must not be lost")
  await press(interior, "Return for correction")
  await press(foreign, "Approve")
  assert.match(await foreign.locator("main").innerText(), /has moved on[\s\S]*More on the economy, please/)
  assert.equal(
    await foreign.locator("textarea[name=reason]").inputValue(),
    "A long text that must not be lost",
  )
  await officer.goto(address)
  assert.match(await officer.locator("main").innerText(), /Round 2[\s\S]*More on the economy, please/)
})

test("a governor who is replaced midway: the successor finds the draft of the decision and takes it", async () => {
  const one = await new Case(app, offices).open()
  const path = `${app.url}/en/cases/${one.id}`
  const governor = await pageOf(offices.governor)
  await governor.goto(`${path}/decide/province/submit`)
  await governor.locator("textarea[name=reason]").fill("Begun by the former governor")
  await press(governor, "Save and go on later")
  await inAct(app, async (tx, act) => {
    await tx
      .updateTable("appointment")
      .set({ held_until: "2026-11-19" })
      .where("post_id", "=", offices.governor.postId)
      .execute()
    await tx
      .insertInto("appointment")
      .values({
        id: act.newId(),
        post_id: offices.governor.postId,
        account_id: offices.division.accountId,
        held_from: "2026-11-20",
        created_at: act.at,
      })
      .execute()
    await tx
      .updateTable("appointment")
      .set({ held_until: "2026-11-19" })
      .where("post_id", "=", offices.division.postId)
      .execute()
  })
  await governor.goto(`${path}/decide/province/submit`)
  assert.doesNotMatch(await governor.locator("main").innerText(), /The strategy stands: begin the study\n/)
  const successor = await pageOf(offices.division)
  await successor.goto(`${path}/decide/province/submit`)
  assert.equal(await successor.locator("textarea[name=reason]").inputValue(), "Begun by the former governor")
  await press(successor, "The strategy stands: begin the study")
  await successor.goto(path)
  assert.match(await successor.locator("main").innerText(), /2 Search and study/)
})

test("a line that is cut while a decision is sent loses nothing, and sending again decides once", async () => {
  const one = await new Case(app, offices).open()
  const page = await pageOf(offices.officer, true)
  const path = `${app.url}/en/cases/${one.id}/decide/province/submit`
  await page.goto(path)
  await page.locator("textarea[name=reason]").fill("Typed before the line was cut")
  await page.context().setOffline(true)
  await press(page, "The strategy stands: begin the study").catch(() => undefined)
  await page.context().setOffline(false)
  await page.goBack().catch(() => undefined)
  if (!page.url().startsWith(app.url)) await page.goto(path)
  const box = page.locator("textarea[name=reason]")
  if ((await box.inputValue()) === "") await box.fill("Typed before the line was cut")
  await press(page, "The strategy stands: begin the study")
  await page.waitForURL(`${app.url}/en/cases/${one.id}`)
  const rows = await app.services.database.query
    .selectFrom("case_event")
    .select("id")
    .where("case_id", "=", one.id)
    .where("kind", "=", "decided")
    .execute()
  assert.equal(rows.length, 1)
})

test("the pages can be used by everybody, on a phone", async () => {
  const one = await new Case(app, offices).open()
  const page = await pageOf(offices.officer, true)
  for (const path of [
    "/cases",
    `/cases/${one.id}`,
    `/cases/${one.id}/fill/goals`,
    `/cases/${one.id}/decide/province/submit`,
    "/cases/board",
    "/procedures/th-2561",
    "/cases/holidays",
    "/cases/meetings",
    "/cases/meetings/new",
    "/cases/letters/new",
  ]) {
    await page.goto(app.url + path)
    await assertAccessible(page)
    assert.ok(
      await page.evaluate<boolean>("document.documentElement.scrollWidth <= innerWidth"),
      `${path} scrolls sideways`,
    )
    const answer = await app.fetch(path, { headers: { cookie: offices.officer.cookie } })
    await assertValidHtml(await answer.text())
  }
})
