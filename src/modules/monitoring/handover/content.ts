import type { Day, PreciseDate } from "#kernel/dates.ts"

/** A relation as it stood when a post changed hands. */
export type HandedRelation = {
  readonly id: string
  readonly pair: string
  readonly signedOn: string | null
  /** The last day of something joint that was held and is no signing, as precisely as it is known. */
  readonly lastContact: PreciseDate | null
  readonly held: number
  readonly overdueReports: number
  readonly evaluation: {
    readonly year: number
    readonly state: string
    readonly decision: string | null
  } | null
}

export type HandedCase = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly step: string | null
  readonly withProvince: boolean
  readonly dueOn: Day | null
}

export type HandedMoney = {
  readonly source: string
  readonly planned: number
  readonly approved: number
  readonly spent: number
}

/** All of a province that passes with a post, as of one day. Money is in baht, of the fiscal year that ran. */
export type HandoverContent = {
  readonly asOf: Day
  readonly year: number
  readonly relations: readonly HandedRelation[]
  readonly cases: readonly HandedCase[]
  readonly money: readonly HandedMoney[]
}

export const promiseSources = ["obligation", "intention", "project", "decision", "finding", "task"] as const
export type PromiseSource = (typeof promiseSources)[number]

export type HandedPromise = {
  readonly source: PromiseSource
  readonly sourceId: string
  readonly relationId: string | null
  readonly what: string
  readonly dueOn: Day | null
}
