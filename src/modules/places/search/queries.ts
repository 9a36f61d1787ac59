import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { UnitFilter, UnitRow } from "./types.ts"

/** @param hits a query for `code` and `letters` */
const shown = (hits: string): string => `
  select u.code, u.country, c.name_th as "countryTh", c.name_en as "countryEn", u.level, u.kind, u.name_th as "nameTh",
    u.name_en as "nameEn", u.name_local as "nameLocal", array_to_string(u.variants, '|') as variants,
    w.code as "withinCode", w.name_th as "withinTh", w.name_en as "withinEn", u.latitude, u.longitude, u.population,
    u.valid_to as "validTo", u.weight, exists (select from party p where p.unit = u.code) as related, h.letters
  from (${hits}) h join unit u on u.code = h.code join country c on c.code = u.country
  left join unit w on w.code = coalesce(u.parent, u.subdivision) and w.code <> u.code`

/** $1 to $3: country, level, container; null leaves it open. */
const filtered = `($1::text is null or u.country = $1) and ($2::text is null or u.level = $2)
  and ($3::text is null or u.subdivision = $3 or u.parent = $3)`

const filterValues = ({ country, level, within }: UnitFilter) => [
  country ?? null,
  level ?? null,
  within ?? null,
]

/** In LIKE, these letters stand for themselves. */
const literal = (text: string) => text.replaceAll(/[\\%_]/g, "\\$&")
const anywhere = (key: string) => `%${literal(key)}%`
const atStart = (key: string) => `%|${literal(key)}%`
const whole = (key: string) => `%|${literal(key)}|%`

/** $5, $6, $7: the patterns anywhere, atStart and whole. What each is worth stands in rank.ts. */
const lettered = (which: string) => `
  (select u.code, u.weight, case when u.search like $7 then 'exact' when u.search like $6 then 'prefix' else 'part' end as letters
   from unit u where ${which} and ${filtered}
   order by u.weight + case when u.search like $7 then 4 when u.search like $6 then 1.5 else 0 end desc limit $4)`

const byLetters = prepared<UnitRow>(shown(lettered("u.search like $5")))

const byLettersKnown = prepared<UnitRow>(
  shown(`
    ${lettered("u.search like $5 and u.weight >= 5")} union
    ${lettered("(split_part(u.search, '|', 2) = $8 or split_part(u.search, '|', 3) = $8)")}`),
)

const letterValues = (key: string, filter: UnitFilter, limit: number) => [
  ...filterValues(filter),
  limit,
  key.length <= 2 ? atStart(key) : anywhere(key),
  atStart(key),
  whole(key),
]

/** Units that have the text in a name, whole, at its start or anywhere; of one or two letters, at its start. */
export const findByLetters = (pool: pg.Pool, key: string, filter: UnitFilter, limit: number) =>
  byLetters(pool, letterValues(key, filter, limit))

/** As `findByLetters`, among what is well known; and whatever bears the text as its English or Thai name. */
export const findKnownByLetters = (pool: pg.Pool, key: string, filter: UnitFilter, limit: number) =>
  byLettersKnown(pool, [...letterValues(key, filter, limit), key])

const words = prepared<UnitRow>(
  shown(`
    select u.code, case when u.search like $7 then 'exact' when u.search like $8 then 'prefix' else 'part' end as letters
    from unit u join country c on c.code = u.country left join unit s on s.code = u.subdivision
    where u.search like $4 and ${filtered} and concat(u.search, c.search, s.search) like all ($6::text[])
    order by u.weight desc limit $5`),
)

/** Units that have one word in a name, and every other in their own, their container's or their country's names. */
export const findByWords = (
  pool: pg.Pool,
  first: string,
  others: readonly string[],
  filter: UnitFilter,
  limit: number,
) =>
  words(pool, [
    ...filterValues(filter),
    anywhere(first),
    limit,
    others.map(anywhere),
    whole(first),
    atStart(first),
  ])

const sounding = (which: string) =>
  prepared<UnitRow>(
    shown(`
      select u.code, null as letters from unit u where u.sounds && $4::text[] ${which} and ${filtered}
      order by u.weight desc limit $5`),
  )
const soundingAny = sounding("")
const soundingKnown = sounding("and u.weight >= 4.5")
const soundingFamous = sounding("and u.weight >= 4.5 and u.weight >= 6")

const soundingOf = { all: soundingAny, known: soundingKnown, famous: soundingFamous }

/** Units one of whose names has one of these skeletons: all, only towns and better known, or only great cities. */
export const findBySound = (
  pool: pg.Pool,
  skeletons: readonly string[],
  which: keyof typeof soundingOf,
  filter: UnitFilter,
  limit: number,
) => soundingOf[which](pool, [...filterValues(filter), skeletons, limit])

const near = prepared<UnitRow>(
  shown(`
    select u.code, null as letters from unit u where $4 <% u.search and u.weight >= 5 and ${filtered}
    order by word_similarity($4, u.search) desc, u.weight desc limit $5`),
)

/** Well-known units that have most of the letters, in threes. */
export const findNearby = (pool: pg.Pool, key: string, filter: UnitFilter, limit: number) =>
  near(pool, [...filterValues(filter), key, limit])

const foremost = prepared<UnitRow>(
  shown(`
    select u.code, 'prefix' as letters from unit u where ${filtered} and u.valid_to is null
    order by u.weight desc, u.code limit $4`),
)

/** The best known units of a filter, where nothing is typed yet. */
export const findForemost = (pool: pg.Pool, filter: UnitFilter, limit: number) =>
  foremost(pool, [...filterValues(filter), limit])

const coded = prepared<UnitRow>(shown("select u.code, 'exact' as letters from unit u where u.code = $1"))

/** The unit of a code, in any case of letters. */
export const findByCode = (pool: pg.Pool, code: string) => coded(pool, [code.toUpperCase()])
