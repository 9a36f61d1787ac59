import type { Services } from "#database/act.ts"
import type { Text } from "#kernel/text.ts"

/**
 * One kind of data about people that a part of the system keeps: what, what for, on what ground, for how long, and how
 * it is found for one person. A module that keeps such data defines its own; the composition root gathers them.
 */
export type PersonalDataProvider = {
  readonly key: string
  /** The tables that hold it; a test looks that none is forgotten. */
  readonly holds?: readonly string[]
  readonly label: Text
  readonly purpose: Text
  readonly basis: Text
  readonly kept: Text
  readonly collect: (services: Services, accountId: string) => Promise<unknown>
}
