import type { Browser, Page } from "@playwright/test"
import type { TestApp } from "#tests/support/app.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { inAct } from "../work/acts.ts"

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

/** Somebody new takes a post over today; who held it before holds it no more. */
export const succeed = async (app: TestApp, before: TestPerson, name: string): Promise<TestPerson> => {
  const successor = await signInAs(app, { role: "analyst", kind: "interior", name })
  await inAct(app, async (tx, act) => {
    const ended = { held_until: "2026-11-19" }
    const posts = [before.postId, successor.postId]
    await tx.updateTable("appointment").set(ended).where("post_id", "in", posts).execute()
    const { accountId: account_id } = successor
    const term = { post_id: before.postId, account_id, held_from: "2026-11-20", created_at: act.at }
    await tx
      .insertInto("appointment")
      .values({ id: act.newId(), ...term })
      .execute()
  })
  return { ...successor, postId: before.postId, organisationId: before.organisationId }
}
