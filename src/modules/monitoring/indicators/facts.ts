import type { Period } from "#kernel/dates.ts"

/** What is asked: one fiscal year, B.E., and how well an activity must be evidenced to count (0 none to 3 signed by the partner). */
export type Question = {
  readonly year: number
  readonly fiscal: Period
  readonly calendar: Period
  readonly minimumEvidence: number
}

/** What one relation was in a year. */
export type YearOfRelation = {
  /** In force on both the first and the last day. */
  readonly counted: boolean
  /** At least one activity that was held, joint, not the signing itself, and overlaps the year. */
  readonly passes: boolean
  /** Any activity at all was recorded for it, also one that was cancelled. */
  readonly reported: boolean
}

/** A relation as far as the indicators look at it. */
export type RelationFacts = {
  readonly id: string
  /** Codes of the Thai provinces that it belongs to. */
  readonly provinces: readonly string[]
  /** Its signing is known to the year alone, or not at all. */
  readonly imprecise: boolean
  readonly inDoubt: boolean
  readonly fiscal: YearOfRelation
  readonly calendar: YearOfRelation
  /** Fiscal year, B.E., in which it was signed; null where that is not known. */
  readonly signedIn: number | null
  /** In force or in process on the last day of the fiscal year. */
  readonly concerned: boolean
}

/** What the registers of handbooks, training and working groups say of a fiscal year. */
export type RegisterFacts = {
  /** Titles of the versions of the handbook that were valid on the last day. */
  readonly handbooks: readonly string[]
  /** Provinces with an officer whose training was valid on the last day. */
  readonly trained: readonly string[]
  /** Working groups that were in being on some day of the year. */
  readonly groups: readonly GroupFacts[]
  readonly tasks: readonly { readonly id: string; readonly doneInTime: boolean }[]
  /** What provinces and their committees sent on in the fiscal year, by case; one case may be there several times. */
  readonly submissions: readonly { readonly id: string; readonly returned: boolean }[]
}

export type GroupFacts = {
  readonly id: string
  /** Null: the central group. */
  readonly province: string | null
  readonly onLastDay: boolean
  readonly met: boolean
}

export type Facts = { readonly relations: readonly RelationFacts[]; readonly registers: RegisterFacts }
