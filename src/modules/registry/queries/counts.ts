import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import { present, statusOnDay } from "./item.ts"

/** How many relations a province or a country has, by state; on a day, or now. */
export type Counts = {
  readonly code: string
  readonly inForce: number
  readonly proposed: number
  readonly ended: number
  readonly inDoubt: number
  /** How many countries (of a province) or provinces (of a country) are on the other side of those in force. */
  readonly others: number
}

const countedBy = (group: string, others: string) =>
  prepared<Counts>(`
    select g.code, count(distinct r.id) filter (where r.status = 'in_force') as "inForce",
      count(distinct r.id) filter (where r.status = 'proposed') as proposed,
      count(distinct r.id) filter (where r.status = 'ended') as ended,
      count(distinct r.id) filter (where r.certainty = 'in_doubt' and r.status in ('in_force', 'proposed')) as "inDoubt",
      count(distinct o.code) filter (where r.status = 'in_force') as others
    from (select r.*, ${statusOnDay("$1::date")} as on_day from relation r where ${present}) x
      cross join lateral (select x.id, x.certainty, case when $1::date is null then x.status else x.on_day end as status) r
      cross join lateral unnest(x.${group}) g (code) left join lateral unnest(x.${others}) o (code) on true
    where r.status is not null group by g.code`)

const byHome = countedBy("home_units", "partner_countries")
const byCountry = countedBy("partner_countries", "home_units")

/** By the code of each Thai unit that has any. */
export const countsByHome = async (pool: pg.Pool, asOf?: Day) => byCode(await byHome(pool, [asOf ?? null]))

/** By the code of each partner country. */
export const countsByCountry = async (pool: pg.Pool, asOf?: Day) =>
  byCode(await byCountry(pool, [asOf ?? null]))

const byCode = (rows: readonly Counts[]): ReadonlyMap<string, Counts> =>
  new Map(rows.map((row) => [row.code, row]))

const bySubdivision = prepared<{ code: string; relations: number; inDoubt: number }>(`
  select coalesce(u.subdivision, u.code) as code, count(distinct r.id) as relations,
    count(distinct r.id) filter (where r.certainty = 'in_doubt') as "inDoubt"
  from relation r cross join lateral unnest(r.partner_units) p (code) join unit u on u.code = p.code
  where ${present} and u.country = $1 and r.status in ('in_force', 'proposed')
  group by coalesce(u.subdivision, u.code)`)

/** How many relations in force or in process lie in each first-level unit of a country. */
export const countsBySubdivision = async (pool: pg.Pool, country: string) =>
  new Map((await bySubdivision(pool, [country])).map((row) => [row.code, row]))

const ofUnit = prepared<UnitCounts>(`
  select count(*) filter (where r.status = 'in_force') as "inForce",
    count(*) filter (where r.status = 'proposed') as proposed, count(*) filter (where r.status = 'ended') as ended,
    count(*) filter (where r.certainty = 'in_doubt' and r.status in ('in_force', 'proposed')) as "inDoubt"
  from (
    select r.certainty, case when $2::date is null then r.status else ${statusOnDay("$2::date")} end as status
    from relation r where ${present} and (r.home_units @> array[$1::text] or r.partner_units @> array[$1::text])) r`)

export type UnitCounts = Omit<Counts, "code" | "others">

/** How many relations a unit takes part in, on either side; on a day, or now. */
export const countsOfUnit = async (pool: pg.Pool, code: string, asOf?: Day): Promise<UnitCounts> => {
  const [row] = await ofUnit(pool, [code, asOf ?? null])
  return row ?? { inForce: 0, proposed: 0, ended: 0, inDoubt: 0 }
}
