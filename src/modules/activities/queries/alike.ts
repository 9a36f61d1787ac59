import type pg from "pg"
import { prepared } from "#database/prepared.ts"

/** Another activity of the same pair on days that meet or lie next to each other. */
export type Alike = {
  readonly id: string
  readonly title: string
  readonly beginsOn: string
  readonly endsOn: string | null
}

const alike = prepared<Alike>(`
  select b.id, b.title, b.begins_on as "beginsOn", b.ends_on as "endsOn"
  from activity a join activity b on b.relation_id = a.relation_id and b.id <> a.id and b.withdrawn_at is null
    and b.begins_from <= a.ends_until + 3 and a.begins_from <= b.ends_until + 3
  where a.id = $1
  order by similarity(b.title, a.title) desc, abs(b.begins_from - a.begins_from), b.id limit 12`)

/** What an activity may be the same as, the likeliest first. */
export const alikeOf = (pool: pg.Pool, id: string): Promise<readonly Alike[]> => alike(pool, [id])
