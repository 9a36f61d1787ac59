import pg from "pg"
import type { Country, Province, Unit } from "../reference/types.ts"
import { copyInto } from "./copy.ts"
import { countryRows, provinceRows, type TableRows, unitRows } from "./rows.ts"

/** What is loaded; read only when it must be. */
export type Reference = {
  /** Changes when the files change, or the way in which they are prepared for searching. */
  readonly checksum: string
  readonly countries: () => Iterable<Country>
  readonly units: () => Iterable<Unit>
  readonly gazetteer: () => Iterable<Unit>
  readonly provinces: () => Iterable<Province>
}

const loadKey = "places"
const lockKey = 7_026_112_103

/**
 * Brings the reference data into the database, as the owner of its tables: all of it or nothing, and only where it has
 * changed. Places that the files no longer name are taken out, except those that a relation rests on.
 * @returns how many places were loaded; undefined when all was there already
 */
export const loadReference = async (ownerUrl: string, reference: Reference): Promise<number | undefined> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "maitri reference data" })
  await client.connect()
  try {
    await client.query("begin")
    await client.query("select pg_advisory_xact_lock($1)", [lockKey])
    if (await isLoaded(client, reference.checksum)) {
      await client.query("rollback")
      return undefined
    }
    const { rowCount } = await client.query("select from unit limit 1")
    const places = rowCount === 0 ? await fill(client, reference) : await renew(client, reference)
    await client.query(
      `insert into reference_load (name, checksum, rows) values ($1, $2, $3)
       on conflict (name) do update set checksum = excluded.checksum, rows = excluded.rows, loaded_at = now()`,
      [loadKey, reference.checksum, places],
    )
    await client.query("commit")
    return places
  } finally {
    await client.end()
  }
}

/** Whether the database holds the reference data of this checksum. */
export const isLoaded = async (client: pg.Client, checksum: string): Promise<boolean> => {
  const { rowCount } = await client.query("select from reference_load where name = $1 and checksum = $2", [
    loadKey,
    checksum,
  ])
  return rowCount === 1
}

/** Into empty tables: rows first, then indexes and references, each made in one go. */
const fill = async (client: pg.Client, reference: Reference): Promise<number> => {
  await client.query("set local maintenance_work_mem = '256MB'")
  const later = await setAside(client)
  await copyInto(client, "country", countryRows, reference.countries())
  const places = await copyInto(client, "unit", unitRows, allUnits(reference))
  await copyInto(client, "province", provinceRows, reference.provinces())
  for (const statement of later) await client.query(statement)
  await client.query("analyze country, unit, province")
  return places
}

/** Places of a territory that has no code of its own in ISO 3166-1 are left out: nothing could refer to it. */
function* allUnits(reference: Reference): Iterable<Unit> {
  const countries = new Set([...reference.countries()].map(({ code }) => code))
  for (const unit of reference.units()) if (countries.has(unit.country)) yield unit
  for (const unit of reference.gazetteer()) if (countries.has(unit.country)) yield unit
}

/** Drops what slows down the filling of `unit`. @returns the statements that make it again */
const setAside = async (client: pg.Client): Promise<readonly string[]> => {
  const indexes = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = 'unit'::regclass and not i.indisunique`,
  )
  const references = await client.query<{ name: string; definition: string }>(
    `select quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where conrelid = 'unit'::regclass and contype = 'f'`,
  )
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
  for (const { name } of references.rows) await client.query(`alter table unit drop constraint ${name}`)
  return [
    ...indexes.rows.map(({ definition }) => definition),
    ...references.rows.map(({ name, definition }) => `alter table unit add constraint ${name} ${definition}`),
  ]
}

/** Over what is there: new and changed rows are written, the others are left as they are. */
const renew = async (client: pg.Client, reference: Reference): Promise<number> => {
  await stage(client, countryRows, reference.countries())
  const places = await stage(client, unitRows, allUnits(reference))
  await stage(client, provinceRows, reference.provinces())
  await client.query("analyze staged_unit")
  for (const rows of [countryRows, unitRows, provinceRows]) await takeOver(client, rows)
  for (const table of ["province", "unit", "country"]) await takeOut(client, table)
  return places
}

const stage = async <RecordOfKind>(
  client: pg.Client,
  rows: TableRows<RecordOfKind>,
  records: Iterable<RecordOfKind>,
): Promise<number> => {
  await client.query(`create temporary table staged_${rows.table} (like ${rows.table}) on commit drop`)
  return copyInto(client, `staged_${rows.table}`, rows, records)
}

const takeOver = async (
  client: pg.Client,
  { table, columns }: Pick<TableRows<never>, "table" | "columns">,
): Promise<void> => {
  const list = columns.join(", ")
  const fresh = columns.map((column) => `excluded.${column}`).join(", ")
  const present = columns.map((column) => `t.${column}`).join(", ")
  await client.query(
    `insert into ${table} as t (${list}) select ${list} from staged_${table}
     on conflict (code) do update set (${list}) = row(${fresh}) where row(${present}) is distinct from row(${fresh})`,
  )
}

/** Deletes what the files no longer name, except what anything else in the database rests on. */
const takeOut = async (client: pg.Client, table: string): Promise<void> => {
  const { rows } = await client.query<{ referrer: string; column: string }>(
    `select c.conrelid::regclass::text as referrer, quote_ident(a.attname) as column
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = $1::regclass`,
    [table],
  )
  const unused = rows.map(
    ({ referrer, column }) => `and not exists (select from ${referrer} r where r.${column} = t.code)`,
  )
  await client.query(
    `delete from ${table} t where not exists (select from staged_${table} s where s.code = t.code) ${unused.join(" ")}`,
  )
}
