import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { openBrowser } from "#tests/support/browser.ts"
import { assertAccessible, assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"

let app: TestApp
let browser: Browser
before(async () => {
  app = await startTestApp()
  browser = await openBrowser()
  const officer = apiAs(app, await signInAs(app, { role: "officer" }))
  await officer.send("POST", "/relations", relationBody({ parties: pair("TH-57", "CN-YN") }))
  await officer.send("POST", "/relations", relationBody({ parties: pair("TH-49", "LA-SV") }))
})
after(async () => {
  await browser.close()
  await app.close()
})

const open = async (
  path: string,
  options: { width?: number; script?: boolean; scheme?: "light" | "dark" } = {},
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1366, height: 900 },
    javaScriptEnabled: options.script ?? true,
    colorScheme: options.scheme ?? "light",
  })
  const page = await context.newPage()
  await page.goto(app.url + path)
  return page
}

test("a field suggests places: arrows choose, Enter takes, Escape closes, nothing moves", async () => {
  const page = await open("/search")
  const field = page.getByRole("combobox", { name: "ชื่อจังหวัด เมือง หรือประเทศ" })
  const below = () => page.locator(".foot").boundingBox()
  const before = await below()
  await field.pressSequentially("ยูนน")
  const list = page.getByRole("listbox")
  await list.waitFor()
  assert.deepEqual(await below(), before)
  assert.equal(await field.getAttribute("aria-expanded"), "true")
  assert.match((await page.getByRole("option").first().textContent()) ?? "", /ยูนนาน Yunnan มณฑล · จีน/)
  await field.press("Escape")
  assert.equal(await list.isVisible(), false)
  await field.press("ArrowDown")
  await list.waitFor()
  await field.press("ArrowDown")
  const pointed = await field.getAttribute("aria-activedescendant")
  assert.equal(await page.locator(`#${pointed}`).getAttribute("aria-selected"), "true")
  await assertAccessible(page)
  await field.press("Enter")
  await page.waitForURL("**/units/CN-YN")
  await page.context().close()
})

test("a suggestion can be clicked; an older answer never replaces a newer one", async () => {
  const page = await open("/en/search")
  let asked = 0
  await page.route("**/api/v1/units*", async (route) => {
    if (asked++ === 0) await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue().catch(() => undefined)
  })
  const field = page.getByRole("combobox")
  await field.pressSequentially("chiang r")
  await page.waitForTimeout(250)
  await field.pressSequentially("ai")
  await page.getByRole("option").first().waitFor()
  await page.waitForTimeout(700)
  assert.match((await page.getByRole("option").first().textContent()) ?? "", /^Chiang Rai/)
  await page.getByRole("option").first().click()
  await page.waitForURL("**/en/units/TH-57")
  await page.context().close()
})

for (const script of [true, false]) {
  test(`searching by form finds places and relations ${script ? "with" : "without"} a script`, async () => {
    const page = await open("/search", { script })
    await page.locator("#search-q").fill("หยุนหนาน")
    await page.locator(".search-form button").click()
    await page.waitForURL("**/search?q=*")
    const text = (await page.locator("main").textContent()) ?? ""
    assert.match(text, /เชียงราย – ยูนนาน/)
    assert.match(text, /มีชื่ออื่นว่า หยุนหนาน/)
    await page.context().close()
  })
}

test("the page that searches is valid HTML", async () => {
  for (const path of ["/search", "/search?q=หยุนหนาน", "/en/search?q=no%20such%20place%20at%20all"])
    await assertValidHtml(await (await app.fetch(path)).text())
})

test("what was probably meant is offered", async () => {
  const page = await open("/en/search?q=Mukdahaan")
  await page.getByText("Did you mean").getByRole("link", { name: "Mukdahan" }).click()
  await page.waitForURL("**/en/search?q=Mukdahan")
  await page.context().close()
})

for (const [path, width, scheme] of [
  ["/map", 1366, "light"],
  ["/en/map", 390, "dark"],
  ["/map?view=world", 1366, "dark"],
  ["/map?view=thailand", 390, "light"],
  ["/search?q=kun", 390, "light"],
  ["/en/search?q=kun", 1366, "dark"],
] as const) {
  test(`${path} is accessible at ${width}, ${scheme}, and keeps within its width`, async () => {
    const page = await open(path, { width, scheme })
    await assertAccessible(page)
    assert.ok(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
    await page.context().close()
  })
}

test("the map is walked by keyboard: past it to its table, or from place to place", async () => {
  const page = await open("/map")
  const skip = page.getByRole("link", { name: "ข้ามแผนที่ไปยังตาราง" })
  await skip.focus()
  await page.keyboard.press("Tab")
  const focused = await page.evaluate("document.activeElement.closest('svg')?.id")
  assert.equal(focused, "map")
  await skip.focus()
  await page.keyboard.press("Enter")
  assert.match(page.url(), /#map-table$/)
  await page.context().close()
})

test("an arc and a dot are links", async () => {
  const page = await open("/map")
  await page.locator(".dot.partner").first().click()
  await page.waitForURL(/\/units\//)
  await page.context().close()
})
