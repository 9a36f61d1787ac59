import { readFileSync } from "node:fs"
import { activitiesOf, fiscal, fiscalOf, first, inForce, isJoint, overlaps, stands, within } from "./days.ts"
import { today } from "./drawing.ts"
import type { KnownActivity, KnownRelation, World } from "./world.ts"

const unfit = (one: KnownRelation) => one.mergedInto !== null

const isTangible = ({ kind }: KnownActivity) => !["visit", "reception", "courtesy_call"].includes(kind)
const isLocal = ({ homeOrganisers }: KnownActivity) =>
  homeOrganisers.length > 0 && !homeOrganisers.includes("province")

/** What was done in a fiscal year with the relations that are asked for. */
export const doingsOf = (world: World, year: number, which: (relation: KnownRelation) => boolean) => {
  const byRelation = activitiesOf(world)
  const own = world.relations
    .filter((one) => !unfit(one) && which(one))
    .flatMap(({ id }) => byRelation.get(id) ?? [])
    .filter((one) => one.confirmed && !one.withdrawn && within(first(one.begins), fiscal(year)))
  const held = own.filter(stands)
  const baht = (stage: string) =>
    Number(
      own
        .flatMap((one) => one.money)
        .reduce((sum, line) => (line.stage === stage ? sum + line.satang : sum), 0n),
    ) / 100
  return {
    held: held.length,
    joint: held.filter(isJoint).length,
    tangible: held.filter(isTangible).length,
    local: held.filter(isLocal).length,
    plannedBaht: baht("planned"),
    spentBaht: baht("spent"),
  }
}

/** How each relation that is in force today does, by the two full fiscal years before. */
export const statesOf = (world: World): ReadonlyMap<string, string> => {
  const byRelation = activitiesOf(world)
  const span = { from: "2024-10-01", to: "2026-09-30" }
  return new Map(
    world.relations
      .filter((one) => !unfit(one) && one.endedOn === null && inForce(one, today))
      .map((one) => {
        const own = (byRelation.get(one.id) ?? []).filter(({ withdrawn }) => !withdrawn)
        const joint = own.filter((doing) => stands(doing) && isJoint(doing) && overlaps(doing, span))
        const open = own.some(({ begins }) => fiscalOf(first(begins)) < 2569)
        const silent = first(one.signedOn ?? "") > span.from ? "new" : open ? "asleep" : "no_reports"
        const state = joint.length === 0 ? silent : joint.some(isTangible) ? "awake" : "visits_only"
        return [one.id, state]
      }),
  )
}

/** Weights of countries on the last day of a fiscal year, or today in the one that runs. */
export const weightsOf = (world: World, year: number): ReadonlyMap<string, number> => {
  const { to } = fiscal(year)
  const weights = new Map<string, number>()
  for (const one of world.relations.filter(
    (relation) => !unfit(relation) && inForce(relation, to < today ? to : today),
  )) {
    const countries = [...new Set(one.partners.flatMap(({ country }) => country ?? []))]
    for (const country of countries) weights.set(country, (weights.get(country) ?? 0) + 1 / countries.length)
  }
  return weights
}

/** Border provinces without a partner in the country across, from the list of provinces. */
export const gapsOf = (world: World): readonly string[] => {
  const [head = "", ...rows] = readFileSync(
    new URL("../../../db/reference/provinces.tsv", import.meta.url),
    "utf8",
  )
    .trimEnd()
    .split("\n")
  const names = head.split("\t")
  const standing = world.relations.filter((one) => !unfit(one) && one.endedOn === null && inForce(one, today))
  return rows.flatMap((row) => {
    const cells = row.split("\t")
    const province = cells[names.indexOf("code")] ?? ""
    const across = (cells[names.indexOf("neighbours")] ?? "").split("|").filter(Boolean)
    return [...new Set(across.map((code) => code.slice(0, 2)))]
      .filter(
        (country) =>
          !standing.some(
            ({ homes, partners }) =>
              homes.includes(province) && partners.some((one) => one.country === country),
          ),
      )
      .map((country) => `${province} ${country}`)
  })
}

/** What was held in each dimension between two days, and by how many relations. */
export const dimensionsOf = (
  world: World,
  from: string,
  to: string,
): ReadonlyMap<string, readonly number[]> => {
  const counts = new Map<string, [number, number]>()
  for (const own of activitiesOf(world).values()) {
    const held = own.filter((one) => stands(one) && within(first(one.begins), { from, to }))
    for (const [dimension, some] of Map.groupBy(held, (one) => one.dimension)) {
      const [all, relations] = counts.get(dimension) ?? [0, 0]
      counts.set(dimension, [all + some.length, relations + 1])
    }
  }
  return counts
}
