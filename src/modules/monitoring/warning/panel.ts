import type { Day } from "#kernel/dates.ts"

/** What was recorded of a relation in one fiscal year, B.E. */
export type RelationYear = {
  readonly year: number
  /** Held by both sides, not the signing itself. */
  readonly joint: number
  /** Of them visits, receptions and courtesy calls; and organised by others than the province. */
  readonly visits: number
  readonly local: number
  readonly spentBaht: number
  /** The last day of something joint in the year. */
  readonly lastOn: Day | null
  /** What the first joint activity of the year was. */
  readonly firstKind: string | null
}

export type RelationHistory = {
  readonly id: string
  readonly signedYear: number
  /** Fiscal year in which it ended; null while it is in force. */
  readonly endedYear: number | null
  /** Fiscal years in which it was ended on some day, though it was taken up again later. */
  readonly outYears: readonly number[]
  /** The first fiscal year for which reporting was open to it. */
  readonly openFrom: number
  readonly years: readonly RelationYear[]
  /** Fiscal years in which a governor of its provinces changed. */
  readonly leaderChanges: readonly number[]
}

export const featureNames = ["silence", "activity", "visits", "local", "leader", "money", "age"] as const
export type Feature = (typeof featureNames)[number]

/** A relation at the end of a fiscal year, as far as was known then. */
export type Observation = {
  readonly relation: string
  readonly year: number
  /** In the order of `featureNames`. */
  readonly features: readonly number[]
  readonly daysSilent: number
  /** Nothing joint in the two years after; null where they are not over, or it ended in them. */
  readonly fellAsleep: boolean | null
  /** What it did first in those two years. */
  readonly nextKind: string | null
}

const lookBack = 3
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/**
 * A relation at the end of a year: undefined where it was not awake then (nothing joint in that year or the one before),
 * reporting was not open to it yet, or it was not in force.
 * @param lastFullYear the last fiscal year that is over
 */
export const observe = (
  history: RelationHistory,
  year: number,
  lastFullYear: number,
): Observation | undefined => {
  const { id, signedYear, endedYear, outYears, openFrom, years, leaderChanges } = history
  if (signedYear > year || openFrom > year || (endedYear !== null && endedYear <= year)) return undefined
  if (outYears.includes(year)) return undefined
  const within = (from: number, to: number) => years.filter((one) => one.year >= from && one.year <= to)
  const sum = (rows: readonly RelationYear[], of: (row: RelationYear) => number) =>
    rows.reduce((total, row) => total + of(row), 0)
  const lately = within(year - 1, year)
  if (sum(lately, ({ joint }) => joint) === 0) return undefined
  const back = within(year - lookBack + 1, year)
  const joint = sum(back, (row) => row.joint)
  const lastOn =
    lately
      .map((row) => row.lastOn ?? "")
      .toSorted()
      .at(-1) || `${year - 543}-09-30`
  const daysSilent = Math.max(0, dayNumber(`${year - 543}-09-30`) - dayNumber(lastOn))
  const after = within(year + 1, year + 2)
  const wentOut = [year + 1, year + 2].some((one) => outYears.includes(one))
  const known = year + 2 <= lastFullYear && !wentOut && !(endedYear !== null && endedYear <= year + 2)
  return {
    relation: id,
    year,
    daysSilent,
    features: [
      Math.log1p(daysSilent / 30),
      Math.log1p(sum(lately, (row) => row.joint)),
      sum(back, ({ visits }) => visits) / joint,
      sum(back, ({ local }) => local) / joint,
      leaderChanges.some((one) => one === year || one === year - 1) ? 1 : 0,
      Math.log1p(sum(lately, ({ spentBaht }) => spentBaht) / 100_000),
      Math.log1p(year - signedYear),
    ],
    fellAsleep: known ? sum(after, (row) => row.joint) === 0 : null,
    nextKind:
      after.toSorted((one, other) => one.year - other.year).find(({ firstKind }) => firstKind)?.firstKind ??
      null,
  }
}

/** Every relation-year from the first that was recorded to the last that is over. */
export const panelOf = (
  histories: readonly RelationHistory[],
  lastFullYear: number,
): readonly Observation[] =>
  histories.flatMap((history) => {
    const first = Math.max(history.openFrom, history.signedYear)
    return Array.from({ length: Math.max(0, lastFullYear - first + 1) }, (_, index) => first + index).flatMap(
      (year) => observe(history, year, lastFullYear) ?? [],
    )
  })
