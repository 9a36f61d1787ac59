import assert from "node:assert/strict"
import type { Browser, BrowserContext, Page } from "@playwright/test"
import { assertAccessible, assertValidHtml } from "../support/page-checks.ts"
import type { TestApp } from "../support/app.ts"

export type Look = { readonly scripts: boolean; readonly width: number; readonly dark?: boolean }

/** Somebody's own browser, and the page that lies open in it. */
export type Reader = { readonly page: Page; readonly close: () => Promise<void> }

export const openReader = async (
  browser: Browser,
  { scripts, width, dark = false }: Look,
): Promise<Reader> => {
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: 844 },
    javaScriptEnabled: scripts,
    locale: "th-TH",
    colorScheme: dark ? "dark" : "light",
  })
  context.setDefaultTimeout(15_000)
  return { page: await context.newPage(), close: () => context.close() }
}

/** The page in front can be read by everybody and is no wider than the screen. What looks for the first is a script itself. */
export const assertGoodPage = async (page: Page, { scripts }: Look): Promise<void> => {
  if (scripts) await assertAccessible(page)
  const wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
  assert.ok(Number(await page.evaluate(wide)) <= 0, `${page.url()} is wider than the screen`)
}

/** What the server sent for the page in front, for whoever is signed in there. */
export const assertGoodHtml = async (page: Page): Promise<void> => {
  const answer = await page.request.get(page.url())
  await assertValidHtml(await answer.text())
}

export const pathOf = (page: Page): string => new URL(page.url()).pathname

export const open = (page: Page, app: TestApp, path: string) => page.goto(app.url + path)

/** Presses the button of a form and waits for the page that follows. */
export const press = async (page: Page, name: string) => {
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("main").getByRole("button", { name, exact: true }).first().click(),
  ])
}

/** Follows a link of the page's own part. */
export const follow = async (page: Page, name: string) => {
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("main").getByRole("link", { name, exact: true }).first().click(),
  ])
}
