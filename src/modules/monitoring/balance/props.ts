import type { Text } from "#kernel/text.ts"
import type { MetRelation, RelationState } from "../dashboard/queries/standing.ts"
import type { BorderGap, CountryGroup, dimensionsUsed } from "./queries.ts"
import type { Weights } from "./rules.ts"

/** All that the page of balance and gaps stands on. */
export type BalanceProps = {
  readonly weights: ReadonlyMap<number, Weights>
  readonly countries: readonly CountryGroup[]
  readonly gaps: readonly BorderGap[]
  readonly states: readonly RelationState[]
  /** Those asleep and of visits only that are listed. */
  readonly shown: readonly MetRelation[]
  readonly used: Awaited<ReturnType<typeof dimensionsUsed>>
  readonly names: ReadonlyMap<string, Text>
  readonly titles: ReadonlyMap<string, Text>
  readonly running: number
  readonly since: number
  readonly add: CountryGroup | undefined
}

/** So many relations of a kind are listed. */
export const shownStates = 50
