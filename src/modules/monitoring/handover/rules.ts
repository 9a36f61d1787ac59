import { type Day, latestDay, type PreciseDate } from "#kernel/dates.ts"

/** Something to be done, with why it is pressing. */
export type Doing = {
  readonly kind:
    "promise_late" | "case_late" | "reports" | "promise_soon" | "case_here" | "never_met" | "asleep"
  /** What it is about, and where it is found. */
  readonly id: string
  readonly what: string
  /** The relation that a promise belongs to: the same words may be promised to several. */
  readonly pair?: string | null
  readonly dueOn: PreciseDate | null
}

/** The order in which a successor does well to go about it: what is late, then what falls due, then what fades. */
const order: readonly Doing["kind"][] = [
  "promise_late",
  "case_late",
  "reports",
  "promise_soon",
  "case_here",
  "asleep",
  "never_met",
]

/** The first things to do, at most `most`: by kind, then by the earlier day. */
export const firstThings = (doings: readonly Doing[], most: number): readonly Doing[] =>
  doings
    .toSorted(
      (one, other) =>
        order.indexOf(one.kind) - order.indexOf(other.kind) ||
        (one.dueOn ?? "9999").localeCompare(other.dueOn ?? "9999") ||
        one.id.localeCompare(other.id),
    )
    .slice(0, most)

type Facts = {
  readonly promises: readonly {
    readonly id: string
    readonly what: string
    readonly pair: string | null
    readonly dueOn: Day | null
  }[]
  readonly cases: readonly {
    readonly id: string
    readonly title: string
    readonly withProvince: boolean
    readonly dueOn: Day | null
  }[]
  readonly relations: readonly {
    readonly id: string
    readonly pair: string
    readonly lastContact: PreciseDate | null
    readonly overdueReports: number
  }[]
}

/** Everything that presses, of what passes with a post. `soon` and `fading` are days before and after today. */
export const doingsOf = (facts: Facts, today: Day, soon: Day, fading: Day): readonly Doing[] => [
  ...facts.promises.flatMap(({ id, what, pair, dueOn }): Doing[] => {
    if (!dueOn || dueOn > soon) return []
    return [{ kind: dueOn < today ? "promise_late" : "promise_soon", id, what, pair, dueOn }]
  }),
  ...facts.cases.flatMap(({ id, title, withProvince, dueOn }): Doing[] => {
    if (!withProvince) return []
    return [{ kind: dueOn && dueOn < today ? "case_late" : "case_here", id, what: title, dueOn }]
  }),
  ...facts.relations.flatMap(({ id, pair, lastContact, overdueReports }): Doing[] => [
    ...(overdueReports > 0 ? [{ kind: "reports" as const, id, what: pair, dueOn: null }] : []),
    ...(lastContact === null ? [{ kind: "never_met" as const, id, what: pair, dueOn: null }] : []),
    ...(lastContact !== null && latestDay(lastContact) < fading
      ? [{ kind: "asleep" as const, id, what: pair, dueOn: lastContact }]
      : []),
  ]),
]
