import type pg from "pg"
import { type Ask, load } from "./load.ts"

/** What a pair's requests and preparations stand on. */
export type Ground = {
  readonly address: string
  readonly owner: pg.Client
  /** Processor time that Maitri has used, in seconds. */
  readonly cpu: () => number
}

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
  /** Half of the turns lie between these. */
  /** The same of the program's own processor time for each request, which other programs on the machine do not move. */
  readonly cpuRatio: number
  readonly between: readonly [number, number]
  readonly failed: number
  readonly failure?: string
}

const slice = 0.4
const warmUp = 100
const leastTurns = 40

/**
 * Both ways in turn, in short slices, each turn in the other order: AB, BA, AB. A turn's two slices lie side by side, so
 * whatever else keeps the machine busy slows both alike; the ratio is the median of the turns', which no single
 * disturbance moves.
 */
export const comparePair = async (
  pair: Pair,
  { address, owner, cpu }: Ground,
  seconds: number,
): Promise<ComparedPair> => {
  const ways = await pair.begin(owner)
  let failed = 0
  let failure: string | undefined
  const used = [0, 0]
  const answered = [0, 0]
  const measure = async (which: 0 | 1): Promise<number> => {
    await ways[which].prepare?.(owner)
    const before = cpu()
    const result = await load(address, ways[which].asks, slice, pair.connections, warmUp)
    used[which] = (used[which] ?? 0) + cpu() - before
    // the warm-up costs processor time too
    answered[which] = (answered[which] ?? 0) + result.perSecond * (slice + warmUp / 1000)
    failed += result.failed
    failure ??= result.failure
    return result.perSecond
  }
  const turns: { readonly plain: number; readonly full: number }[] = []
  for (let turn = 0; turn < Math.max(leastTurns, Math.ceil(seconds / slice)); turn++) {
    const first = await measure(turn % 2 ? 1 : 0)
    const second = await measure(turn % 2 ? 0 : 1)
    turns.push(turn % 2 ? { plain: second, full: first } : { plain: first, full: second })
  }
  const perRequest = (which: 0 | 1) => (used[which] ?? 0) / (answered[which] ?? 0)
  const ratios = turns.map(({ plain, full }) => plain / full).toSorted((a, b) => a - b)
  return {
    pair,
    failed,
    ...(failure ? { failure } : {}),
    plain: quantile(
      turns.map(({ plain }) => plain).toSorted((a, b) => a - b),
      0.5,
    ),
    full: quantile(
      turns.map(({ full }) => full).toSorted((a, b) => a - b),
      0.5,
    ),
    ratio: quantile(ratios, 0.5),
    cpuRatio: perRequest(1) / perRequest(0),
    between: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
  }
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
