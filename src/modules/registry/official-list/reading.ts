import type { DeclaredTotals, ListStatus } from "./types.ts"

/** A row whose words are collected, its sides not yet told apart. */
export type RawRow = {
  serial: number | null
  /** The year beside the row's number. */
  ownYear: number | null
  /** That year, or the one of the heading above. */
  year: number | null
  sectionStatus: ListStatus
  group: number | null
  /** The country of the heading above, for rows that name none. */
  country: string | undefined
  words: string
  text: string
}

/** How far a list is read. */
export type Reading = {
  readonly rows: RawRow[]
  readonly counts: { readonly count: number; readonly before: number }[]
  status: ListStatus
  year: number | undefined
  yearFirst: boolean
  declared: DeclaredTotals
  /** A Thai province or a country that stands over the rows. */
  home: string | undefined
  country: string | undefined
  /** The province stands in a heading with its count, so that rows need none. */
  headed: boolean
  /** Whether the next words may go on with the last row. */
  open: "open" | "after_gap" | "closed"
}
/** What no heading tells is signed. */
export const unsaid: ListStatus = "signed"

/** Before the first line. */
export const nothingRead = (declared: DeclaredTotals): Reading => ({
  rows: [],
  counts: [],
  status: unsaid,
  year: undefined,
  yearFirst: false,
  declared,
  home: undefined,
  country: undefined,
  headed: false,
  open: "closed",
})
