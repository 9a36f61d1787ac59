import type { Request } from "#http/request.ts"
import { getUnit, type UnitDetail, unitsOf } from "#modules/places/index.ts"
import { readSmallMap } from "../map/small-map.tsx"
import { listRelations } from "../queries/list.ts"
import { neighboursOf } from "../queries/neighbours.ts"
import type { AsOf } from "./as-of.tsx"

export type UnitPageData = Awaited<ReturnType<typeof readUnit>>

const most = 200

/** Everything that the page of a unit shows. */
export const readUnit = async (request: Request, asOf: AsOf) => {
  const { pool } = request.services.database
  const { day } = asOf
  const unit = await getUnit(pool, request.parameter("code"))
  const [relations, within, neighbours, others, map] = await Promise.all([
    listRelations(pool, { unit: unit.code, asOf: day }, "-signed", { limit: most }),
    isForeignRegion(unit)
      ? listRelations(pool, { within: unit.code, asOf: day }, "-signed", { limit: most })
      : undefined,
    unit.province ? neighboursOf(pool, unit.code, day) : [],
    unitsOf(pool, spokenOf(unit)),
    readSmallMap(pool, { unit: unit.code, asOf: day }, request.language),
  ])
  const own = new Set(relations.items.map(({ id }) => id))
  return {
    unit,
    asOf,
    map,
    neighbours,
    relations: relations.items,
    within: within?.items.filter(({ id }) => !own.has(id)) ?? [],
    others: new Map(others.map((other) => [other.code, other])),
  }
}

const isForeignRegion = (unit: UnitDetail) => unit.level === "first_level" && unit.country !== "TH"

/** Codes of the units that a unit's page names. */
const spokenOf = (unit: UnitDetail): string[] => [
  ...(unit.parent ? [unit.parent] : []),
  ...(unit.subdivision && unit.subdivision !== unit.code ? [unit.subdivision] : []),
  ...unit.successors,
  ...(unit.province?.adjoining ?? []),
]
