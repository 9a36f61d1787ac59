import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { installReferenceCriteria } from "#modules/selection/index.ts"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { openBrowser } from "#tests/support/browser.ts"
import { assertAccessible, assertValidHtml } from "#tests/support/page-checks.ts"
import type { TestPerson } from "#tests/support/people.ts"
import { inAct } from "../work/acts.ts"
import { Case, type Offices, openOffices } from "./offices.ts"
import { concludeStudy } from "./studied.ts"

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

/** Somebody's own browser, with or without scripts. */
const pageOf = async (person: TestPerson, javaScriptEnabled = false): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled })
  const [name = "", value = ""] = person.cookie.split("=")
  await context.addCookies([{ name, value, url: app.url }])
  return context.newPage()
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click()
const follow = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).first().click()

test("from the idea to the committee in one browser, reviewed in two others, without scripts", async () => {
  const officer = await pageOf(offices.officer)
  await officer.goto(`${app.url}/en/cases/new`)
  await officer.getByLabel("Establish").check()
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

/** Decides on a case's page: follows the button, fills what is asked, and presses it. */
const decide = async (page: Page, address: string, label: string, fill?: () => Promise<void>) => {
  await page.goto(address)
  await follow(page, label)
  await fill?.()
  await press(page, label)
  await page.waitForURL(address)
}

const resolve = async (secretary: Page) => {
  await secretary.locator("select[name=meeting]").selectOption({ index: 1 })
  await secretary.locator("textarea[name=resolution]").fill("The committee resolved to go on")
}

/** From the study, in seven browsers: a refusal, the study's next, and on to the signature. */
test("a refused partner, the next of the study, and on to the signature, each office in its own browser", async () => {
  await new Case(app, offices).meeting("9/2569")
  const study = await concludeStudy(app, offices, ["VN-HN", "VN-SG", "VN-DN"])
  const [officer, secretary, interior, foreign] = await Promise.all(
    [offices.officer, offices.secretary, offices.interior, offices.foreign].map((person) =>
      pageOf(person, true),
    ),
  )
  assert.ok(officer && secretary && interior && foreign)
  await officer.goto(`${app.url}/en/studies/${study.id}`)
  await follow(officer, "Open a case on this study")
  await officer.getByLabel("The other side approached us").check()
  await press(officer, "Save and go on")
  await press(officer, "Save and go on")
  for (const answer of ["Goals", "Results", "Stakeholders"]) {
    await officer.locator("textarea").fill(answer)
    await press(officer, "Save and go on")
  }
  await press(officer, "Open the case")
  await officer.waitForURL(/\/en\/cases\/[0-9a-f-]{36}$/)
  const first = officer.url()
  await decide(officer, first, "The strategy stands: begin the study")
  await follow(officer, "Not answered yet: What the background study found")
  await officer.locator("textarea").fill("Standing, economy and society were studied")
  await press(officer, "Save and go on later")
  await decide(officer, first, "Put it to the provincial committee")
  await secretary.goto(first)
  assert.match(await secretary.locator("main").innerText(), /comes first for certain/)
  await decide(secretary, first, "The committee approved: send it to the ministries", () =>
    resolve(secretary),
  )
  await decide(foreign, first, "Reject", () =>
    foreign.locator("textarea[name=reason]").fill("Not with this one"),
  )

  await officer.goto(`${app.url}/en/work`)
  await officer
    .getByRole("link", { name: /Go on with another candidate/ })
    .first()
    .click()
  assert.equal(await officer.getByRole("radio").count(), 3, "two are left, or later")
  await officer.getByRole("radio").first().check()
  await press(officer, "Open the next case of this search")
  await officer.waitForURL((url) => url.href !== first && /\/cases\/[0-9a-f-]{36}$/.test(url.pathname))
  const next = officer.url()
  for (const [missing, text] of [
    ["Not answered yet: What the background study found", "Studied as well"],
    ["Not answered yet: Why it suits", "The second of the study"],
  ] as const) {
    await officer.goto(next)
    await follow(officer, missing)
    await officer.locator("textarea").fill(text)
    await press(officer, "Save and go on later")
    await officer.waitForURL(/#answer-/)
  }
  await decide(officer, next, "Put it to the provincial committee")
  await decide(secretary, next, "The committee approved: send it to the ministries", () => resolve(secretary))
  const agree = (page: Page) => () => page.getByLabel("Agree", { exact: true }).check()
  await Promise.all([
    decide(interior, next, "Approve", agree(interior)),
    decide(foreign, next, "Approve", agree(foreign)),
  ])
  await officer.goto(next)
  await follow(officer, "Not answered yet: Areas of cooperation")
  await officer.getByLabel("Tourism").check()
  await press(officer, "Save and go on")
  await officer.locator("textarea").fill("Pupils go and come")
  await press(officer, "Save and go on")
  await officer.getByLabel("No", { exact: true }).check()
  await press(officer, "Save and go on")
  await officer.waitForURL(/#answer-/)
  await decide(officer, next, "Send the draft for review")
  await Promise.all([
    decide(interior, next, "Approve", agree(interior)),
    decide(foreign, next, "Approve", agree(foreign)),
  ])
  await decide(await pageOf(offices.minister, true), next, "The Minister approves")
  await decide(officer, next, "It has been signed", async () => {
    await officer.locator('[name="signed_on.day"]').fill("20")
    await officer.locator('[name="signed_on.month"]').selectOption({ index: 11 })
    await officer.locator('[name="signed_on.year"]').fill("2026")
    await officer.locator("[name=place]").fill("Chiang Mai")
    await officer.locator("textarea[name=signatories]").fill("The governor\nThe chairman")
  })
  assert.match(await officer.locator("main").innerText(), /Completed/)
  await follow(officer, "See the relation")
  assert.match(await officer.locator("main").innerText(), /In force[\s\S]*Case No\. \d+/)
  await officer.goto(`${app.url}/en/studies/${study.id}`)
  assert.match(await officer.locator("main").innerText(), /refused in review[\s\S]*established/)
})

test("the province withdraws a case in its browser, and what waited for others is gone from theirs", async () => {
  const one = await new Case(app, offices).open()
  const address = `${app.url}/en/cases/${one.id}`
  const officer = await pageOf(offices.officer, true)
  await officer.goto(address)
  await follow(officer, "Withdraw the case")
  await press(officer, "Withdraw the case")
  assert.match(await officer.locator(".error-summary").innerText(), /Say why/)
  await officer.locator("textarea[name=reason]").fill("The plan was given up")
  await press(officer, "Withdraw the case")
  await officer.waitForURL(address)
  const text = await officer.locator("main").innerText()
  assert.match(text, /Withdrawn[\s\S]*The plan was given up/)
  await officer.goto(`${address}/decide/province/submit`)
  assert.match(await officer.locator("main").innerText(), /moved on/)
})

test("a running case is moved to another version in the browser, and its picture shows the way it went", async () => {
  const administrator = apiAs(app, offices.administrator)
  const { body } = await administrator.get("/procedures/th-2561")
  const version = {
    ...body,
    id: "th-2570",
    effectiveFrom: "2026-11-21",
    name: { th: "ฉบับ 2570", en: "Version of 2570" },
  }
  assert.equal((await administrator.send("POST", "/procedures", version)).status, 201)
  const one = await new Case(app, offices).open()
  await one.decide(offices.officer, "province", "submit")
  const address = `${app.url}/en/cases/${one.id}`
  const division = await pageOf(offices.division, true)
  await division.goto(address)
  await follow(division, "Move to another procedure")
  await division.locator("select[name=to]").selectOption("th-2570/strategy")
  await division.locator("textarea[name=reason]").fill("The cabinet resolved anew")
  await press(division, "Move the case")
  await division.waitForURL(address)
  const text = await division.locator("main").innerText()
  assert.match(text, /Version of 2570[\s\S]*The cabinet resolved anew/)
  const picture = division.locator("figure.way svg")
  assert.match(
    (await picture.locator("desc").textContent()) ?? "",
    /1 Strategy \(came 2 times\) → 2 Search and study · now at Strategy/,
  )
  assert.equal(await picture.locator(".way-step.now").count(), 1)
  assert.equal(await picture.locator(".way-step.done").count(), 1)
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
