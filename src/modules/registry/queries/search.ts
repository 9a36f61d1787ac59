import type pg from "pg"
import { findCountries, searchUnits, type UnitHit } from "#modules/places/index.ts"
import type { RelationItem } from "../schema.ts"
import { listRelations } from "./list.ts"

export type Found = {
  readonly countries: Awaited<ReturnType<typeof findCountries>>
  readonly places: readonly UnitHit[]
  readonly relations: readonly RelationItem[]
  /** How many relations have the text in a name; more than are given here. */
  readonly total: number
}

const mostPlaces = 12
const mostRelations = 12
const mostMeant = 5

/**
 * Places and relations that a text may mean. Relations come first by the places that it means, then by any name of a
 * party that has the text in it.
 */
export const searchRegister = async (pool: pg.Pool, q: string): Promise<Found> => {
  const [countries, places, named] = await Promise.all([
    findCountries(pool, q),
    searchUnits(pool, { q, limit: mostPlaces }),
    listRelations(pool, { q }, "-signed", { limit: mostRelations }),
  ])
  const meant = places.filter(({ related, match }) => related && match.kind !== "part").slice(0, mostMeant)
  const ofPlaces = await Promise.all(
    meant.map(({ code }) => listRelations(pool, { unit: code }, "-signed", { limit: mostRelations })),
  )
  const relations = new Map<string, RelationItem>()
  for (const relation of [...ofPlaces, named].flatMap(({ items }) => items))
    relations.set(relation.id, relation)
  return { countries, places, relations: [...relations.values()].slice(0, mostRelations), total: named.total }
}
