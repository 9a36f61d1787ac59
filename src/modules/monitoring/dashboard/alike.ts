import type { AlikeRelations } from "./queries/standing.ts"
import { type Ranking, rank, shareOf } from "./rules.ts"

/** What a relation did in the two full fiscal years. */
export type Doings = Pick<AlikeRelations, "held" | "joint" | "tangible">

/** The figures in which relations are held beside each other. */
export const doings = {
  held: ({ held }: Doings) => held,
  joint: ({ joint }: Doings) => joint,
  tangibleShare: ({ tangible, joint }: Doings) => shareOf(tangible, joint),
} as const

/** How many relations there are with some countries, and how they do in each figure. */
export type Alike = { readonly count: number } & { readonly [Name in keyof typeof doings]: Ranking }

const known = new WeakMap<readonly AlikeRelations[], Map<string, Alike>>()

/** All relations with one of the countries; worked out once for each reading and countries. */
export const alikeOf = (all: readonly AlikeRelations[], countries: readonly string[]): Alike => {
  const ofReading = known.get(all) ?? new Map<string, Alike>()
  known.set(all, ofReading)
  const key = countries.toSorted().join()
  const alike =
    ofReading.get(key) ?? compare(all.filter((one) => one.countries.some((code) => countries.includes(code))))
  ofReading.set(key, alike)
  return alike
}

const compare = (some: readonly AlikeRelations[]): Alike => {
  const rankBy = (of: (one: Doings) => number | null) =>
    rank(some.map((one) => ({ value: of(one), count: one.count })))
  return {
    count: some.reduce((sum, { count }) => sum + count, 0),
    held: rankBy(doings.held),
    joint: rankBy(doings.joint),
    tangibleShare: rankBy(doings.tangibleShare),
  }
}
