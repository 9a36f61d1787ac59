import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { fiscalYear } from "#kernel/dates.ts"
import { kept } from "../../queries/kept.ts"
import { outOn, reached, reaching, standsFrom } from "./in-force.ts"

/** What was done in a fiscal year. Activities and projects count in the year in which they begin; money is in baht. */
export type Doings = {
  readonly held: number
  readonly joint: number
  readonly tangible: number
  readonly local: number
  readonly people: number
  readonly plannedBaht: number
  readonly spentBaht: number
}

/** Figures of a fiscal year of the relations that indicator 2.1 counts, for one to be held beside others. */
export type PeerFigures = {
  /** Code of the province or the partner country. */
  readonly id: string
  /** In force on both the first and the last day, and how many of them pass. */
  readonly relations: number
  readonly passed: number
} & Pick<Doings, "held" | "tangible" | "local" | "spentBaht">

/** And of all its relations, whether they count in the year or not. */
export type PlaceYear = PeerFigures & { readonly all: Doings }

export type NationYear = {
  readonly nation: PlaceYear
  readonly provinces: readonly PlaceYear[]
  readonly countries: readonly PlaceYear[]
}

const sum = (column: string, as: string, type = "int") => `
  coalesce(sum(${column}) filter (where counted), 0)::${type} as "${as}"`
const allOf = (column: string, as: string) => `'${as}', coalesce(sum(${column}), 0)`
const figures = `
  count(*) filter (where counted)::int as relations, count(*) filter (where counted and passed)::int as passed,
  ${sum("held", "held")}, ${sum("tangible", "tangible")}, ${sum("local", "local")}, ${sum("spent", "spentBaht", "float8")},
  json_build_object(${allOf("held", "held")}, ${allOf("joint", "joint")}, ${allOf("tangible", "tangible")},
    ${allOf("local", "local")}, ${allOf("people", "people")}, ${allOf("planned", "plannedBaht")},
    ${allOf("spent", "spentBaht")}) as all`

/**
 * One pass over the register and what the database counts as activities are written (`activity_tally`); what goes on over
 * days and reaches into the year from before is looked for. $1 to $2 is the fiscal year, $3 its number.
 */
const statement = `
  with done as (
    select relation_id, sum(held)::int as held, sum(joint)::int as joint, sum(tangible)::int as tangible,
      sum(local)::int as local, sum(people) as people, sum(planned) as planned, sum(spent) as spent, bool_or(passed) as passed
    from (
      select relation_id, confirmed_held as held, confirmed_joint as joint, confirmed_tangible as tangible,
        confirmed_local as local, confirmed_people as people, confirmed_planned_baht as planned, confirmed_spent_baht as spent,
        confirmed_joint > 0 as passed
      from activity_tally where fiscal_year = $3
      union all
      select relation_id, 0, 0, 0, 0, 0, planned_baht, spent_baht, false from project
      where withdrawn_at is null and fiscal_year = $3
      union all
      select a.relation_id, 0, 0, 0, 0, 0, 0, 0, true from activity a
      where ${reaching} and a.fiscal_year < $3 and ${reached} >= $3 and a.joint and not a.signing_ceremony) d group by 1),
  own as materialized (
    select r.home_units, r.partner_countries, coalesce(d.passed, false) as passed, d.held, d.joint, d.tangible, d.local, d.people,
      d.planned, d.spent, coalesce(${standsFrom} <= $1, false) and not ${outOn("$1::date")} and not ${outOn("$2::date")} as counted
    from relation r left join done d on d.relation_id = r.id
    where r.withdrawn_at is null and r.merged_into is null),
  home as (
    select h.home_units, array_agg(distinct coalesce(u.subdivision, c.code)) as codes
    from (select distinct home_units from own) h cross join lateral unnest(h.home_units) c (code)
      left join unit u on u.code = c.code group by 1)
  select 'nation' as kind, '' as id, ${figures} from own
  union all
  select 'province', p.code, ${figures}
    from own join home using (home_units) cross join lateral unnest(home.codes) p (code) group by p.code
  union all
  select 'country', c.code, ${figures}
    from own cross join lateral unnest(own.partner_countries) c (code) group by c.code
  order by 1, 2`

const read = prepared<PlaceYear & { readonly kind: "nation" | "province" | "country" }>(statement)

/** A fiscal year, B.E., of the nation, of every province and of every partner country that has a relation in the register. */
export const nationYear = kept(async (pool: pg.Pool, year: number): Promise<NationYear> => {
  const { from, to } = fiscalYear(year)
  const rows = await read(pool, [from, to, year])
  const of = (wanted: (typeof rows)[number]["kind"]) =>
    rows.flatMap(({ kind, ...row }) => (kind === wanted ? [row] : []))
  const [nation] = of("nation")
  if (!nation) throw new Error("an aggregate without groups gives one row")
  return { nation, provinces: of("province"), countries: of("country") }
})

/** Those with a relation that counts in the year. */
export const counting = (places: readonly PlaceYear[]): readonly PlaceYear[] =>
  places.filter(({ relations }) => relations > 0)
