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
  const meant = likeliest(places)
  const ofPlaces = await Promise.all(
    meant.map(({ code }) => listRelations(pool, { unit: code }, "-signed", { limit: mostRelations })),
  )
  const relations = new Map<string, RelationItem>()
  for (const relation of ofPlaces.flatMap(({ items }) => items)) relations.set(relation.id, relation)
  if (!meant.some(({ match }) => match.kind === "exact"))
    for (const relation of named.items) relations.set(relation.id, relation)
  return { countries, places, relations: [...relations.values()].slice(0, mostRelations), total: named.total }
}

const mostMeant = 5
const farApart = 2

/** Of the places that have relations, those that match no worse than the best of them. */
const likeliest = (places: readonly UnitHit[]): readonly UnitHit[] => {
  const related = places.filter(({ related: has, match }) => has && match.kind !== "part")
  const best = related[0]
  return related
    .filter(({ match }) => match.kind === best?.match.kind && match.score > best.match.score - farApart)
    .slice(0, mostMeant)
}
