import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import type { ApiClient } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"
import { openBrowser } from "#tests/support/browser.ts"
import { assertAccessible, assertValidHtml } from "#tests/support/page-checks.ts"
import type { TestPerson } from "#tests/support/people.ts"
import { begin, colleagueOf, scoresOf, startSelection } from "./support.ts"

let app: TestApp
let api: ApiClient
let officer: TestPerson
let browser: Browser
before(async () => {
  ;({ app, api, officer } = await startSelection())
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await app.close()
})

const as = async (
  person: TestPerson,
  options: { readonly scripts?: boolean; readonly width?: number } = {},
) => {
  const { scripts = true, width = 390 } = options
  const context = await browser.newContext({ viewport: { width, height: 850 }, javaScriptEnabled: scripts })
  const [name = "", value = ""] = person.cookie.split("=")
  await context.addCookies([{ name, value, url: app.url }])
  return context.newPage()
}

const choose = async (page: Page, label: string | RegExp, value: string) => {
  for (const field of await page.getByLabel(label).all()) await field.selectOption(value)
}

test("without scripts, a province goes from an idea to a conclusion on its pages", async () => {
  const page = await as(officer, { scripts: false })
  await page.goto(`${app.url}/en/studies/new`)
  await page.getByLabel("Title").fill("Partners for farming")
  await page.getByLabel("Place", { exact: true }).fill("Hokkaido")
  await page.getByLabel("the other side’s approach").check()
  await page.getByRole("button", { name: "Begin a study" }).click()
  await page.getByRole("heading", { name: "Partners for farming" }).waitFor()
  await page.getByRole("link", { name: "Add a candidate" }).click()
  await page.getByLabel("Place", { exact: true }).fill("a town nobody has heard of, qqqq")
  await page.getByLabel("proposed by a local organisation").check()
  await page.getByRole("button", { name: "Save" }).click()
  assert.equal(
    await page.getByLabel("Place", { exact: true }).inputValue(),
    "a town nobody has heard of, qqqq",
  )
  await page.getByLabel(/keep the name as it was typed/).check()
  await page.getByRole("button", { name: "Save" }).click()
  await page.getByRole("heading", { name: /qqqq/ }).waitFor()
  await page.goto(`${app.url}/en/studies`)
  await page.getByRole("link", { name: "Partners for farming" }).click()
  const study = page.url()
  await page.getByRole("link", { name: "Ask to appraise" }).click()
  await page
    .getByLabel(/officer/)
    .first()
    .check()
  await page.getByRole("button", { name: "Ask to appraise" }).click()
  await page.getByRole("link", { name: "Appraise", exact: true }).click()
  await choose(page, /Hokkaido/, "4-5")
  await choose(page, /qqqq/, "2")
  await page.getByRole("button", { name: "Save and go on", exact: true }).click()
  await page.getByRole("button", { name: "Save and go on later" }).click()
  await page.getByRole("link", { name: "Appraise", exact: true }).click()
  assert.equal(
    await page
      .getByLabel(/Hokkaido/)
      .first()
      .inputValue(),
    "4-5",
  )
  await page.getByRole("button", { name: "Check everything" }).click()
  await page.getByRole("button", { name: "Submit the appraisal" }).click()
  await page.getByText(/The first place is still open/).waitFor()
  await page.goto(`${study}/conclude`)
  await page.getByRole("button", { name: "Conclude the study" }).click()
  assert.equal(await page.locator(".error-summary li").count(), 2)
  await page.getByLabel("Hokkaido Japan").check()
  await page.getByLabel("Conclusion").fill("Most is proven of it")
  await page.getByRole("button", { name: "Conclude the study" }).click()
  await page.getByText("Most is proven of it").waitFor()
  await page.getByRole("link", { name: "History" }).click()
  await page.getByText("Conclude the study").first().waitFor()
  await page.context().close()
})

test("what is printed for the committee has Thai numerals, and links and drawings stay whole", async () => {
  const study = await begin(api)
  const [first = "", second = ""] = study.ids
  const { body } = await api.send("POST", `/studies/${study.id}/appraisals`, { posts: [officer.postId] })
  const scores = [...scoresOf(first, 4), ...scoresOf(second, 2, { trade: null })]
  await api.send("POST", `/appraisals/${body["appraisals"][0].id}/submit`, { scores })
  const page = await as(officer, { width: 1366 })
  await page.goto(`${app.url}/studies/${study.id}/paper`)
  const text = await page.locator(".paper").innerText()
  assert.match(text, /[๐-๙]/)
  assert.doesNotMatch(text, /[0-9]/)
  assert.ok(await page.locator(".paper svg.bar").count())
  await page.context().close()
})

test("the pages of choosing can be used by everybody, and fit a telephone", async () => {
  const study = await begin(api)
  const [first = "", second = ""] = study.ids
  const other = await colleagueOf(app, officer, "executive", "Vice governor")
  const { body } = await api.send("POST", `/studies/${study.id}/appraisals`, {
    posts: [officer.postId, other.postId],
  })
  const [mine, theirs] = [officer, other].map(({ postId }) =>
    body["appraisals"].find((one: { postId: string }) => one.postId === postId),
  )
  const scores = [...scoresOf(first, 4), ...scoresOf(second, 2, { trade: null })]
  await api.send("POST", `/appraisals/${mine.id}/submit`, { scores })
  const at = `/studies/${study.id}`
  const visits: readonly (readonly [TestPerson, string])[] = [
    [officer, "/studies"],
    [officer, at],
    [officer, `/en${at}/result`],
    [officer, `${at}/candidates/${first}`],
    [officer, `${at}/candidates/${first}/gates`],
    [officer, "/suggestions/TH-57"],
    [officer, "/criteria"],
    [officer, "/priorities"],
    [other, `/appraisals/${theirs.id}`],
  ]
  for (const [person, path] of visits) {
    const page = await as(person)
    const answer = await page.goto(app.url + path)
    assert.equal(answer?.status(), 200, path)
    await assertAccessible(page)
    await assertValidHtml((await answer?.text()) ?? "")
    const wide = await page.evaluate("document.documentElement.scrollWidth")
    assert.ok(Number(wide) <= 390, `${path} is ${String(wide)} wide`)
    await page.context().close()
  }
})
