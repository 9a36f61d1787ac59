import type { Day } from "#kernel/dates.ts"

/** Something that was promised, with what the records say of it. */
export type Expectation = {
  /** "intention:<id>", "indicator:<id>" or "case:<id>". */
  readonly key: string
  readonly from: "intention" | "indicator" | "case"
  readonly title: string
  readonly expected: string | null
  readonly result: string | null
  /** What the office has said of it elsewhere already. */
  readonly reached: "reached" | "partly" | "not_reached" | null
}

/** What the records know of a relation's year, without anybody typing. */
export type Known = {
  readonly held: number
  readonly joint: number
  readonly tangible: number
  readonly local: number
  readonly cancelled: number
  readonly planned: number
  readonly people: number
  readonly dimensions: readonly string[]
  readonly reported: number
  readonly confirmedByPartner: number
  readonly lastContact: Day | null
  readonly plannedBaht: number
  readonly spentBaht: number
  readonly expectations: readonly Expectation[]
  /** A term ends in the year, as the register knows. */
  readonly termEnds: boolean
}
