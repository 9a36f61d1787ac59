import type { Period } from "#kernel/dates.ts"

/** What is asked: one year, B.E., and how well an activity must be evidenced to count (0 none to 3 signed by the partner). */
export type Question = {
  readonly year: number
  readonly fiscal: Period
  readonly calendar: Period
  /** The last two full fiscal years, as they are at the end of the year or, in a year that runs, today. */
  readonly twoYears: Period
  readonly minimumEvidence: number
}

/** What may be true of a thing that is counted. */
export type Mark =
  // of a relation and a year: in force on its first and last day, at least one joint activity, anything recorded at all
  | "stands_fiscal"
  | "together_fiscal"
  | "recorded_fiscal"
  | "stands_calendar"
  | "together_calendar"
  | "recorded_calendar"
  // of a relation: signed in the year, in the year before, and by a province that had none before
  | "signed"
  | "signed_before"
  | "first_of_province"
  | "stands_at_end"
  // of a relation that stands at the end: nothing joint in two full fiscal years in which reporting was open to it
  | "asleep"
  | "imprecise"
  | "in_doubt"
  // of a province, a submission, a group, a task
  | "trained"
  | "has_group"
  | "not_returned"
  | "met"
  | "in_time"
  // of money
  | `from_${Source}`

export const sources = ["province", "local", "central", "partner", "private"] as const
export type Source = (typeof sources)[number]

/** What of a thing is added up. */
export type Amount = "placed" | "asean" | "held" | "tangible" | "local" | "planned" | "spent"

/** One thing that is counted: a relation, a province, a working group. Absent marks are false, absent amounts 0. */
export type Thing = {
  readonly id: string
  /** Codes of the Thai provinces that it belongs to. */
  readonly provinces: readonly string[]
  /** Codes of the partner's countries; relations alone have them. */
  readonly countries?: readonly string[]
  /** Of its provinces those that had no relation before its year; `first_of_province` says whether there is one. */
  readonly firstOf?: readonly string[]
} & { readonly [mark in Mark]?: boolean } & { readonly [amount in Amount]?: number }

const kinds = [
  "relation",
  "province",
  "submission",
  "group",
  "task",
  "money",
  "handbook",
  "central_group",
] as const
/** What is counted. Handbooks and the central group are the nation's, whichever province is asked about. */
export type Kind = (typeof kinds)[number]

export type Facts = {
  readonly things: Readonly<Record<Kind, readonly Thing[]>>
  /** The region of each country. */
  readonly regionOf: ReadonlyMap<string, string>
}

const ofTheNation: ReadonlySet<Kind> = new Set(["handbook", "central_group"])

/** The facts as far as they concern one province: what belongs to several provinces counts for each. */
export const factsOfProvince = ({ things, regionOf }: Facts, province: string): Facts => {
  const own = (kind: Kind): readonly Thing[] =>
    ofTheNation.has(kind)
      ? things[kind]
      : things[kind].flatMap((thing) =>
          thing.provinces.includes(province) ? [ofProvince(thing, province)] : [],
        )
  return {
    things: Object.fromEntries(kinds.map((kind) => [kind, own(kind)])) as Facts["things"],
    regionOf,
  }
}

const ofProvince = (thing: Thing, province: string): Thing => ({
  ...thing,
  provinces: [province],
  ...(thing.firstOf ? { first_of_province: thing.firstOf.includes(province) } : {}),
})
