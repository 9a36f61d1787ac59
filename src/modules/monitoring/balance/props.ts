import type { Text } from "#kernel/text.ts"
import type { MetRelation, StateCounts } from "../dashboard/queries/standing.ts"
import type { BorderGap, CountryGroup, UsedDimension } from "./queries.ts"
import type { Weights } from "./rules.ts"

/** All that the page of balance and gaps stands on. */
export type BalanceProps = {
  readonly weights: ReadonlyMap<number, Weights>
  readonly countries: readonly CountryGroup[]
  readonly gaps: readonly BorderGap[]
  readonly counts: StateCounts
  /** Those asleep and of visits only that are listed. */
  readonly shown: readonly MetRelation[]
  readonly used: readonly UsedDimension[]
  readonly names: ReadonlyMap<string, Text>
  readonly titles: ReadonlyMap<string, Text>
  readonly running: number
  readonly since: number
  readonly add: CountryGroup | undefined
  /** When all this was read, where something was done since. */
  readonly at: Date | undefined
}
