import { addDays, type Day } from "#kernel/dates.ts"

/**
 * The register as it was known: what it said at a moment, whatever was corrected since. Not to be confused with `asOf`,
 * which asks what held on a day as we know today; both may be asked together.
 */
export type KnownOn = Day

/** The last moment of a day in Thailand. */
export const endOf = (day: KnownOn): string => `${addDays(day, 1)}T00:00:00+07:00`

/**
 * SQL that stands for the table `relation` as it was known just before a moment. Reads the indexes of the interval tree
 * (migration 0350) alone where they hold all the columns that are asked for.
 * @param before SQL that gives the moment
 * @param country SQL that gives the partner's country, where only one is asked for
 */
export const relationsKnown = (before: string, columns: readonly string[], country?: string): string => {
  const select = `select ${columns.map((column) => `v.${column}`).join(", ")}`
  const minute = `history.minute(${before})`
  const parts = (which: string) => [
    `${select} from history.relation_version v
      where v.node = any (history.nodes_before(${minute})) and v.known_until >= ${before} ${which}`,
    `${select} from history.relation_version v
      where v.node = any (history.nodes_after(${minute})) and v.known_from < ${before} ${which}`,
    `${select} from history.relation_version v
      where v.node = ${minute} and v.known_from < ${before} and v.known_until >= ${before} ${which}`,
    `${select} from relation v where v.known_from < ${before} ${which}`,
  ]
  const first = "coalesce(v.partner_countries[1], '')"
  const one = `and ${first} = ${country}`
  const several = `and cardinality(v.partner_countries) > 1 and v.partner_countries @> array[${country}]
      and ${first} <> ${country}`
  return `(${(country ? [one, several] : [""]).flatMap(parts).join("\n    union all ")})`
}

/**
 * SQL that stands for the row of one relation as it was known just before a moment.
 * @param id SQL that gives its id
 */
export const relationKnown = (before: string, id: string, columns: readonly string[]): string => {
  const select = `select ${columns.map((column) => `v.${column}`).join(", ")}`
  return `(
    ${select} from (select * from history.relation_version v
      where v.id = ${id} and v.known_from < ${before} order by v.known_from desc limit 1) v
      where v.known_until >= ${before}
    union all ${select} from relation v where v.id = ${id} and v.known_from < ${before})`
}

/**
 * As `relationsKnown`, for the few relations whose parties meet a condition now or once met it: found by the parties
 * first, then each as it was known.
 * @param condition SQL over the columns of `r` that come from the parties
 */
export const fewRelationsKnown = (before: string, condition: string, columns: readonly string[]): string => `(
  select k.* from (
    select r.id from relation r where ${condition}
    union select r.relation_id from history.former_parties r where ${condition}) c
  cross join lateral ${relationKnown(before, "c.id", columns)} k)`

/** The columns of `r` that a piece of SQL speaks of. */
export const columnsIn = (sql: string): readonly string[] => [
  ...new Set([...sql.matchAll(/\br\.(\w+)/g)].flatMap((match) => match[1] ?? [])),
]
