import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { startTestApp, type TestApp } from "../support/app.ts"
import { openBrowser } from "../support/browser.ts"
import { assertAccessible, assertValidHtml } from "../support/page-checks.ts"

let app: TestApp
let browser: Browser
before(async () => {
  app = await startTestApp()
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await app.close()
})

const menuOf = (page: Page) => page.getByRole("navigation", { name: "เมนูหลัก" })
const opener = (page: Page) => page.getByRole("button", { name: "เมนู", exact: true })

test("on a phone without scripts the menu opens from its button, leads on, and closes", async () => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto(`${app.url}/relations`)
  assert.equal(await menuOf(page).isVisible(), false)
  await opener(page).click()
  assert.equal(await menuOf(page).getByText("ทะเบียน", { exact: true }).isVisible(), true)
  await page.getByRole("button", { name: "ปิดเมนู" }).click()
  assert.equal(await menuOf(page).isVisible(), false)
  await opener(page).click()
  await menuOf(page).getByRole("link", { name: "จังหวัด", exact: true }).click()
  await page.waitForURL(/\/provinces$/)
  assert.equal(await menuOf(page).isVisible(), false)
  await context.close()
})

test("an open menu is readable for everybody, in the light and in the dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme })
    const page = await context.newPage()
    await page.goto(`${app.url}/relations`)
    await opener(page).click()
    await assertAccessible(page)
    await context.close()
  }
  await assertValidHtml(await (await fetch(`${app.url}/relations`)).text())
})

test("at a desk the menu stands beside the page, with the page that one is on", async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${app.url}/relations`)
  assert.equal(await opener(page).isVisible(), false)
  const current = menuOf(page).locator("[aria-current=page]")
  assert.equal(await current.innerText(), "ความสัมพันธ์")
  await context.close()
})
