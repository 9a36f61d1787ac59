import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { UnitLevel } from "../reference/types.ts"

/** A unit with all that a search needs to rank and show it. */
export type UnitRow = {
  readonly code: string
  readonly country: string
  readonly level: UnitLevel
  readonly kind: string
  readonly nameTh: string | null
  readonly nameEn: string
  readonly nameLocal: string | null
  readonly variants: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly population: number | null
  readonly validTo: string | null
  readonly weight: number
  readonly related: boolean
  readonly countryTh: string
  readonly countryEn: string
  readonly within: { readonly code: string; readonly nameTh: string | null; readonly nameEn: string } | null
}

export type UnitFilter = {
  readonly country?: string | undefined
  readonly level?: UnitLevel | undefined
  /** Code of the unit that it must lie in. */
  readonly within?: string | undefined
}

/** The units of a list of codes, with their names and those of what they lie in. */
const shown = (hits: string): string => `
  select u.code, u.country, u.level, u.kind, u.name_th as "nameTh", u.name_en as "nameEn", u.name_local as "nameLocal",
    u.variants, u.latitude, u.longitude, u.population, u.valid_to as "validTo", u.weight,
    exists (select from party p where p.unit = u.code) as related, c.name_th as "countryTh", c.name_en as "countryEn",
    case when w.code is not null then json_build_object('code', w.code, 'nameTh', w.name_th, 'nameEn', w.name_en) end as within
  from (${hits}) h join unit u on u.code = h.code join country c on c.code = u.country
  left join unit w on w.code = coalesce(u.parent, u.subdivision) and w.code <> u.code`

/** $1 to $3: country, level, container; null leaves it open. */
const filtered = `($1::text is null or country = $1) and ($2::text is null or level = $2)
  and ($3::text is null or subdivision = $3 or parent = $3)`

const filterValues = ({ country, level, within }: UnitFilter) => [
  country ?? null,
  level ?? null,
  within ?? null,
]

/** In LIKE, these letters stand for themselves. */
const literal = (text: string) => text.replaceAll(/[\\%_]/g, "\\$&")
const anywhere = (key: string) => `%${literal(key)}%`
const atStart = (key: string) => `%|${literal(key)}%`

const wholeOrKnown = prepared<UnitRow>(
  shown(`
    (select code from unit where (split_part(search, '|', 2) = $4 or split_part(search, '|', 3) = $4) and ${filtered}
     order by weight desc limit $5)
    union
    (select code from unit where search like $6 and weight >= 5 and ${filtered}
     order by search like $7 desc, weight desc limit $5)`),
)

/** Units that bear the name, and well-known ones whose names have it as a part. */
export const findByWholeName = (pool: pg.Pool, key: string, filter: UnitFilter, limit: number) =>
  wholeOrKnown(pool, [
    ...filterValues(filter),
    key,
    limit,
    key.length <= 2 ? atStart(key) : anywhere(key),
    atStart(key),
  ])

const part = prepared<UnitRow>(
  shown(`
    select code from unit where search like $4 and ${filtered} order by search like $6 desc, weight desc limit $5`),
)

/** Units that have the text in a name; of one or two letters, only those that begin with it. */
export const findByPart = (pool: pg.Pool, key: string, filter: UnitFilter, limit: number) =>
  part(pool, [...filterValues(filter), key.length <= 2 ? atStart(key) : anywhere(key), limit, atStart(key)])

const words = prepared<UnitRow>(
  shown(`
    select u.code from unit u join country c on c.code = u.country left join unit s on s.code = u.subdivision
    where u.search like $4 and (${filtered.replaceAll(/(?<![.\w])(country|level|subdivision|parent)(?= =)/g, "u.$1")})
      and concat(u.search, c.search, s.search) like all ($6::text[])
    order by u.weight desc limit $5`),
)

/** Units that have one word in a name, and every other in their own, their container's or their country's names. */
export const findByWords = (
  pool: pg.Pool,
  first: string,
  others: readonly string[],
  filter: UnitFilter,
  limit: number,
) => words(pool, [...filterValues(filter), anywhere(first), limit, others.map(anywhere)])

const sounding = (which: string) =>
  prepared<UnitRow>(
    shown(
      `select code from unit where sounds && $4::text[] ${which} and ${filtered} order by weight desc limit $5`,
    ),
  )
const soundingAny = sounding("")
const soundingKnown = sounding("and weight >= 4.5")

/** Units one of whose names has one of these skeletons: all, or only towns and better known. */
export const findBySound = (
  pool: pg.Pool,
  skeletons: readonly string[],
  known: "all" | "known",
  filter: UnitFilter,
  limit: number,
) => (known === "known" ? soundingKnown : soundingAny)(pool, [...filterValues(filter), skeletons, limit])

const near = prepared<UnitRow>(
  shown(`
    select code from unit where $4 <% search and weight >= 5 and ${filtered}
    order by word_similarity($4, search) desc, weight desc limit $5`),
)

/** Well-known units that have most of the letters, in threes. */
export const findNearby = (pool: pg.Pool, key: string, filter: UnitFilter, limit: number) =>
  near(pool, [...filterValues(filter), key, limit])

const foremost = prepared<UnitRow>(
  shown(`select code from unit where ${filtered} and valid_to is null order by weight desc, code limit $4`),
)

/** The best known units, where nothing is typed yet. */
export const findForemost = (pool: pg.Pool, filter: UnitFilter, limit: number) =>
  foremost(pool, [...filterValues(filter), limit])
