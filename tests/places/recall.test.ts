import assert from "node:assert/strict"
import { after, before, test, type TestContext } from "node:test"
import { searchUnits } from "#modules/places/index.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"

/** How many of a sample are found among the first five, at least. Raised when the search gets better, never lowered. */
const floors = { asWritten: 0.99, otherSpelling: 0.98, otherLetter: 0.94, slip: 0.93 }

type Sample = { code: string; nameTh: string; nameEn: string; country: string }

let app: TestApp
let sample: readonly Sample[]
before(async () => {
  app = await startTestApp()
  const { rows } = await app.services.database.pool.query<Sample>(
    `select code, name_th as "nameTh", name_en as "nameEn", country from unit
     where name_th is not null and country <> 'TH' and length(name_th) > 4 order by md5(code) limit 300`,
  )
  sample = rows
})
after(() => app.close())

const recall = async (typed: (place: Sample) => string): Promise<number> => {
  let found = 0
  for (const place of sample) {
    const hits = await searchUnits(app.services.database.pool, { q: typed(place), limit: 5 })
    if (hits.some(({ code, nameTh }) => code === place.code || nameTh === place.nameTh)) found++
  }
  return found / sample.length
}

const reaches = async (t: TestContext, kind: keyof typeof floors, typed: (place: Sample) => string) => {
  const share = await recall(typed)
  t.diagnostic(`${kind}: ${(share * 100).toFixed(1)} % of ${sample.length} among the first five`)
  assert.ok(
    share >= floors[kind],
    `${kind}: ${share.toFixed(3)} of ${sample.length}, at least ${floors[kind]}`,
  )
}

test("Thai names as they are written", (t) => reaches(t, "asWritten", ({ nameTh }) => nameTh))

test("Thai names without their tone marks, and with letters that sound the same", (t) =>
  reaches(t, "otherSpelling", ({ nameTh }) =>
    nameTh.replaceAll(/[็-๎]/g, "").replaceAll("ซ", "ส").replaceAll("ไ", "ใ").replaceAll("ฟ", "ฝ"),
  ))

test("Thai names with a letter as another office would have it", (t) =>
  reaches(t, "otherLetter", ({ nameTh }) => swapFirst(nameTh, "ตทคกพปรลนงาั")))

test("English names that lack a letter", (t) =>
  reaches(t, "slip", ({ nameEn }) => (nameEn.length > 5 ? nameEn.slice(0, 3) + nameEn.slice(4) : nameEn)))

/** Takes the first letter that is one of a pair for the other. */
const swapFirst = (text: string, pairs: string): string => {
  for (let at = 1; at < text.length; at++) {
    const index = pairs.indexOf(text[at] ?? "")
    if (index < 0) continue
    return text.slice(0, at) + (pairs[index % 2 === 0 ? index + 1 : index - 1] ?? "") + text.slice(at + 1)
  }
  return text
}
