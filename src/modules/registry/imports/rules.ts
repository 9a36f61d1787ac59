import { type Day, earliestDay, latestDay, type PreciseDate } from "#kernel/dates.ts"
import type { Stage, Status, Term } from "../rules.ts"

/** A relation of the register, as far as a list can be held against it. */
export type KnownRelation = {
  readonly id: string
  readonly status: Status
  /** What it was on the day of the list; null where it was nothing yet. */
  readonly statusThen: Status | null
  readonly stage: Stage | null
  readonly term: Term | null
  readonly proposedOn: PreciseDate | null
  readonly signedOn: PreciseDate | null
  readonly endedOn: PreciseDate | null
  readonly signedFrom: Day | null
  readonly note: string | null
  readonly homeUnits: readonly string[]
  readonly partnerUnits: readonly string[]
}

type Dates = Pick<KnownRelation, "proposedOn" | "signedOn" | "endedOn">

/** What a row says of a relation. */
export type Said = Dates & Pick<KnownRelation, "status" | "stage" | "term" | "note">

/** Two dates that may be the same: one may be less precise than the other. */
export const compatible = (one: PreciseDate, other: PreciseDate): boolean =>
  earliestDay(one) <= latestDay(other) && earliestDay(other) <= latestDay(one)

/**
 * In what a row says otherwise than the register. What the row leaves open is no difference; nor is a signing or an end
 * that came after the list's day.
 */
export const differencesFrom = (known: KnownRelation, said: Said, asOf: Day): readonly (keyof Said)[] => {
  const found: (keyof Said)[] = []
  const then = known.statusThen ?? (cameLater(known, said, asOf) ? said.status : known.status)
  if (then !== said.status) found.push("status")
  const bothInProcess = known.status === "proposed" && said.status === "proposed"
  if (said.stage !== null && bothInProcess && said.stage !== known.stage) found.push("stage")
  if (said.term !== null && said.term !== known.term) found.push("term")
  for (const field of ["proposedOn", "signedOn", "endedOn"] as const) {
    const [says, has] = [said[field], known[field]]
    if (says !== null && (has === null || !compatible(says, has))) found.push(field)
  }
  if (said.note !== null && said.note !== known.note) found.push("note")
  return found
}

/** In process on the list's day, and signed since. */
const cameLater = ({ signedFrom }: KnownRelation, { status }: Said, asOf: Day): boolean =>
  status === "proposed" && signedFrom !== null && signedFrom > asOf
