import type { Browser, Page } from "@playwright/test"
import type { TestApp } from "#tests/support/app.ts"
import type { TestPerson } from "#tests/support/people.ts"

/** Somebody's own browser, a phone, with or without scripts. */
export const pageIn = async (
  browser: Browser,
  app: TestApp,
  person: TestPerson,
  javaScriptEnabled: boolean,
): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled })
  const [name = "", value = ""] = person.cookie.split("=")
  await context.addCookies([{ name, value, url: app.url }])
  return context.newPage()
}

export const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).first().click()
export const follow = (page: Page, name: string) =>
  page.getByRole("link", { name, exact: true }).first().click()
