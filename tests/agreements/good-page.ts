import assert from "node:assert/strict"
import type { Page } from "@playwright/test"
import { assertAccessible, assertValidHtml } from "#tests/support/page-checks.ts"

/** An address as that person's phone shows it: its HTML, its accessibility as far as a machine can tell, its width. */
export const assertGood = async (checker: Page, address: string) => {
  const answer = await checker.goto(address)
  await assertValidHtml((await answer?.text()) ?? "")
  await assertAccessible(checker)
  const wider = await checker.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth")
  assert.ok(wider <= 0, `${address} is ${wider} px wider than a phone`)
}
