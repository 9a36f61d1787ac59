import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { execute } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import { evaluationWords } from "#modules/monitoring/evaluation/words.ts"
import { makeHandovers } from "#modules/monitoring/handover/commands/make-handovers.ts"
import { handoverWords } from "#modules/monitoring/handover/words.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { openBrowser } from "#tests/support/browser.ts"
import { assertAccessible } from "#tests/support/page-checks.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { pageIn, press, succeed } from "../establishment/in-browsers.ts"
import { inAct } from "../work/acts.ts"
import { write } from "./scenario.ts"

const relation = "0198a000-0000-7000-8000-0000000000d1"
let app: TestApp
let browser: Browser
let province: TestPerson
let ministry: TestPerson
before(async () => {
  app = await startTestApp({ today: "2026-11-20" })
  await write(app, {
    relations: [{ id: relation, homes: ["TH-48"], signedOn: "2019-05-01", endedOn: null }],
    activities: [],
  })
  province = await signInAs(app, {
    role: "officer",
    kind: "province",
    units: ["TH-48"],
    name: "Nakhon Phanom",
  })
  ministry = await signInAs(app, { role: "officer", kind: "interior", units: [] })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await app.close()
})

const address = `/en/evaluations/${relation}/2569`
const main = (page: Page) => page.locator("main").innerText()
/** The move's page asks for a reason; its button has the move's own name. */
const move = async (page: Page, name: keyof typeof evaluationWords.moves, reason = "") => {
  await page.goto(`${app.url}${address}/${name}`)
  await page.locator("textarea[name=reason]").fill(reason)
  await press(page, evaluationWords.moves[name].en)
}

test("a province evaluates on a phone without scripts, the ministry sends it back and then accepts it", async () => {
  const [officer, reviewer] = [
    await pageIn(browser, app, province, false),
    await pageIn(browser, app, ministry, true),
  ]
  const part = async (name: string, answer: (page: Page) => Promise<unknown>) => {
    await officer.goto(`${app.url}${address}/parts/${name}`)
    await answer(officer)
    await press(officer, evaluationWords.save.en)
  }
  await part("results", (page) => page.locator("textarea[name=results]").fill("Forty students went"))
  await part("factors", (page) => page.locator("input[type=checkbox]").first().check())
  await part("problems", (page) => page.locator("input[type=checkbox]").nth(1).check())
  await part("quality", async (page) => {
    for (const mark of await page.locator("input[type=radio][value='4']").all()) await mark.check()
  })
  await part("decision", async (page) => {
    await page.locator("input[type=radio][value=go_on]").check()
    await page.locator("textarea[name=decisionReason]").fill("It bears fruit")
  })
  await officer.goto(app.url + address)
  assert.match(await main(officer), /Forty students went[\s\S]*It bears fruit/)
  await move(officer, "submit")

  await reviewer.goto(app.url + address)
  assert.match(await main(reviewer), /Forty students went/)
  await move(reviewer, "return", "")
  assert.match(await main(reviewer), /Must be filled in/, "a reason is asked for, and the page stays")
  await reviewer.locator("textarea[name=reason]").fill("Which students?")
  await press(reviewer, evaluationWords.moves.return.en)
  await officer.goto(app.url + address)
  assert.match(await main(officer), /Which students\?/)

  await part("results", (page) =>
    page.locator("textarea[name=results]").fill("Forty students of nursing went"),
  )
  await move(officer, "submit", "Mended")
  await move(reviewer, "accept")
  await reviewer.goto(app.url + address)
  assert.match(await main(reviewer), new RegExp(evaluationWords.states.accepted.en))
  assert.match(await main(reviewer), /Forty students of nursing went/)
  await assertAccessible(reviewer)
  await officer.goto(`${app.url}${address}/parts/results`)
  assert.doesNotMatch(
    await main(officer),
    new RegExp(`^${evaluationWords.save.en}$`, "m"),
    "it is written no more",
  )
})

test("a successor takes one promise on, declines another with the reason, and acknowledges the pack", async () => {
  await inAct(app, (tx, act) =>
    tx
      .insertInto("obligation")
      .values(
        ["Send the list of students", "Invite the chamber"].map((what, n) => ({
          id: act.newId(),
          relation_id: relation,
          home_units: ["TH-48"],
          side: "home",
          what,
          due_on: `2026-12-0${n + 1}`,
          created_at: act.at,
        })),
      )
      .execute(),
  )
  const successor = await pageIn(browser, app, await succeed(app, province, "Somsri"), true)
  successor.setDefaultTimeout(15_000)
  await execute(app.services, systemActor("test"), makeHandovers, {})
  await successor.goto(`${app.url}/en/handovers`)
  await successor.locator("main a[href*='/handovers/']").first().click()
  await successor.waitForURL(/handovers\/[0-9a-f-]{36}$/)
  const pack = successor.url()
  assert.match(await main(successor), /Send the list of students[\s\S]*Invite the chamber/)
  await assertAccessible(successor)
  const answer = async (what: string, value: string) => {
    await successor.goto(pack)
    await successor.getByRole("row", { name: what }).locator("a[href*='/promises/']").first().click()
    await successor.locator(`input[type=radio][value=${value}]`).check()
    await press(successor, handoverWords.saveAnswer.en)
  }
  await answer("Send the list", "taken_on")
  await successor.getByText(handoverWords.takenOn.en).first().waitFor()
  await answer("Invite the chamber", "declined")
  await successor.getByText(handoverWords.reasonNeeded.en).first().waitFor()
  assert.equal(await successor.locator("input[value=declined]").isChecked(), true, "what was chosen stays")
  await successor.locator("textarea[name=reason]").fill("There is no money for it")
  await press(successor, handoverWords.saveAnswer.en)
  await successor.getByText("There is no money for it").first().waitFor()
  await press(successor, handoverWords.acknowledge.en)
  await successor.getByText(handoverWords.acknowledged.en).first().waitFor()
})
