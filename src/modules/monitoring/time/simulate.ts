import { type DeskTime, type Visit, visitDays } from "./rules.ts"

/** A change of rule that is tried out. */
export type Change =
  | { readonly kind: "delegate"; readonly step: string; readonly office: string }
  | { readonly kind: "deadline"; readonly step: string; readonly office: string; readonly days: number }
  | { readonly kind: "reviewer"; readonly step: string; readonly office: string }

type Random = () => number

/** Visits of every step, by first round and later ones: what a simulated case draws from. */
export type Pool = {
  readonly starts: readonly string[]
  readonly visits: ReadonlyMap<string, readonly Visit[]>
}

const fewest = 5
const keyOf = (step: string, round: number) => `${step}/${round > 1 ? "later" : "first"}`

/** Makes a pool of whole cases, each a list of visits in order. */
export const poolOf = (cases: readonly (readonly Visit[])[]): Pool => {
  const visits = new Map<string, Visit[]>()
  const add = (key: string, visit: Visit) => {
    const known = visits.get(key)
    if (known) known.push(visit)
    else visits.set(key, [visit])
  }
  for (const visit of cases.flat()) {
    add(keyOf(visit.step, visit.round), visit)
    add(visit.step, visit)
  }
  return { starts: cases.flatMap(([first]) => (first ? [first.step] : [])), visits }
}

const drawFrom = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)]

/** A visit of the step as it once was: in later rounds from later rounds, where there are enough of them. */
const drawVisit = ({ visits }: Pool, step: string, round: number, random: Random): Visit | undefined => {
  const alike = visits.get(keyOf(step, round)) ?? []
  return drawFrom(alike.length >= fewest ? alike : (visits.get(step) ?? []), random)
}

type Outcome = { readonly days: number; readonly next: string; readonly returned: boolean }

const outcomeOf = (visit: Visit, desks: readonly DeskTime[] = visit.desks): Outcome => ({
  days: visitDays({ desks }),
  next: visit.next,
  returned: visit.returnedBy !== null,
})

/** One visit under the change. A step whose office is left out goes on where that office let it pass. */
const changed = (pool: Pool, visit: Visit, round: number, change: Change | null, random: Random): Outcome => {
  if (!change || change.step !== visit.step) return outcomeOf(visit)
  const { office } = change
  if (change.kind === "deadline")
    return outcomeOf(
      visit,
      visit.desks.map((desk) =>
        desk.office === office ? { ...desk, days: Math.min(desk.days, change.days) } : desk,
      ),
    )
  if (change.kind === "delegate") {
    const others = visit.desks.filter((desk) => desk.office !== office)
    if (visit.returnedBy !== office) return outcomeOf(visit, others)
    const passed = (pool.visits.get(visit.step) ?? []).find(({ returnedBy }) => returnedBy === null)
    return { days: visitDays({ desks: others }), next: passed?.next ?? visit.next, returned: false }
  }
  const other = drawVisit(pool, visit.step, round, random)
  const more = other?.desks.find((desk) => desk.office === office)
  const desks = more ? [...visit.desks, more] : visit.desks
  return other?.returnedBy === office && visit.returnedBy === null
    ? outcomeOf(other, desks)
    : outcomeOf(visit, desks)
}

export type Run = { readonly days: number; readonly returns: number }

const mostVisits = 60

/** One case from its start to an end: undefined where it comes to a step that history knows nothing of. */
export const simulateCase = (
  pool: Pool,
  isEnd: (next: string) => boolean,
  change: Change | null,
  random: Random,
): Run | undefined => {
  let step = drawFrom(pool.starts, random)
  let [days, returns, round] = [0, 0, 1]
  for (let count = 0; step !== undefined && count < mostVisits; count++) {
    const visit = drawVisit(pool, step, round, random)
    if (!visit) return undefined
    const outcome = changed(pool, visit, round, change, random)
    days += outcome.days
    if (outcome.returned) [returns, round] = [returns + 1, round + 1]
    if (isEnd(outcome.next)) return { days, returns }
    step = outcome.next
  }
  return undefined
}

const median = (values: readonly number[]): number => quantileOf(values, 0.5)

export const quantileOf = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const at = share * (sorted.length - 1)
  const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}

/** Many cases; the same seed gives the same. */
export const simulate = (
  pool: Pool,
  isEnd: (next: string) => boolean,
  change: Change | null,
  runs: number,
  random: Random,
): readonly Run[] =>
  Array.from({ length: runs }, () => simulateCase(pool, isEnd, change, random) ?? []).flat()

export type Gain = {
  /** Median working days of a case now and under the change. */
  readonly now: number
  readonly changed: number
  readonly difference: number
  /** Of the difference, over histories drawn anew. */
  readonly low: number
  readonly high: number
  readonly returnsNow: number
  readonly returnsChanged: number
}

const [redraws, runsEach, runsWhole] = [100, 200, 2000]

const meanReturns = (runs: readonly Run[]) =>
  runs.reduce((sum, { returns }) => sum + returns, 0) / Math.max(1, runs.length)

/** What a change would gain, with how sure that is: each history drawn anew is simulated with and without it. */
export const gainOf = (
  cases: readonly (readonly Visit[])[],
  isEnd: (next: string) => boolean,
  change: Change,
  seeded: (seed: number) => Random,
): Gain | undefined => {
  const whole = poolOf(cases)
  const [before, after] = [null, change].map((one) => simulate(whole, isEnd, one, runsWhole, seeded(1)))
  if (!before?.length || !after?.length) return undefined
  const random = seeded(2)
  const differences = Array.from({ length: redraws }, (_, draw) => {
    const pool = poolOf(cases.map(() => drawFrom(cases, random) ?? []))
    const [one, other] = [null, change].map((tried) =>
      simulate(pool, isEnd, tried, runsEach, seeded(100 + draw)),
    )
    return one?.length && other?.length
      ? [median(other.map(({ days }) => days)) - median(one.map(({ days }) => days))]
      : []
  }).flat()
  const [now, later] = [before, after].map((runs) => median(runs.map(({ days }) => days)))
  return {
    now: now ?? 0,
    changed: later ?? 0,
    difference: (later ?? 0) - (now ?? 0),
    low: quantileOf(differences, 0.025),
    high: quantileOf(differences, 0.975),
    returnsNow: meanReturns(before),
    returnsChanged: meanReturns(after),
  }
}

export type Validation = {
  readonly learnt: number
  readonly held: number
  /** Tenth, half and nine tenths of working days, as they were and as they are simulated. */
  readonly real: readonly number[]
  readonly simulated: readonly number[]
  /** The largest distance of the two distributions, 0 to 1. */
  readonly distance: number
  /** As far apart as two samples of these sizes of one and the same come in 95 of 100 (Kolmogorov and Smirnov). */
  readonly chance: number
}

const shares = [0.1, 0.5, 0.9]

/** Learns from every other case and is held against the rest, which it has not seen. */
export const validate = (
  cases: readonly (readonly Visit[])[],
  isEnd: (next: string) => boolean,
  seeded: (seed: number) => Random,
): Validation | undefined => {
  const [learnt, held] = [
    cases.filter((_, index) => index % 2 === 0),
    cases.filter((_, index) => index % 2 === 1),
  ]
  const real = held.map((visits) => visits.reduce((sum, visit) => sum + visitDays(visit), 0))
  const simulated = simulate(poolOf(learnt), isEnd, null, runsWhole, seeded(3)).map(({ days }) => days)
  if (real.length < fewest || simulated.length === 0) return undefined
  const below = (values: readonly number[], most: number) =>
    values.filter((value) => value <= most).length / values.length
  return {
    learnt: learnt.length,
    held: held.length,
    real: shares.map((share) => quantileOf(real, share)),
    simulated: shares.map((share) => quantileOf(simulated, share)),
    chance: Math.min(1, 1.358 * Math.sqrt(1 / learnt.length + 1 / held.length)),
    distance: Math.max(...real.map((value) => Math.abs(below(real, value) - below(simulated, value)))),
  }
}
