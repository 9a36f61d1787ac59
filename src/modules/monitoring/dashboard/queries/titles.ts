import type pg from "pg"
import type { Text } from "#kernel/text.ts"
import { relationsOf, titleOf } from "#modules/registry/index.ts"

/** What relations are called in both languages. */
export const titlesOf = async (pool: pg.Pool, ids: readonly string[]): Promise<ReadonlyMap<string, Text>> => {
  const relations = ids.length > 0 ? await relationsOf(pool, [...new Set(ids)]) : []
  return new Map(relations.map((relation) => [relation.id, titleOf(relation)]))
}
