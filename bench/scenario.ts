import type { Ask } from "./load.ts"
import type { SeededCases } from "./seed-cases.ts"

/** What a scenario's requests choose from: ids and words of the seeded data. */
export type Seeded = {
  readonly relationIds: readonly string[]
  readonly searches: readonly string[]
  readonly cases: SeededCases
}

/** How the two are compared: answered requests a second, or the time that 99 of 100 (or half of the) requests stay under. */
export type Measure = "throughput" | "p99" | "p50"

/** One thing that is measured: what Maitri is asked, what the floor is asked for the same rows, and the target. */
export type Scenario = {
  readonly name: string
  /** What the figure means, for the report. */
  readonly says: string
  readonly measure: Measure
  /** Rows that are seeded only where a scenario needs them: they take minutes. */
  readonly needs?: "activities"
  /** Throughput: Maitri's share of the floor's, at least. p99: times the floor's, at most. */
  readonly target: number
  readonly requests: (seeded: Seeded) => readonly Ask[]
  readonly floor: {
    readonly sql: string
    readonly values: (query: URLSearchParams) => unknown[]
    readonly requests: (seeded: Seeded) => readonly string[]
  }
}
