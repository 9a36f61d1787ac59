import type pg from "pg"
import { listRelations } from "../queries/list.ts"
import type { RelationFilter, RelationItem, Sort } from "../schema.ts"

const atOnce = 1000

/** All relations of a filter, some at a time, so that a register of any size can be sent while it is read. */
export async function* relationBatches(
  pool: pg.Pool,
  filter: RelationFilter,
  sort: Sort,
): AsyncGenerator<readonly RelationItem[]> {
  for (let cursor: string | undefined; ;) {
    const { items, next } = await listRelations(pool, filter, sort, { limit: atOnce, cursor })
    if (items.length > 0) yield items
    if (next === null) return
    cursor = next
  }
}
