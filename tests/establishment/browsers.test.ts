import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { installReferenceCriteria } from "#modules/selection/index.ts"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { openBrowser } from "#tests/support/browser.ts"
import type { TestPerson } from "#tests/support/people.ts"
import { follow, pageIn, press, succeed } from "./in-browsers.ts"
import { Case, draft, type Offices, openOffices, study } from "./offices.ts"
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

const pageOf = (person: TestPerson, scripts = false): Promise<Page> => pageIn(browser, app, person, scripts)

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
  const studied = await concludeStudy(app, offices, ["VN-HN", "VN-SG", "VN-DN"])
  const [officer, secretary, interior, foreign] = await Promise.all(
    [offices.officer, offices.secretary, offices.interior, offices.foreign].map((person) =>
      pageOf(person, true),
    ),
  )
  assert.ok(officer && secretary && interior && foreign)
  await officer.goto(`${app.url}/en/studies/${studied.id}`)
  await follow(officer, "Open a case on this study")
  await officer.getByLabel("The other side approached us").check()
  await press(officer, "Save and go on")
  await press(officer, "Save and go on")
  for (const answer of ["Goals", "Results", "Stakeholders"]) {
    await officer.locator("textarea").fill(answer)
    await press(officer, "Save and go on")
  }
  const chosen = officer.locator(`main a[href$="/studies/${studied.id}"]`)
  assert.equal(await chosen.count(), 1, "what is opened tells on which study")
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
  await officer.goto(`${app.url}/en/studies/${studied.id}`)
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

test("a draft that departs goes to the Council of State, and on to the signature; the line is cut and the governor replaced", async () => {
  const one = await new Case(app, offices).open()
  await one.toReview(await new Case(app, offices).meeting("10/2569"), { ...study, partner: "JP-46" })
  await one.bothApprove()
  await one.enter({ ...draft, departs: "yes", departures: "Clause 7: the partner's own law holds" })
  const address = `${app.url}/en/cases/${one.id}`
  const [officer, interior, foreign, council] = await Promise.all(
    [offices.officer, offices.interior, offices.foreign, offices.council].map((person) =>
      pageOf(person, true),
    ),
  )
  assert.ok(officer && interior && foreign && council)
  await decide(officer, address, "Send the draft for review")
  const agree = (page: Page) => () => page.getByLabel("Agree", { exact: true }).check()
  await Promise.all([
    decide(interior, address, "Approve", agree(interior)),
    decide(foreign, address, "Approve", agree(foreign)),
  ])
  await council.goto(`${address}/decide/council_of_state/return`)
  await council.getByLabel("Object").check()
  await council.locator("textarea[name=reason]").fill("Clause 7 goes against the law")
  await council.context().setOffline(true)
  await press(council, "Return for correction")
  await council.getByText("The line is cut and nothing was sent").waitFor()
  assert.equal(await council.locator("textarea[name=reason]").inputValue(), "Clause 7 goes against the law")
  await council.context().setOffline(false)
  await press(council, "Return for correction")
  await council.waitForURL(address)
  await officer.goto(address)
  assert.match(await officer.locator("main").innerText(), /Round 2[\s\S]*Clause 7 goes against the law/)
  await decide(officer, address, "Send the draft for review")
  await Promise.all([
    decide(interior, address, "Approve", agree(interior)),
    decide(foreign, address, "Approve", agree(foreign)),
    decide(council, address, "Approve", agree(council)),
  ])
  await decide(await pageOf(offices.minister, true), address, "The Minister approves")
  const signing = `${address}/decide/province/sign`
  const former = await pageOf(offices.governor, true)
  await former.goto(signing)
  await former.locator("[name=place]").fill("Begun by the former governor")
  await former.getByText("Kept as a draft").waitFor()
  const successor = await succeed(app, offices.governor, "ผู้ว่าราชการจังหวัดคนใหม่")
  const governor = await pageOf(successor, true)
  await governor.goto(signing)
  assert.equal(await governor.locator("[name=place]").inputValue(), "Begun by the former governor")
  await governor.locator('[name="signed_on.day"]').fill("20")
  await governor.locator('[name="signed_on.month"]').selectOption({ index: 11 })
  await governor.locator('[name="signed_on.year"]').fill("2026")
  await governor.locator("textarea[name=signatories]").fill("The new governor")
  await press(governor, "It has been signed")
  await governor.waitForURL(address)
  assert.match(await governor.locator("main").innerText(), /Completed/)
  await former.goto(signing)
  assert.doesNotMatch(await former.locator("main").innerText(), /Place of signing/)
})
