import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { brotliCompressSync } from "node:zlib"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs } from "#tests/support/people.ts"
import { pair, relationBody, unknownPartner } from "#tests/support/relations.ts"

let app: TestApp
before(async () => {
  app = await startTestApp()
  const officer = apiAs(app, await signInAs(app, { role: "officer" }))
  for (const body of [
    { parties: pair("TH-50", "CN-YN"), signedOn: "2000" },
    { parties: pair("TH-57", "CN-YN"), signedOn: "2012" },
    { parties: pair("TH-49", "LA-SV", "VN-25"), signedOn: "2004" },
    { parties: pair("TH-41", "GN5511077"), signedOn: "1992" },
    { parties: pair("TH-83", "SG-01"), status: "proposed", signedOn: undefined, proposedOn: "2018" },
    {
      parties: [{ side: "home", unit: "TH-34" }, unknownPartner("เมืองที่อ่านไม่ออก", "CN")],
      status: "in_force",
      certainty: "in_doubt",
      signedOn: "2006",
    },
  ]) {
    const { status, body: told } = await officer.send("POST", "/relations", relationBody(body))
    if (status !== 201 && body.parties[1]?.unit !== "SG-01") assert.fail(JSON.stringify(told))
  }
})
after(() => app.close())

const page = async (path: string) => (await app.fetch(path)).text()
const arcsOf = (html: string) => html.match(/<a class="arc [^>]*>/g) ?? []
const tableOf = (html: string) => html.slice(html.indexOf('id="map-table"'))

for (const view of ["asia", "world", "thailand"]) {
  for (const language of ["", "/en"]) {
    test(`${language}/map?view=${view} is valid and small`, async () => {
      const html = await page(`${language}/map?view=${view}`)
      await assertValidHtml(html)
      assert.ok(brotliCompressSync(html).length < 40_000)
      assert.ok(!/style="/.test(html))
    })
  }
}

test("Asia has an arc for each pair, which leads to its relation and is named for those who cannot see it", async () => {
  const html = await page("/map")
  assert.ok(arcsOf(html).length >= 4)
  assert.match(
    html,
    /<a class="arc in_force" href="\/relations\/[0-9a-f-]{36}" tabindex="-1"><title>เชียงใหม่ – ยูนนาน: /,
  )
  assert.match(html, /<svg class="map" [^>]*role="group" aria-labelledby="map-title"/)
})

test("the table says all that the map shows", async () => {
  const html = await page("/map")
  for (const name of ["เชียงใหม่", "เชียงราย", "มุกดาหาร", "สะหวันนะเขต", "ยูนนาน"])
    assert.match(tableOf(html), new RegExp(name), name)
})

test("relations beyond the edge, and those whose place is not known, are told", async () => {
  const html = await page("/en/map")
  assert.match(html, /lie beyond this map/)
  assert.match(html, /1 more are not on the map, since their place is not known yet/)
})

test("the world counts by country, a place that is not known with them", async () => {
  const html = await page("/en/map?view=world")
  const table = tableOf(html)
  assert.match(
    table,
    /href="\/en\/countries\/CN">China<\/a><\/th>(?:<td[^>]*>\d+<\/td>)*<td[^>]*>3<\/td><\/tr>/,
  )
  assert.match(html, /<title>United States[^<]*: In force 1<\/title>/)
})

test("provinces are shaded by their number of relations, and each is a link", async () => {
  const html = await page("/map?view=thailand")
  assert.equal((html.match(/<path class="shade-\d"/g) ?? []).length, 77)
  assert.match(html, /href="\/units\/TH-50"[^>]*><title>เชียงใหม่ 1<\/title><path class="shade-1"/)
})

test("a filter narrows the map and its table alike", async () => {
  const html = await page("/map?country=LA")
  assert.equal(arcsOf(html).length, 2, "a relation of three sides has an arc to each partner")
  assert.doesNotMatch(tableOf(html), /ยูนนาน/)
  assert.equal(arcsOf(await page("/map?status=ended")).length, 0)
})

test("as of a day, only what had been signed by then", async () => {
  const html = await page("/map?asOf=2001-01-01&country=CN")
  assert.equal(arcsOf(html).length, 1)
})

test("an address that cannot be read still shows a map", async () => {
  const answer = await app.fetch("/map?view=moon&country=X&asOf=yesterday")
  assert.equal(answer.status, 200)
})

test("every link of the map leads somewhere", async () => {
  const html = await page("/map")
  const paths = new Set(
    [...html.matchAll(/href="(\/(?:relations|units)\/[^"?]+)"/g)].map(([, path]) => path ?? ""),
  )
  for (const path of [...paths].filter((each) => each.startsWith("/relations/"))) {
    const api = await app.fetch(`/api/v1${path}`)
    assert.equal(api.status, 200, path)
  }
})
