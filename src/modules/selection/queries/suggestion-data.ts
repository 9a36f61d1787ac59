import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { remembered } from "#database/remembered.ts"
import { unitName } from "#modules/places/index.ts"
import type { Place } from "../suggestions/suggest.ts"

type Row = {
  readonly code: string
  readonly nameTh: string | null
  readonly nameEn: string
  readonly country: string
  readonly countryTh: string
  readonly countryEn: string
  readonly asean: boolean
  readonly latitude: number
  readonly largestCity: number | null
  readonly traits: readonly string[] | null
}

const firstLevel = prepared<Row>(`
  select u.code, u.name_th as "nameTh", u.name_en as "nameEn", u.country, c.name_th as "countryTh", c.name_en as "countryEn",
    c.asean, u.latitude, g.largest as "largestCity", p.traits
  from unit u join country c on c.code = u.country left join province p on p.code = u.code
  left join (select subdivision, max(population) as largest from unit
             where population is not null and code <> subdivision group by subdivision) g on g.subdivision = u.code
  where u.level = 'first_level' and u.valid_to is null`)

const hour = 3600

/** Every unit of the first level that is now, by its code. Places hardly ever change. */
export const firstLevelPlaces = remembered(hour, async (pool): Promise<ReadonlyMap<string, Place>> => {
  const rows = await firstLevel(pool, [])
  return new Map(
    rows.map((row) => [
      row.code,
      {
        code: row.code,
        name: unitName(row),
        country: row.country,
        countryName: { th: row.countryTh, en: row.countryEn },
        asean: row.asean,
        latitude: row.latitude,
        largestCity: row.largestCity,
        traits: row.traits && new Set(row.traits),
      },
    ]),
  )
})

const present = "r.withdrawn_at is null and r.merged_into is null and r.status in ('in_force', 'proposed')"

type Own = { readonly units: readonly string[]; readonly countries: readonly string[] }

const own = prepared<Own>(`
  select coalesce(array_agg(distinct coalesce(u.subdivision, u.code)), '{}') as units,
    coalesce(array_agg(u.country), '{}') as countries
  from relation r cross join lateral unnest(r.partner_units) p (code) join unit u on u.code = p.code
  where ${present} and r.home_units @> array[$1]`)

/** Where the partners of a province lie: their first-level units, and the country of each. */
export const ownPartners = async (pool: pg.Pool, province: string): Promise<Own> =>
  (await own(pool, [province]))[0] ?? { units: [], countries: [] }

export type Neighbour = { readonly code: string; readonly crossings: readonly string[] }

/** The units across the border of a province, with the crossings to each. */
export const acrossBorder = prepared<Neighbour>(`
  select n.code, coalesce((select array_agg(x ->> 'name') from jsonb_array_elements(p.crossings) x
    where x ->> 'unit' = n.code), '{}') as crossings
  from province p cross join lateral unnest(p.neighbours) with ordinality n (code, place)
  where p.code = $1 order by n.place`)

export type Shared = {
  readonly code: string
  /** Thai units that share a partner with the province, and have this one too. */
  readonly viaTh: readonly string[]
  readonly viaEn: readonly string[]
  /** The partner that they share. */
  readonly sharedTh: string
  readonly sharedEn: string
}

/** First-level units that are partners of those Thai units which share a partner with the province. */
export const partnersOfPartners = prepared<Shared>(`
  with mine as (
    select distinct p.code from relation r cross join lateral unnest(r.partner_units) p (code)
    where ${present} and r.home_units @> array[$1]),
  sharing as (
    select distinct h.code as home, m.code as partner
    from mine m join relation r on r.partner_units @> array[m.code] cross join lateral unnest(r.home_units) h (code)
    where ${present} and h.code <> $1)
  select coalesce(u.subdivision, u.code) as code, array_agg(distinct coalesce(h.name_th, h.name_en)) as "viaTh",
    array_agg(distinct h.name_en) as "viaEn", min(coalesce(s.name_th, s.name_en)) as "sharedTh", min(s.name_en) as "sharedEn"
  from sharing g join relation r on r.home_units @> array[g.home] cross join lateral unnest(r.partner_units) p (code)
    join unit u on u.code = p.code join unit h on h.code = g.home join unit s on s.code = g.partner
  where ${present} and u.country <> 'TH' group by 1 order by count(distinct g.home) desc, 1 limit 30`)

/** How many relations Thailand has with each country. */
export const relationsByCountry = prepared<{ readonly country: string; readonly relations: number }>(`
  select c.code as country, count(*)::int as relations from relation r cross join lateral unnest(r.partner_countries) c (code)
  where ${present} group by c.code`)
