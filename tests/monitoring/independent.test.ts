import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { enterWorld, homes, type Office } from "./independent/enter.ts"
import { type Figure, reckon } from "./independent/reckon.ts"

let app: TestApp
let office: Office
const seed = Number(process.env["WORTH_SEED"] ?? 7)
before(async () => {
  app = await startTestApp({ today: "2026-11-21" })
  office = await enterWorld(app, seed, { relations: 60, activities: 160 })
})
after(() => app.close())

const years = [2564, 2565, 2566, 2567, 2568, 2569, 2570]

test("every figure of every year, of the country and of each province, is what was entered comes to", async () => {
  const w = office.world
  console.log(
    w.relations.length,
    w.activities.length,
    w.groups.length,
    w.trainings.length,
    w.handbooks.length,
    w.relations.filter((r) => r.mergedInto).length,
    w.relations.filter((r) => r.interruptions.length).length,
  )
  const seen = new Map<string, number>()
  for (const province of [undefined, ...homes])
    for (const year of years)
      for (const evidence of [0, 1]) {
        const expected = reckon(office.world, { year, evidence, province })
        const query = new URLSearchParams({
          year: String(year),
          evidence: String(evidence),
          ...(province ? { province } : {}),
        })
        const answer = await office.api.get(`/indicators?${query}`)
        assert.equal(answer.status, 200)
        const found = new Map(
          (answer.body["indicators"] as any[]).map((one) => [`${one.id} ${one.variant}`, one]),
        )
        for (const id of found.keys())
          if (!expected.has(id)) seen.set(`not reckoned ${id}`, (seen.get(`not reckoned ${id}`) ?? 0) + 1)
        for (const [id, figure] of expected) {
          const one = found.get(id)
          if (!one) {
            seen.set(
              `absent ${id} ${province ? "province" : "nation"}`,
              (seen.get(`absent ${id} ${province ? "province" : "nation"}`) ?? 0) + 1,
            )
            continue
          }
          const differ = differences(figure, one)
          if (differ) {
            const k = `${id}`
            seen.set(k, (seen.get(k) ?? 0) + 1)
            if ((seen.get(k) ?? 0) <= 3) console.log(id, year, evidence, province ?? "nation", differ)
          }
        }
      }
  console.log(seen)
})

const near = (a: number | null | undefined, b: number | null | undefined) =>
  (a ?? null) === (b ?? null) || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) < 1e-6)
const differences = (mine: Figure, theirs: any): string | undefined => {
  const out: string[] = []
  if (!near(mine.numerator, theirs.numerator)) out.push(`num ${mine.numerator} <> ${theirs.numerator}`)
  if (!near(mine.denominator, theirs.denominator))
    out.push(`den ${mine.denominator} <> ${theirs.denominator}`)
  if (!near(mine.value, theirs.value)) out.push(`value ${mine.value} <> ${theirs.value}`)
  for (const k of ["without", "imprecise"] as const) {
    if (!mine[k]) continue
    const a = [...mine[k]].sort().join(),
      b = [...theirs[k]].sort().join()
    if (a !== b)
      out.push(
        `${k} mine ${a.length} theirs ${b.length} :: +${mine[k].filter((x) => !theirs[k].includes(x))} -${theirs[k].filter((x: string) => !mine[k]!.includes(x))}`,
      )
  }
  return out.length ? out.join("; ") : undefined
}
