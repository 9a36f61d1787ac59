import type pg from "pg"
import { type Ask, load } from "./load.ts"

/** What a pair's requests and preparations stand on. */
export type Ground = { readonly address: string; readonly owner: pg.Client }

/** One way to ask: what makes it so, and the requests. */
export type Way = {
  /** Puts the database into the state in which this way is measured. */
  readonly prepare?: (owner: pg.Client) => Promise<void>
  readonly asks: readonly Ask[] | ((turn: number) => Ask)
}

/** Two ways to ask Maitri itself: what the second adds is the price of what it has more. */
export type Pair = {
  readonly name: string
  /** What the figure means, for the report. */
  readonly says: string
  /** Times that a request of the second way may take of one of the first, at most. */
  readonly target: number
  readonly connections: number
  /** Fills the database with what the pair needs, once, and gives both ways. */
  readonly begin: (owner: pg.Client) => Promise<readonly [Way, Way]>
}

export type ComparedPair = {
  readonly pair: Pair
  readonly plain: number
  readonly full: number
  readonly ratio: number
  readonly failed: number
}

const slice = 0.5
const warmUp = 100

/**
 * Both ways in turn, in slices of half a second, each pair in the other order, so that a machine that others use too slows
 * both alike; what is compared is all that was answered of each.
 */
export const comparePair = async (
  pair: Pair,
  { address, owner }: Ground,
  seconds: number,
): Promise<ComparedPair> => {
  const ways = await pair.begin(owner)
  const answered = [0, 0]
  let failed = 0
  const measure = async (which: 0 | 1) => {
    await ways[which].prepare?.(owner)
    const result = await load(address, ways[which].asks, slice, pair.connections, warmUp)
    failed += result.failed
    answered[which] = (answered[which] ?? 0) + result.perSecond * slice
  }
  const slices = Math.ceil(seconds / slice)
  for (let turn = 0; turn < slices; turn++)
    for (const which of turn % 2 ? ([1, 0] as const) : ([0, 1] as const)) await measure(which)
  const [plain = 0, full = 0] = answered.map((count) => count / (slices * slice))
  return { pair, failed, plain, full, ratio: plain / full }
}
