import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { day } from "#kernel/dates.ts"
import { borderGaps, countryWeights, dimensionsUsed } from "#modules/monitoring/balance/queries.ts"
import { nationYear, type PlaceYear } from "#modules/monitoring/dashboard/queries/places.ts"
import { relationStates } from "#modules/monitoring/dashboard/queries/standing.ts"
import { type Scope, yearsOf } from "#modules/monitoring/dashboard/queries/years.ts"
import type { Indicator } from "#modules/monitoring/index.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { homes } from "./independent/drawing.ts"
import { enterWorld, type Office } from "./independent/enter.ts"
import { dimensionsOf, doingsOf, gapsOf, statesOf, weightsOf } from "./independent/reckon-places.ts"
import type { Asked, Figure } from "./independent/figure.ts"
import { reckon } from "./independent/reckon.ts"

/*
 * Offices enter a drawn country through the API and the pages; what every figure comes to is reckoned apart, from what
 * they entered and the definitions of the plan. Another country: MAITRI_DRAWN=8 npm test tests/monitoring/independent.test.ts
 */
const seed = Number(process.env["MAITRI_DRAWN"] ?? 7)
const today = day("2026-11-21")
const years = [2564, 2565, 2566, 2567, 2568, 2569, 2570]

let app: TestApp
let office: Office
before(async () => {
  app = await startTestApp({ today })
  office = await enterWorld(app, seed, { relations: 60, activities: 160 })
})
after(() => app.close())

/** To six digits; fractions added up in another order fall on the same side. */
const rounded = (value: number | null) => (value === null ? null : Number((value + 1e-10).toFixed(6)))
const compared = ({ numerator, denominator, value }: Pick<Figure, "numerator" | "denominator" | "value">) =>
  [numerator, denominator, value].map(rounded)

const found = async ({ year, evidence, province }: Asked): Promise<ReadonlyMap<string, Indicator>> => {
  const query = new URLSearchParams({ year: String(year), evidence: String(evidence) })
  if (province) query.set("province", province)
  const { status, body } = await office.api.get(`/indicators?${query.toString()}`)
  assert.equal(status, 200)
  return new Map(
    (body["indicators"] as Indicator[]).map((figure) => [`${figure.id} ${figure.variant}`, figure]),
  )
}

const sameFigures = async (asked: Asked) => {
  const [theirs, ours] = [await found(asked), reckon(office.world, asked)]
  // what is sent on in cases has a test of its own
  assert.deepEqual(new Set(theirs.keys()), new Set([...ours.keys(), "1.2b null"]))
  for (const [id, figure] of ours) {
    const says = `${id} ${asked.year} ${asked.province ?? "nation"} grade ${asked.evidence}`
    const one = theirs.get(id) ?? assert.fail(says)
    assert.deepEqual(compared(one), compared(figure), says)
    for (const rows of ["without", "imprecise"] as const)
      if (figure[rows]) assert.deepEqual(one[rows].toSorted(), figure[rows].toSorted(), `${says}: ${rows}`)
  }
}

test("the drawn country has what makes figures go wrong", () => {
  const { relations, activities, groups } = office.world
  const some = <Item>(items: readonly Item[], is: (item: Item) => boolean) =>
    assert.ok(items.some(is), String(is))
  some(relations, ({ mergedInto }) => mergedInto !== null)
  some(relations, ({ interruptions }) => interruptions.length > 0)
  some(relations, ({ homes: of }) => of.length > 1)
  some(relations, ({ partners }) => new Set(partners.map(({ country }) => country)).size > 1)
  some(relations, ({ partners }) => partners.some(({ unit }) => unit === null))
  some(relations, ({ signedOn }) => signedOn === null)
  some(relations, ({ signedOn }) => signedOn?.length === 4)
  some(activities, ({ confirmed }) => !confirmed)
  some(activities, ({ withdrawn }) => withdrawn)
  some(activities, ({ begins }) => begins.length < 10)
  some(activities, ({ begins, ends }) => Number(ends?.slice(0, 4)) > Number(begins.slice(0, 4)) + 1)
  some(groups, ({ dissolvedOn }) => dissolvedOn !== null)
})

test("every figure of the country, at any grade of evidence, is what was entered comes to", async () => {
  for (const year of years)
    for (const evidence of [0, 1]) await sameFigures({ year, evidence, province: undefined })
})

test("so is every figure of each province, also of one without relations", async () => {
  for (const province of homes) for (const year of years) await sameFigures({ year, evidence: 0, province })
})

const allOf = ({
  all: { held, joint, tangible, local, plannedBaht, spentBaht },
}: Pick<PlaceYear, "all">) => ({
  held,
  joint,
  tangible,
  local,
  plannedBaht,
  spentBaht,
})

test("dashboards say of the nation, provinces, countries and relations what was done with them", async () => {
  const { pool } = app.services.database
  const { world } = office
  for (const year of years) {
    const { nation, provinces, countries } = await nationYear.now(pool, year)
    assert.deepEqual(
      allOf(nation),
      doingsOf(world, year, () => true),
    )
    for (const one of provinces)
      assert.deepEqual(
        allOf(one),
        doingsOf(world, year, ({ homes: of }) => of.includes(one.id)),
        `${one.id} ${year}`,
      )
    for (const one of countries)
      assert.deepEqual(
        allOf(one),
        doingsOf(world, year, ({ partners }) => partners.some(({ country }) => country === one.id)),
        `${one.id} ${year}`,
      )
    for (const { id } of world.relations.slice(0, 8)) {
      const scope: Scope = { kind: "relation", id }
      const [all] = (await yearsOf(pool, scope, year, year)).value
      assert.ok(all)
      assert.deepEqual(
        allOf({ all }),
        doingsOf(world, year, (one) => one.id === id),
      )
    }
  }
})

test("who is awake, asleep or unheard of, who crowds, where gaps are: as reckoned apart", async () => {
  const { pool } = app.services.database
  const { world } = office
  const states = await relationStates(pool, today)
  assert.deepEqual(new Map(states.map(({ id, state }) => [id, state as string])), statesOf(world))
  for (const year of years.slice(0, -1)) {
    const theirs = (await countryWeights(pool, year, year, today)).value.get(year) ?? new Map()
    const inOrder = (weights: ReadonlyMap<string, number>) =>
      [...weights].map(([code, weight]) => `${code} ${rounded(weight)}`).toSorted()
    assert.deepEqual(inOrder(theirs), inOrder(weightsOf(world, year)), String(year))
  }
  const gaps = (await borderGaps.now(pool, today)).map(
    ({ province, neighbour }) => `${province} ${neighbour}`,
  )
  assert.deepEqual(gaps.toSorted(), gapsOf(world).toSorted())
  const used = await dimensionsUsed.now(pool, "2021-10-01", today)
  assert.deepEqual(
    new Map(used.map(({ dimension, held, relations }) => [dimension, [held, relations]])),
    dimensionsOf(world, "2021-10-01", today),
  )
})
