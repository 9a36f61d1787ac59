import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"

let app: TestApp
before(async () => {
  app = await startTestApp()
  const officer = await signInAs(app, { role: "officer" })
  await apiAs(app, officer).send("POST", "/relations", relationBody({ parties: pair("TH-57", "CN-YN") }))
})
after(() => app.close())

const find = async (query: string) => (await apiAs(app).get(`/units?${query}`)).body["items"] as Item[]
const named = (q: string, more = "") => find(`q=${encodeURIComponent(q)}${more}`)
type Item = {
  code: string
  nameEn: string
  country: string
  level: string
  match: { kind: string; name: string }
  hasRelations: boolean
}

const meant: readonly (readonly [string, string])[] = [
  ["เว้", "VN-26"],
  ["ทัวเทียนเว้", "VN-26"],
  ["เถื่อเทียนเว้", "VN-26"],
  ["Huế", "VN-26"],
  ["Hue", "VN-26"],
  ["ยูนนาน", "CN-YN"],
  ["หยุนหนาน", "CN-YN"],
  ["Yunnan", "CN-YN"],
  ["Yunan", "CN-YN"],
  ["มณฑลยูนนาน", "CN-YN"],
  ["Yunnan Province", "CN-YN"],
  ["จังหวัดเชียงใหม่", "TH-50"],
  ["chiangmai", "TH-50"],
  ["เชียงไหม่", "TH-50"],
]

for (const [typed, code] of meant) {
  test(`${typed} means ${code}`, async () => {
    const [first] = await named(typed)
    assert.equal(first?.code, code)
  })
}

const cities: readonly (readonly [string, string])[] = [
  ["คาร์สันซิตี", "Carson City"],
  ["Carson", "Carson City"],
  ["ซัวเถา", "Shantou"],
  ["Swatow", "Shantou"],
  ["เชียงรุ่ง", "Jinghong"],
  ["จิ่งหง", "Jinghong"],
  ["kunmimg", "Kunming"],
  ["Kunming Yunnan", "Kunming"],
  ["คุนหมิง จีน", "Kunming"],
  ["เซียงไฮ้", "Shanghai"],
]

for (const [typed, name] of cities) {
  test(`${typed} means ${name}`, async () => {
    const [first] = await named(typed)
    assert.equal(first?.nameEn, name)
  })
}

test("says how a name was found", async () => {
  assert.equal((await named("Yunnan"))[0]?.match.kind, "exact")
  assert.equal((await named("Yunn"))[0]?.match.kind, "prefix")
  const [swatow] = await named("Swatow")
  assert.equal(swatow?.match.name, "Swatow")
})

test("a place with relations says so and comes before its namesakes", async () => {
  const [yunnan] = await named("yunnan")
  assert.equal(yunnan?.hasRelations, true)
})

test("narrows by country, level and container", async () => {
  const inChina = await named("kun", "&country=CN")
  assert.ok(inChina.length > 0 && inChina.every(({ country }) => country === "CN"))
  const firstLevel = await named("ยู", "&level=first_level")
  assert.ok(firstLevel.length > 0 && firstLevel.every(({ level }) => level === "first_level"))
  const inYunnan = await find("q=kunming&within=CN-YN")
  assert.ok(inYunnan.some(({ nameEn }) => nameEn === "Kunming"))
  const none = await find("q=kunming&within=CN-GD")
  assert.ok(!none.some(({ nameEn }) => nameEn === "Kunming"))
})

test("gives the best known of a country where nothing is typed, and nothing of the whole world", async () => {
  assert.ok((await find("country=LA&limit=5")).length === 5)
  assert.deepEqual(await find("limit=5"), [])
})

test("one letter is enough to begin, and what stands for itself in a pattern does here too", async () => {
  assert.ok((await named("ก")).every(({ match }) => match.kind === "prefix" || match.kind === "exact"))
  for (const odd of ["%", "_", "\\", "'", "100%", "|", "ฯ"]) assert.ok(Array.isArray(await named(odd)), odd)
  assert.deepEqual(await named("%"), [])
})

test("a text of any length and kind is answered", async () => {
  assert.ok(Array.isArray(await named("เมือง ".repeat(30))))
  assert.ok(Array.isArray(await named("昆明")))
  const tooLong = await apiAs(app).get(`/units?q=${"a".repeat(300)}`)
  assert.equal(tooLong.status, 422)
})

test("refuses what it does not know", async () => {
  assert.equal((await apiAs(app).get("/units?q=hue&limit=500")).status, 422)
  assert.equal((await apiAs(app).get("/units?q=hue&level=planet")).status, 422)
})

test("relations are found by either side, and by a name that only sounds like theirs", async () => {
  for (const typed of ["เชียงราย", "Chiang Rai", "ยูนนาน", "หยุนหนาน", "Yunnan", "ยูนาน"]) {
    const { body } = await apiAs(app).get(`/relations?q=${encodeURIComponent(typed)}`)
    assert.equal(body["total"], 1, typed)
  }
})
