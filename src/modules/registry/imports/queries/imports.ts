import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { ImportDetail, ImportItem } from "../schema.ts"
import { importWords } from "../words.ts"

const by = (act: string, person: string) =>
  `json_build_object('kind', ${act}.actor_kind, 'name', coalesce(${person}.name, ${act}.actor_name))`

const columns = `
  i.id, i.kind, i.file_name as "fileName", i.as_of as "asOf", i.state, i.applied_at as "appliedAt", ${by("a", "p")} as "appliedBy",
  i.undone_at as "undoneAt", i.rows_read as rows, c.*`
const from = `
  from import i left join history.act a on a.id = i.applied_act left join account p on p.id = a.account_id
  cross join lateral (
    select count(*) filter (where outcome = 'new') as new, count(*) filter (where outcome = 'same') as same,
      count(*) filter (where outcome = 'changed') as changed,
      count(*) filter (where decision = 'open' and i.state = 'applied') as open,
      count(*) filter (where decision is not null and decision <> 'open') as decided
    from import_row w where w.import_id = i.id) c`

const list = prepared<ImportItem & { readonly total: number }>(`
  select ${columns}, (select count(*) from import) as total ${from}
  order by i.applied_at desc, i.id desc limit $1 offset $2`)

/** Imports, the newest first. */
export const listImports = async (
  pool: pg.Pool,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  withPeople: boolean,
): Promise<{ readonly items: readonly ImportItem[]; readonly total: number }> => {
  const rows = await list(pool, [limit, offset])
  const items = rows.map(({ total: _, ...item }) => ({
    ...item,
    appliedBy: told(item.appliedBy, withPeople),
  }))
  return { items, total: rows[0]?.total ?? 0 }
}

type By = ImportItem["appliedBy"]

/** Who did something: people by name only to those who may know it. */
export const told = (by: By, withPeople: boolean): By =>
  by.kind === "person" && !withPeople ? { ...by, name: "" } : by

const detail = prepared<ImportDetail>(`
  select ${columns}, i.sha256, i.declared, i.counted, i.left_out as "leftOut",
    case when u.id is not null then ${by("u", "q")} end as "undoneBy", u.reason as "undoReason",
    (select coalesce(json_agg(json_build_object('code', f.code, 'rows', f.rows, 'relations', f.relations,
      'message', json_build_object('th', f.message_th, 'en', f.message_en)) order by f.position), '[]')
     from import_finding f where f.import_id = i.id) as findings
  ${from} left join history.act u on u.id = i.undone_act left join account q on q.id = u.account_id
  where i.id = $1`)

/**
 * @param withPeople whether the reader is of an office, and may see who acted by name and the cells of rows left out
 * @throws Refusal (not found)
 */
export const getImport = async (pool: pg.Pool, id: string, withPeople: boolean): Promise<ImportDetail> => {
  const [found] = isUuid(id) ? await detail(pool, [id]) : []
  if (!found) throw notFound(importWords.noSuchImport)
  const { appliedBy, undoneBy, leftOut } = found
  return {
    ...found,
    leftOut: withPeople ? leftOut : leftOut.map(({ cells: _, ...row }) => row),
    appliedBy: told(appliedBy, withPeople),
    undoneBy: undoneBy && told(undoneBy, withPeople),
  }
}

const standing = prepared<{ id: string }>(
  `select id from import where sha256 = $1 and state = 'applied' order by applied_at desc limit 1`,
)

/** The import of this very file that stands, if any. */
export const importOfFile = async (pool: pg.Pool, sha256: string): Promise<string | undefined> =>
  (await standing(pool, [sha256]))[0]?.id

const open = prepared<{ open: number; import: string | null }>(`
  select count(*) as open, (array_agg(w.import_id order by i.applied_at desc, w.row))[1] as import
  from import_row w join import i on i.id = w.import_id where w.decision = 'open' and i.state = 'applied'`)

/** How many rows of all imports wait for a decision, and the newest import that has any. */
export const openDoubts = async (pool: pg.Pool) => (await open(pool, []))[0] ?? { open: 0, import: null }
