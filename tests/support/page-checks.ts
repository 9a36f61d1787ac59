import assert from "node:assert/strict"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { HtmlValidate } from "html-validate"

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // how the renderer writes what HTML leaves free
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "long-title": "off",
    // a label around the number of relations is no phone number
    "tel-non-breaking": "off",
  },
})

/** What of a page is not HTML as the standard has it. */
export const htmlFindings = async (html: string): Promise<string[]> => {
  const report = await validator.validateString(html)
  const messages = report.results.flatMap(({ messages: found }) => found)
  const told = messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)
  return [...new Set(told)].slice(0, 10)
}

/** What of a page breaks WCAG 2.2 AA, as far as a machine can tell. */
export const accessibilityFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    .slice(0, 10)
}

/** The page is HTML as the standard has it. */
export const assertValidHtml = async (html: string): Promise<void> => {
  assert.deepEqual(await htmlFindings(html), [])
}

/** Nothing on the page breaks WCAG 2.2 AA, as far as a machine can tell. */
export const assertAccessible = async (page: Page): Promise<void> => {
  assert.deepEqual(await accessibilityFindings(page), [])
}
