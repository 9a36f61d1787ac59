import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { present } from "../queries/item.ts"
import { conditionsOf } from "../queries/list.ts"
import type { Certainty, Status } from "../rules.ts"
import type { RelationFilter } from "../schema.ts"

/** Relations between the same two units in the same state, counted. */
export type BondRow = {
  readonly home: string
  /** Null where the place is not known yet. */
  readonly partner: string | null
  readonly country: string | null
  readonly status: Status
  readonly certainty: Certainty
  readonly count: number
  /** One of them; the only one where there is one. */
  readonly relation: string
}

/** Every bond of a filter. A relation of several parties has one for each Thai unit with each partner. */
export const listBonds = (pool: pg.Pool, filter: RelationFilter): Promise<readonly BondRow[]> => {
  const { where, status, values, source } = conditionsOf(filter)
  const spoken = `${status} r.id r.certainty r.home_units r.partner_units r.partner_countries`
  return prepared<BondRow>(`
    with found as (
      select r.id, ${status} as status, r.certainty, h.code as home, p.code as partner,
        coalesce(u.country, r.partner_countries[1]) as country
      from ${source(spoken)} cross join lateral unnest(r.home_units) h (code)
        left join lateral unnest(r.partner_units) p (code) on true left join unit u on u.code = p.code
      where ${where})
    select home, partner, country, status, certainty, count(*)::int as count, min(id::text) as relation
    from found group by home, partner, country, status, certainty order by count desc, home, partner`)(
    pool,
    values,
  )
}

export type MapTotals = { readonly total: number; readonly inDoubt: number; readonly unplaced: number }

/** How many relations a filter has, how many of them are in doubt, and of how many a place is not known yet. */
export const countForMap = async (pool: pg.Pool, filter: RelationFilter): Promise<MapTotals> => {
  const { where, values, source } = conditionsOf(filter)
  const [row] = await prepared<MapTotals>(`
    select count(*)::int as total, count(*) filter (where r.certainty = 'in_doubt')::int as "inDoubt",
      count(*) filter (where r.home_units = '{}' or r.partner_units = '{}')::int as unplaced
    from ${source("r.certainty r.home_units r.partner_units")} where ${where}`)(pool, values)
  return row ?? { total: 0, inDoubt: 0, unplaced: 0 }
}

export type PlaceRow = {
  readonly code: string
  readonly nameTh: string | null
  readonly nameEn: string
  readonly country: string
  /** First-level unit that it lies in or is, where known. */
  readonly subdivision: string | null
  readonly latitude: number
  readonly longitude: number
}

const unitPlaces = prepared<PlaceRow>(`
  select code, name_th as "nameTh", name_en as "nameEn", country, subdivision, latitude, longitude from unit where code = any($1)`)
const countryPlaces = prepared<PlaceRow>(`
  select code, name_th as "nameTh", name_en as "nameEn", code as country, null as subdivision, latitude, longitude from country`)
const provinceCodes = prepared<PlaceRow>(`
  select u.code, u.name_th as "nameTh", u.name_en as "nameEn", u.country, u.code as subdivision, u.latitude, u.longitude
  from province p join unit u on u.code = p.code order by u.name_th collate "th-x-icu"`)

/** Where units lie, by code. */
export const placesOf = async (pool: pg.Pool, codes: readonly string[]) =>
  byCode(await unitPlaces(pool, [codes]))

/** Where countries lie, by code. */
export const countriesOnMap = async (pool: pg.Pool) => byCode(await countryPlaces(pool, []))

/** All 77 provinces, in Thai order. */
export const provincesOnMap = (pool: pg.Pool) => provinceCodes(pool, [])

const byCode = (rows: readonly PlaceRow[]): ReadonlyMap<string, PlaceRow> =>
  new Map(rows.map((row) => [row.code, row]))

const partnerCountries = prepared<{ country: string }>(`
  select distinct unnest(r.partner_countries) as country from relation r where ${present}`)

/** Countries with which there are relations at all. */
export const listPartnerCountries = async (pool: pg.Pool): Promise<readonly string[]> =>
  (await partnerCountries(pool, [])).map(({ country }) => country)
