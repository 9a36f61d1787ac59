import assert from "node:assert/strict"
import { request } from "node:http"
import { after, before, test } from "node:test"
import type { Browser, BrowserContext, Page } from "@playwright/test"
import { anonymous, mightDo } from "#kernel/rights.ts"
import type { PageRoute } from "#http/routes.ts"
import { allRoutes } from "#src/app.ts"
import { openBrowser } from "../support/browser.ts"
import { accessibilityFindings, htmlFindings } from "../support/page-checks.ts"
import { furnish } from "./fixtures.ts"

/*
 * Every page of the program, found in the table of routes: valid HTML, nothing against WCAG 2.2 AA on a phone and a desk,
 * light and dark, no scrolling sideways, little script, and English where English was asked for.
 */

const routes = allRoutes.filter((route) => route.kind === "page")
const isOpen = (route: PageRoute) => mightDo(route.right, anonymous)
/** These lead elsewhere by what they are for. */
const leadsOn = new Set(["/notices/:id"])
/** For local reporters and for provinces alone; the tests of their modules open them. */
const forOthers = new Set(["/relations/:id/report", "/studies/new"])
/** Without a provider, these say that there is none. */
const notFound = new Set(["/sign-in/with/:provider", "/sign-in/with/:provider/back"])

let office: Awaited<ReturnType<typeof furnish>>
let browser: Browser
let visitors: Record<"nobody" | "administrator" | "half", BrowserContext>

before(async () => {
  office = await furnish()
  browser = await openBrowser()
  const context = async (cookies: readonly { name: string; value: string }[]) => {
    const made = await browser.newContext({ viewport: phone })
    await made.addCookies(cookies.map((cookie) => ({ ...cookie, url: office.app.url })))
    return made
  }
  visitors = {
    nobody: await context([]),
    administrator: await context(office.admin),
    half: await context(office.half),
  }
})
after(async () => {
  await browser.close()
  await office.close()
})

const phone = { width: 390, height: 844 }
const small = { width: 320, height: 640 }
const desk = { width: 1366, height: 900 }

const visitorOf = (route: PageRoute): BrowserContext => {
  if (route.path === "/sign-in/second-factor") return visitors.half
  return isOpen(route) ? visitors.nobody : visitors.administrator
}

const statusesOf = (route: PageRoute, address: string) =>
  notFound.has(route.path) || address.includes("/nothing") ? [404] : [200]

const isTooWide = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > width + 1)
      .slice(-3).map((e) => e.outerHTML.slice(0, 120))
  })()`)

/** Thai on an English page must say that it is Thai. */
const thaiOn = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (/[\\u0e00-\\u0e7f]/.test(node.data) && !node.parentElement.closest("[lang=th], script, noscript, pre, textarea"))
        found.push(node.data.trim().slice(0, 80))
    return found
  })()`)

const check = async (page: Page, route: PageRoute, address: string): Promise<string[]> => {
  const findings: string[] = []
  const note = (what: string, found: readonly string[]) =>
    findings.push(...found.map((one) => `${address} ${what}: ${one}`))
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: "light" })
  const answer = await page.goto(office.app.url + address)
  if (!answer || !statusesOf(route, address).includes(answer.status())) {
    note("status", [String(answer?.status())])
    return findings
  }
  note("html", await htmlFindings(await answer.text()))
  note("at 390", await isTooWide(page))
  if (!address.startsWith("/en")) note("axe, phone, light", await accessibilityFindings(page))
  await page.setViewportSize(small)
  note("at 320", await isTooWide(page))
  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: "dark" })
  if (address.startsWith("/en")) {
    note("axe, desk, dark", await accessibilityFindings(page))
    note("Thai", await thaiOn(page))
  }
  return findings
}

const checkAll = async (chosen: readonly PageRoute[], language: "" | "/en"): Promise<string[]> => {
  const findings: string[] = []
  for (const route of chosen) {
    const page = await visitorOf(route).newPage()
    const addresses = office.addressesOf(route.path) ?? []
    for (const address of language ? addresses.slice(0, 2) : addresses) {
      const local = address === "/" && language ? "/en" : language + address
      findings.push(...(await check(page, route, local)))
    }
    await page.close()
  }
  return findings
}

/** Pages of single records of later modules, which the browser tests of those modules open. */
const seenElsewhere =
  /^\/(activities|projects|intentions|report|confirm|registers|indicators|appraisals|contacts|cases|procedures|criteria|imports|agreements|agreement-formats|priorities|studies|suggestions)\/.*:/

test("every page has an address to be seen at", () => {
  assert.ok(routes.length > 60)
  const missing = routes
    .map(({ path }) => path)
    .filter((path) => !office.addressesOf(path) && !seenElsewhere.test(path))
  assert.deepEqual(missing, [], "say in tests/pages/fixtures.ts what stands for the parameters")
})

for (const [language, says] of [
  ["", "in Thai"],
  ["/en", "in English"],
] as const) {
  for (const open of [true]) {
    test(`every page that is open, ${says}`, async () => {
      const chosen = routes.filter(
        (route) => isOpen(route) === open && !leadsOn.has(route.path) && !forOthers.has(route.path),
      )
      const half = Math.ceil(chosen.length / 2)
      const both = await Promise.all([
        checkAll(chosen.slice(0, half), language),
        checkAll(chosen.slice(half), language),
      ])
      assert.deepEqual(both.flat(), [])
    })
  }
}

test("pages for everybody say the same without scripts", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone })
  const page = await context.newPage()
  for (const route of routes.filter((each) => isOpen(each) && each.path !== "/sign-in/second-factor")) {
    const [address = ""] = office.addressesOf(route.path) ?? []
    await page.goto(office.app.url + address)
    assert.ok(await page.locator("main h1").first().isVisible(), address)
    assert.equal(await page.locator("main [hidden]:not(.api-form)").count(), 0, address)
    assert.deepEqual(await isTooWide(page), [], address)
  }
  await context.close()
})

/** Bytes that travel, as the server compresses them. */
const bytesOf = (path: string) =>
  new Promise<number>((resolve, reject) => {
    request(office.app.url + path, { headers: { "accept-encoding": "gzip" } }, (answer) => {
      let bytes = 0
      answer.on("data", (chunk: Buffer) => (bytes += chunk.length)).on("end", () => resolve(bytes))
    })
      .on("error", reject)
      .end()
  })

test("no page brings more than 20 kB of script, and none stands in the page itself", async () => {
  for (const path of ["/", "/relations/new", "/api-guide/listRelations", "/sign-in"]) {
    const html = await (await office.app.fetch(path)).text()
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)]
    let sum = 0
    for (const [, attributes = "", inline = ""] of scripts) {
      assert.equal(inline, "", path)
      sum += await bytesOf(/src="([^"]+)"/.exec(attributes)?.[1] ?? "")
    }
    assert.ok(sum <= 20_000, `${path} brings ${sum} bytes`)
  }
})

test("what is not there is told on a page that is as good as the others", async () => {
  const page = await visitors.nobody.newPage()
  const route = routes.find(({ path }) => path === "/relations/:id")
  assert.ok(route)
  for (const address of ["/nothing", "/en/nothing", "/relations/nothing", "/en/units/nothing"])
    assert.deepEqual(await check(page, route, address), [])
  await page.close()
})
