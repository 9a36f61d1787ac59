import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { type ApiClient, apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"

let app: TestApp
let api: ApiClient
const homes = ["TH-49", "TH-50", "TH-34", "TH-83"]
const partners = [
  "LA-SV",
  "LA-CH",
  "VN-25",
  "VN-26",
  "CN-GX",
  "CN-YN",
  "CN-451400",
  "CN-530100",
  "JP-16",
  "US-NV",
]

before(async () => {
  app = await startTestApp()
  api = apiAs(app, await signInAs(app, { role: "officer", kind: "interior" }))
  for (const [index, home] of homes.entries()) {
    for (const [place, partner] of partners.entries()) {
      const signedOn = place % 3 === 0 ? `20${10 + index}` : `2010-0${1 + (place % 9)}`
      const proposed = place === 9
      const dates = proposed ? { status: "proposed", signedOn: null } : { signedOn }
      const body = relationBody({ parties: pair(home, partner), ...dates })
      assert.equal((await api.send("POST", "/relations", body)).status, 201)
    }
  }
})
after(() => app.close())

type Item = { id: string; number: number; signedOn: string | null }

const walk = async (query: string, from = ""): Promise<Item[]> => {
  const items: Item[] = []
  for (let cursor = from; items.length < 100;) {
    const page = await api.get(`/relations?limit=7${query}${cursor && `&cursor=${cursor}`}`)
    assert.equal(page.status, 200)
    items.push(...page.body["items"])
    if (!page.body["next"]) return items
    cursor = page.body["next"]
  }
  throw new Error("the list does not end")
}

test("going through by cursor gives every relation once, in every order", async () => {
  for (const sort of ["signed", "-signed", "number", "-number", "home", "-home", "partner", "-partner"]) {
    const items = await walk(`&sort=${sort}`)
    assert.equal(items.length, 40, sort)
    assert.equal(new Set(items.map(({ id }) => id)).size, 40, sort)
  }
})

test("what is begun while somebody goes through moves nothing to a page that was read", async () => {
  const first = await api.get("/relations?limit=5&sort=-signed")
  const between = relationBody({ signedOn: "2025", parties: pair("TH-49", "JP-11") })
  const added = await api.send("POST", "/relations", between)
  const rest = await walk("&sort=-signed", first.body["next"])
  const seen = [...first.body["items"], ...rest].map(({ id }: Item) => id)
  assert.equal(seen.length, new Set(seen).size)
  assert.ok(!seen.includes(added.body["id"]))
})

test("names are in the order of a Thai dictionary", async () => {
  const items = (await api.get("/relations?sort=home&limit=200")).body["items"]
  const names = [
    ...new Set(
      items.map((item: { parties: { unit: { nameTh: string } }[] }) => item.parties[0]?.unit.nameTh),
    ),
  ]
  assert.deepEqual(names, ["เชียงใหม่", "ภูเก็ต", "มุกดาหาร", "อุบลราชธานี"])
})

test("filters narrow, the total and the doubts count all pages", async () => {
  const total = async (query: string) => (await api.get(`/relations?limit=2&${query}`)).body["total"]
  assert.equal(await total("country=LA"), 8)
  assert.equal(await total("unit=TH-50"), 10)
  assert.equal(await total("unit=TH-50&country=CN"), 4)
  assert.equal(await total("status=proposed"), 4)
  assert.equal(await total("term=twin_city"), 8)
  assert.equal(await total(`q=${encodeURIComponent("ยูนนาน")}`), 4)
  assert.equal(await total(`q=${encodeURIComponent("มุกดาหาร เวียดนาม")}`), 2)
  assert.equal(await total("q=hue"), 4)
  assert.equal(await total(`q=${encodeURIComponent("100%_")}`), 0)
  assert.equal(await total("asOf=2010-12-31&status=in_force&unit=TH-83"), 6)
})

test("what cannot be understood is refused with its name", async () => {
  for (const query of ["limit=0", "limit=201", "sort=colour", "country=Japan", "asOf=2019", "status=old"]) {
    const answer = await api.get(`/relations?${query}`)
    assert.equal(answer.status, 422, query)
    assert.equal(answer.body["issues"][0].path, query.split("=")[0])
  }
  assert.equal((await api.get("/relations?cursor=nonsense")).status, 404)
})
