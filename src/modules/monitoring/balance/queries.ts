import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import { type Freshness, kept, type Shown } from "../queries/kept.ts"
import type { Weights } from "./rules.ts"

type YearRow = { readonly year: number; readonly country: string; readonly weight: number }

/** Relations in force on the last day of each fiscal year, or on `today` in the one that runs; by country of the partner. */
const byYear = prepared<YearRow>(`
  select y.y as year, c.country, sum(1.0 / cardinality(r.partner_countries))::float8 as weight
  from (select y, least(make_date(y - 543, 9, 30), $3::date) as at from generate_series($1::int, $2::int) y) y
    join relation r on r.signed_from <= y.at and not coalesce(r.ended_from <= y.at, false) and not r.interruptions @> y.at
    cross join lateral unnest(r.partner_countries) c (country)
  where r.withdrawn_at is null and r.merged_into is null and r.status in ('in_force', 'ended')
  group by 1, 2 order by 1, 2`)

const keptYears = kept((pool: pg.Pool, from: number, to: number, today: string) =>
  byYear(pool, [from, to, today]),
)

/** Weights of countries at the end of each fiscal year, B.E. */
export const countryWeights = async (
  pool: pg.Pool,
  from: number,
  to: number,
  today: Day,
  freshness: Freshness = "now",
): Promise<Shown<ReadonlyMap<number, Weights>>> => {
  const { value: rows, age }: Shown<readonly YearRow[]> =
    freshness === "shown"
      ? await keptYears.shown(pool, from, to, today)
      : { value: await keptYears.now(pool, from, to, today), age: undefined }
  const value = new Map(
    Array.from({ length: to - from + 1 }, (_, index) => {
      const year = from + index
      const own = rows
        .filter((row) => row.year === year)
        .map(({ country, weight }) => [country, weight] as const)
      return [year, new Map(own)] as const
    }),
  )
  return { value, age }
}

export type CountryGroup = {
  readonly code: string
  readonly nameTh: string
  readonly nameEn: string
  readonly region: string
  readonly subregion: string
  readonly asean: boolean
}

const groups = prepared<CountryGroup>(`
  select code, name_th as "nameTh", name_en as "nameEn", region, subregion, asean from country
  where code <> 'TH' order by name_en`)

/** Countries with the region that they lie in. */
export const countryGroups = (pool: pg.Pool) => groups(pool, [])

/** A border province without a partner across each of its borders. */
export type BorderGap = { readonly province: string; readonly neighbour: string; readonly crossings: number }

const gaps = prepared<BorderGap>(`
  select p.code as province, n.country as neighbour,
    (select count(*)::int from jsonb_array_elements(p.crossings) x where left(x ->> 'unit', 2) = n.country) as crossings
  from province p cross join lateral (select distinct left(code, 2) as country from unnest(p.neighbours) b (code)) n
  where n.country <> 'TH' and not exists (select from relation r
    where r.home_units && (select array_agg(u.code) from unit u where u.country = 'TH' and coalesce(u.subdivision, u.code) = p.code)
    and r.partner_countries @> array[n.country]
    and r.withdrawn_at is null and r.merged_into is null and r.status = 'in_force' and r.signed_from <= $1
    and not coalesce(r.ended_from <= $1, false))
  order by n.country, crossings desc, p.code`)

export const borderGaps = kept((pool: pg.Pool, today: string) => gaps(pool, [today]))

export type UsedDimension = { readonly dimension: string; readonly held: number; readonly relations: number }

const used = prepared<UsedDimension>(`
  select dimension, sum(held)::int as held, count(*)::int as relations from (
    select dimension, relation_id, count(*) as held from activity
    where state = 'held' and withdrawn_at is null and confirmation = 'confirmed' and begins_from between $1 and $2
    group by 1, 2) d
  group by 1`)

/** What was held in each dimension between two days. */
export const dimensionsUsed = kept((pool: pg.Pool, from: string, to: string) => used(pool, [from, to]))
