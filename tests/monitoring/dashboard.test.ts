import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import fc from "fast-check"
import { concentrationOf, shareWithin, summedBy, withOneMore } from "#modules/monitoring/balance/rules.ts"
import { nationYear } from "#modules/monitoring/dashboard/queries/places.ts"
import { relationStates } from "#modules/monitoring/dashboard/queries/standing.ts"
import { yearsOf } from "#modules/monitoring/dashboard/queries/years.ts"
import { beside, equalsOf, medianOf, rank } from "#modules/monitoring/dashboard/rules.ts"
import { computeIndicators } from "#modules/monitoring/index.ts"
import { day } from "#kernel/dates.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { assertValidHtml } from "#tests/support/page-checks.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { draw, write } from "./scenario.ts"

let app: TestApp
let ministry: Visitor
let drawn: ReturnType<typeof draw>

before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
  drawn = draw(app, 41, 2024)
  await write(app, drawn)
  ministry = new Visitor(app, (await signInAs(app, { role: "officer", kind: "interior", units: [] })).cookie)
})
after(() => app.close())

test("a dashboard's years are the indicators' figures, for the nation and each province", async () => {
  const { pool } = app.services.database
  const { value: years } = await yearsOf(pool, { kind: "nation" }, 2564, 2569)
  for (const { year, counted, passed, provinces, provincesPassed } of years) {
    const figures = await computeIndicators(pool, { year: year, today: app.services.today() })
    const of = (variant: string) => {
      const { numerator, denominator } =
        figures.find((one) => one.id === "2.1" && one.variant === variant) ?? {}
      return [numerator, denominator]
    }
    assert.deepEqual([passed, counted], of("relation_fiscal"), `relations ${year}`)
    assert.deepEqual([provincesPassed, provinces], of("province_fiscal"), `provinces ${year}`)
  }
  assert.ok(years.some(({ passed }) => passed > 0) && years.some(({ counted, passed }) => counted > passed))
})

test("a province's years are those of its own relations, counted by hand", async () => {
  const { pool } = app.services.database
  for (const code of ["TH-50", "TH-30"]) {
    const own = new Set(drawn.relations.filter(({ homes }) => homes.includes(code)).map(({ id }) => id))
    const { value: years } = await yearsOf(pool, { kind: "province", id: code }, 2566, 2568)
    for (const { year, held } of years) {
      const [from, to] = [`${year - 544}-10-01`, `${year - 543}-09-30`]
      const expected = drawn.activities.filter(({ relation, state, begins, confirmed }) => {
        const first = `${begins}-01-01`.slice(0, 10)
        return own.has(relation) && state === "held" && confirmed && first >= from && first <= to
      })
      assert.equal(held, expected.length, `${code} ${year}`)
    }
  }
})

test("one pass over the register gives every province what is read of it alone, and every country its own", async () => {
  const { pool } = app.services.database
  for (const year of [2566, 2568]) {
    const { nation, provinces, countries } = await nationYear.now(pool, year)
    assert.ok(provinces.length >= 5)
    for (const { id, relations, passed, all } of provinces) {
      const {
        value: [own],
      } = await yearsOf(pool, { kind: "province", id }, year, year)
      const { held, joint, tangible, local, people, plannedBaht, spentBaht } = own ?? nation.all
      assert.deepEqual(all, { held, joint, tangible, local, people, plannedBaht, spentBaht }, `${id} ${year}`)
      assert.deepEqual([relations, passed], [own?.counted, own?.passed], `${id} ${year}`)
    }
    const drawnHeld = (of: (homes: readonly string[]) => boolean) =>
      drawn.activities.filter(({ relation, state, begins, confirmed }) => {
        const first = `${begins}-01-01`.slice(0, 10)
        const homes = drawn.relations.find(({ id }) => id === relation)?.homes ?? []
        return (
          of(homes) &&
          state === "held" &&
          confirmed &&
          first >= `${year - 544}-10-01` &&
          first <= `${year - 543}-09-30`
        )
      }).length
    assert.equal(
      nation.all.held,
      drawnHeld(() => true),
    )
    assert.deepEqual(countries, [], "the drawn relations name no country")
  }
})

test("asleep is nothing joint in two full years of open reporting; without reports that is not said", async () => {
  const states = await relationStates(app.services.database.pool, day("2026-11-21"))
  const [from, to] = ["2024-10-01", "2026-09-30"]
  const first = (date: string) => `${date}-01-01`.slice(0, 10)
  for (const { id, state } of states) {
    const own = drawn.activities.filter(({ relation, confirmed }) => relation === id && confirmed)
    const joint = own.some(
      ({ state: held, joint: both, signing, begins, ends }) =>
        held === "held" && both && !signing && first(begins) <= to && first(ends ?? begins) >= from,
    )
    if (joint) assert.ok(state === "awake" || state === "visits_only", `${id} ${state}`)
    else assert.ok(["asleep", "no_reports", "new"].includes(state), `${id} ${state}`)
    if (!drawn.activities.some(({ relation }) => relation === id))
      assert.notEqual(state, "asleep", "of which nothing was ever recorded")
  }
  assert.ok(
    states.some(({ state }) => state === "asleep") && states.some(({ state }) => state === "no_reports"),
  )
})

test("every dashboard is a valid page in both languages, also where nothing is known", async () => {
  const [first] = drawn.relations
  const paths = [
    "/dashboard",
    "/dashboard?year=2560",
    "/dashboard/provinces/TH-50",
    "/dashboard/provinces/TH-96",
  ]
  for (const path of [
    ...paths,
    "/dashboard/countries/VN",
    `/dashboard/relations/${first?.id}`,
    "/balance",
    "/balance?add=VN",
    "/early-warning",
    "/time-lost",
  ])
    for (const language of ["", "/en"]) {
      const answer = await ministry.get(language + path)
      assert.equal(answer.status, 200, path)
      await assertValidHtml(await answer.text())
    }
  assert.equal((await ministry.get("/dashboard/provinces/XX")).status, 404)
  assert.equal(
    (await new Visitor(app).get("/dashboard")).status,
    303,
    "whoever is not signed in is led to sign in",
  )
})

const weights = fc
  .dictionary(fc.constantFrom("CN", "VN", "LA", "JP", "KR", "MM"), fc.integer({ min: 1, max: 40 }), {
    minKeys: 1,
  })
  .map((found) => new Map(Object.entries(found)))

test("concentration lies between even and all in one, and one more of the largest crowds further", () => {
  fc.assert(
    fc.property(weights, (found) => {
      const { herfindahl, effective, top, topThree, total } = concentrationOf(found)
      assert.ok(herfindahl !== null && effective !== null && top && topThree !== null)
      assert.ok(herfindahl >= 1 / found.size - 1e-12 && herfindahl <= 1 + 1e-12)
      assert.ok(effective >= 1 - 1e-9 && effective <= found.size + 1e-9)
      assert.ok(topThree >= top.share - 1e-12 && topThree <= 1 + 1e-12)
      assert.equal(concentrationOf(withOneMore(found, "CN")).total, total + 1)
      const more = concentrationOf(withOneMore(found, top.id)).herfindahl ?? 0
      assert.ok(more >= herfindahl - 1e-12)
      assert.equal(concentrationOf(summedBy(found, () => "all")).herfindahl, 1)
      assert.equal(
        shareWithin(found, () => true),
        1,
      )
    }),
  )
  assert.equal(concentrationOf(new Map()).herfindahl, null)
  const even = concentrationOf(
    new Map([
      ["a", 5],
      ["b", 5],
      ["c", 5],
      ["d", 5],
    ]),
  )
  assert.deepEqual([even.herfindahl, even.effective], [0.25, 4])
})

test("a place and a median are those of the others, counted one by one", () => {
  const had = fc.record({
    value: fc.option(fc.integer({ min: 0, max: 5 })),
    count: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(fc.option(fc.integer({ min: 0, max: 5 })), fc.array(had), (own, others) => {
      const each = others
        .flatMap(({ value, count }) => (value === null ? [] : Array.from({ length: count }, () => value)))
        .toSorted((one, other) => one - other)
      const middle = [Math.ceil(each.length / 2) - 1, Math.floor(each.length / 2)].map((at) => each[at] ?? 0)
      assert.deepEqual(beside(own, rank([{ value: own, count: 1 }, ...others])), {
        own,
        median: each.length === 0 ? null : middle.reduce((sum, value) => sum + value) / 2,
        place: own === null ? null : 1 + each.filter((value) => value > own).length,
        among: each.length + (own === null ? 0 : 1),
      })
    }),
  )
})

test("places and medians among equals", () => {
  const once = <Value>(values: readonly Value[]) => values.map((value) => ({ value, count: 1 }))
  assert.equal(medianOf(rank([])), null)
  assert.equal(medianOf(rank(once([3, 1, 2]))), 2)
  assert.equal(medianOf(rank(once([4, 1, 2, 3]))), 2.5)
  assert.equal(medianOf(rank([...once([9]), { value: 2, count: 3 }])), 2)
  assert.deepEqual(beside(0.5, rank(once([0.5, 0.7, null, 0.5, 0.1]))), {
    own: 0.5,
    median: 0.5,
    place: 2,
    among: 4,
  })
  assert.deepEqual(beside(null, rank(once([3, 1]))), { own: null, median: 2, place: null, among: 2 })
  const peers = [1, 2, 4, 8, 100].map((relations) => ({ id: String(relations), relations }))
  assert.deepEqual(
    equalsOf(peers, { id: "4", relations: 4 }, 2).map(({ id }) => id),
    ["2", "8"],
  )
})
