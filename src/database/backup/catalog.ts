import type pg from "pg"

/** A table as a backup keeps it: its columns without those that the database computes, and in which order it is filled. */
export type CatalogTable = {
  readonly schema: string
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

export type Sequence = { readonly schema: string; readonly name: string; readonly value: string }

/** The queue's tables are left out: it makes them anew, and what must not be lost stands in tables of ours. */
const kept =
  "n.nspname in ('public', 'history') and not (n.nspname = 'public' and c.relname = 'schema_migration')"

/** Every table of the register, those that others refer to first; references checked at the end of a transaction set no order. */
export const readTables = async (client: pg.ClientBase): Promise<readonly CatalogTable[]> => {
  const { rows } = await client.query<CatalogTable>(
    `select n.nspname as schema, c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce((select array_agg(a.attname::text order by k.place)
        from pg_index i, unnest(i.indkey::int[]) with ordinality k(number, place), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number), '{}') as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and ${kept} order by 1, 2`,
  )
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select distinct f.conrelid::regclass::text as "from", f.confrelid::regclass::text as "to"
     from pg_constraint f where f.contype = 'f' and f.conrelid <> f.confrelid and not f.condeferrable`,
  )
  return inOrder(rows, references)
}

const nameOf = ({ schema, name }: CatalogTable) => (schema === "public" ? name : `${schema}.${name}`)

const inOrder = (
  tables: readonly CatalogTable[],
  references: readonly { from: string; to: string }[],
): readonly CatalogTable[] => {
  const names = new Set(tables.map(nameOf))
  const ordered: CatalogTable[] = []
  const placed = new Set<string>()
  while (ordered.length < tables.length) {
    const ready = tables.filter(
      (table) =>
        !placed.has(nameOf(table)) &&
        references.every(({ from, to }) => from !== nameOf(table) || placed.has(to) || !names.has(to)),
    )
    if (ready.length === 0) throw new Error("tables refer to each other in a circle")
    for (const table of ready) placed.add(nameOf(table))
    ordered.push(...ready)
  }
  return ordered
}

/** Where each counter stands. */
export const readSequences = async (client: pg.ClientBase): Promise<readonly Sequence[]> => {
  const { rows } = await client.query<Sequence>(
    `select schemaname as schema, sequencename as name, last_value::text as value from pg_sequences
     where schemaname in ('public', 'history') and last_value is not null order by 1, 2`,
  )
  return rows
}

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const tableName = ({ schema, name }: { schema: string; name: string }): string =>
  `${identifier(schema)}.${identifier(name)}`
