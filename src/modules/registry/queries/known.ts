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
 */
export const relationsKnown = (before: string, columns: readonly string[]): string => {
  const select = `select ${columns.map((column) => `v.${column}`).join(", ")}`
  const minute = `history.minute(${before})`
  return `(
    ${select} from history.relation_version v
      where v.node = any (history.nodes_before(${minute})) and v.known_until >= ${before}
    union all ${select} from history.relation_version v
      where v.node = any (history.nodes_after(${minute})) and v.known_from < ${before}
    union all ${select} from history.relation_version v
      where v.node = ${minute} and v.known_from < ${before} and v.known_until >= ${before}
    union all ${select} from relation v where v.known_from < ${before})`
}

/**
 * SQL that stands for the row of one relation as it was known just before a moment.
 * @param id SQL that gives its id
 */
export const relationKnown = (before: string, id: string, columns: readonly string[]): string => {
  const select = `select ${columns.map((column) => `v.${column}`).join(", ")}`
  return `(
    ${select} from history.relation_version v
      where v.id = ${id} and v.known_from < ${before} and v.known_until >= ${before}
    union all ${select} from relation v where v.id = ${id} and v.known_from < ${before})`
}

/** The columns of `r` that a piece of SQL speaks of. */
export const columnsIn = (sql: string): readonly string[] => [
  ...new Set([...sql.matchAll(/\br\.(\w+)/g)].flatMap((match) => match[1] ?? [])),
]
