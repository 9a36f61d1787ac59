import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { request } from "node:http"
import { after, before, test } from "node:test"
import { htmlFindings } from "../support/page-checks.ts"
import { furnish } from "./fixtures/furnish.ts"
import {
  type Furnished,
  headersOf,
  inLanguage,
  lookerAt,
  openedElsewhere,
  pageRoutes,
} from "./fixtures/lookers.ts"

/*
 * Every page of the program, found in the table of routes, as each kind of visitor gets it: whoever may see it sees valid
 * HTML with little script, and whoever may not is told so on a page that is as good, or led to sign in.
 */

let office: Furnished
before(async () => void (office = await furnish()))
after(() => office.close())

const speaksOf = (begin: string, file: string) =>
  readFileSync(new URL(`../../${file}`, import.meta.url), "utf8")
    .replaceAll("\\", "")
    .includes(begin)

test("every page has an address to be seen at, and somebody to whom it opens", async () => {
  assert.ok(pageRoutes.length > 170)
  const missing: string[] = []
  for (const route of pageRoutes) {
    const addresses = office.addressesOf(route.path)
    const elsewhere = Object.entries(openedElsewhere).find(([begin]) => route.path.startsWith(begin))
    if (!addresses && !(elsewhere && speaksOf(...elsewhere))) missing.push(`${route.path} has no address`)
    for (const address of addresses ?? [])
      if (!(await lookerAt(office, route, address))) missing.push(`${address} opens to nobody`)
  }
  assert.deepEqual(missing, [], "say in tests/pages/fixtures what stands for the parameters")
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

const weights = new Map<string, number>()

const scriptFindings = async (html: string): Promise<string[]> => {
  const findings: string[] = []
  let sum = 0
  for (const [, attributes = "", inline = ""] of html.matchAll(/<script\b([^>]*)>([^<]*)/g)) {
    if (inline) findings.push(`script in the page: ${inline.slice(0, 60)}`)
    const source = /src="([^"]+)"/.exec(attributes)?.[1] ?? ""
    if (!weights.has(source)) weights.set(source, await bytesOf(source))
    sum += weights.get(source) ?? 0
  }
  return sum > 20_000 ? [...findings, `brings ${sum} bytes of script`] : findings
}

const seen = new Map<string, readonly string[]>()

/** Pages that differ in their numbers alone are the same page. */
const checked = async (html: string): Promise<readonly string[]> => {
  const same = seen.get(html)
  if (same) return same
  const findings = [...(await htmlFindings(html)), ...(await scriptFindings(html))]
  seen.set(html, findings)
  return findings
}

/** What may be answered besides, to somebody who comes to a page of others or to one that is not for them yet. */
const otherAnswers = new Set([200, 303, 403, 404, 409])

for (const [turn, who] of ["officer", "administrator", "nobody"].entries())
  test(`every page as it comes to the ${who}`, async () => {
    const findings: string[] = []
    for (const [at, route] of pageRoutes.entries()) {
      for (const [n, address] of (office.addressesOf(route.path) ?? []).entries()) {
        const languages = n === 0 && who !== "administrator" ? (["", "/en"] as const) : []
        const turned = (at + n + turn) % 2 === 0 ? "" : "/en"
        for (const language of languages.length > 0 ? languages : ([turned] as const)) {
          const local = inLanguage(address, language)
          const answer = await office.app.fetch(local, { headers: headersOf(office.visitors[who] ?? []) })
          const html = await answer.text()
          if (!otherAnswers.has(answer.status)) findings.push(`${local} status ${answer.status}`)
          if (answer.status === 303) continue
          findings.push(...(await checked(html)).map((one) => `${local} ${one}`))
        }
      }
    }
    assert.deepEqual(findings, [])
  })
