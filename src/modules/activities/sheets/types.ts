import type { ReadRow } from "#modules/registry/index.ts"
import type { Source } from "../rules.ts"
import type { ActivityEntry } from "../schema.ts"

/** Which relation a row is about: its number, or its sides as they were written; with the columns where that stands. */
export type ToldRelation = {
  readonly number: string
  readonly home: string
  readonly partner: string
  readonly column: number | null
}

/** An activity that a row says there was. */
export type ImportedActivity = {
  readonly entry: ActivityEntry
  readonly plannedBaht: string | null
  readonly spentBaht: string | null
  readonly source: Source
  readonly told: ToldRelation
  /** Found when the row is held against the register. */
  readonly relationId: string | null
  readonly homeUnits: readonly string[]
  readonly pair: string
}

export type ActivityRow = ReadRow<ImportedActivity>
