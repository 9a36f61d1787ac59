import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import type { PageRoute } from "#http/routes.ts"
import { openBrowser } from "../support/browser.ts"
import { accessibilityFindings } from "../support/page-checks.ts"
import { furnish } from "./fixtures/furnish.ts"
import { answerOf, type Furnished, inLanguage, isAnswer, lookerAt, pageRoutes } from "./fixtures/lookers.ts"

/*
 * Every page in a browser, as somebody who may see it: in Thai with scripts, held against WCAG 2.2 AA on a
 * phone or a desk, light or dark in turn; in English without scripts, where it says the same and says which words are Thai.
 */

let office: Furnished
let browser: Browser
before(async () => {
  office = await furnish()
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await office.close()
})

const phone = { width: 390, height: 844 }
const small = { width: 320, height: 640 }
const desk = { width: 1366, height: 900 }

/** What reaches over the right edge, so that one would have to scroll sideways. */
const tooWide = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > width + 1)
      .slice(-3).map((e) => e.outerHTML.slice(0, 120))
  })()`)

/** Thai of the program on an English page must say that it is Thai. */
const thaiOn = async (page: Page): Promise<string[]> => {
  const texts = await page.evaluate<string[]>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (/[\\u0e00-\\u0e7f]/.test(node.data) && !node.parentElement.closest("[lang=th], script, noscript, pre, textarea"))
        found.push(node.data.trim())
    return found
  })()`)
  const untyped = texts.map((text) => office.typed.reduce((rest, typed) => rest.replaceAll(typed, "…"), text))
  return untyped.filter((text) => /[\u0e00-\u0e7f]/.test(text)).map((text) => text.slice(0, 100))
}

const statusOn = (page: Page) =>
  page.evaluate<number>(`performance.getEntriesByType("navigation")[0]?.responseStatus ?? 0`)

/** In Thai, with scripts: accessible as it is turned this time. */
const inThai = async (page: Page, address: string, turn: number): Promise<string[]> => {
  const onPhone = turn % 2 === 0
  await page.setViewportSize(onPhone ? phone : desk)
  await page.emulateMedia({ colorScheme: turn % 4 < 2 ? "light" : "dark" })
  await page.goto(office.app.url + address)
  return [...(await accessibilityFindings(page)), ...(onPhone ? await tooWide(page) : [])]
}

/** In English, without scripts: complete, and fit for the smallest phone. */
const inEnglish = async (page: Page, address: string): Promise<string[]> => {
  await page.setViewportSize(small)
  await page.goto(office.app.url + inLanguage(address, "/en"))
  const heading = await page.locator("main h1").first().isVisible()
  const hidden = await page.locator("main [hidden]:not(.api-form)").count()
  return [
    ...(await tooWide(page)).map((one) => `at 320: ${one}`),
    ...(await thaiOn(page)).map((one) => `Thai: ${one}`),
    ...(heading ? [] : ["no heading"]),
    ...(hidden > 0 ? [`${hidden} parts are hidden without scripts`] : []),
  ]
}

type Seen = { readonly route: PageRoute; readonly address: string; readonly as: string }

/** Every address, with whoever looks at it; pages that only lead on have nothing to be looked at. */
const toSee = async (): Promise<readonly Seen[]> => {
  const all: Seen[] = []
  for (const route of pageRoutes) {
    if (answerOf(route) === 303) continue
    for (const address of office.addressesOf(route.path) ?? []) {
      const as = await lookerAt(office, route, address)
      assert.ok(as, `${address} opens to nobody`)
      all.push({ route, address, as })
    }
  }
  return all
}

const walk = async (
  seen: readonly Seen[],
  javaScriptEnabled: boolean,
  look: (page: Page, address: string, turn: number) => Promise<string[]>,
): Promise<string[]> => {
  const pages = new Map<string, Page>()
  const pageOf = async (who: string): Promise<Page> => {
    const known = pages.get(who)
    if (known) return known
    const context = await browser.newContext({ javaScriptEnabled, viewport: phone })
    const cookies = office.visitors[who] ?? []
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: office.app.url })))
    const page = await context.newPage()
    pages.set(who, page)
    return page
  }
  const findings: string[] = []
  for (const [turn, { route, address, as }] of seen.entries()) {
    const page = await pageOf(as)
    const found = await look(page, address, turn)
    const status = await statusOn(page)
    if (!isAnswer(route, status)) found.push(`status ${status}`)
    findings.push(...found.map((one) => `${address} as ${as}: ${one}`))
  }
  await Promise.all([...pages.values()].map((page) => page.context().close()))
  return findings
}

test("every page is accessible with scripts, and the same is there in English without", async () => {
  const seen = await toSee()
  assert.ok(seen.length > 120)
  const [thai, english] = await Promise.all([walk(seen, true, inThai), walk(seen, false, inEnglish)])
  assert.deepEqual([...thai, ...english], [])
})

test("what is not there is told on a page that is as good as the others", async () => {
  const page = await (await browser.newContext()).newPage()
  const findings: string[] = []
  for (const [turn, address] of ["/nothing", "/relations/nothing", "/units/nothing"].entries()) {
    findings.push(...(await inThai(page, address, turn)), ...(await inEnglish(page, address)))
    assert.equal(await statusOn(page), 404)
  }
  await page.context().close()
  assert.deepEqual(findings, [])
})
