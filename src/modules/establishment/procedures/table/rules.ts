import type { Day } from "#kernel/dates.ts"
import type { Grant, Role } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import type { Ask, Condition, Content } from "../answers/rules.ts"

/**
 * A procedure as one table: steps, the offices that act in each, what they may decide and where that leads. The engine,
 * pages, picture, deadlines and API read nothing else, so a version or another country's procedure is another table.
 */
export type Procedure = {
  /** Short and unchanging: "th-2561". */
  readonly id: string
  readonly name: Text
  /** The resolution, law or order that it rests on. */
  readonly legalBasis: Text
  /** Cases opened from this day on follow it. */
  readonly effectiveFrom: Day
  /** Who may open a case, and in which step each kind of case begins. */
  readonly opens: readonly Grant[]
  readonly starts: Readonly<Partial<Record<CaseKind, string>>>
  readonly withdraws: readonly Grant[]
  /** The steps that the stages of an official list stand for. */
  readonly listed: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
  readonly ends: readonly End[]
}

export const caseKinds = ["establish", "renew", "amend"] as const
export type CaseKind = (typeof caseKinds)[number]

export type Step = {
  readonly id: string
  /** As offices number it; steps that share a number are parts of one. */
  readonly number: string
  readonly name: Text
  readonly says: Text
  /** What the case must hold before the step is passed. */
  readonly asks: readonly Ask[]
  /** Several act side by side, each by itself. */
  readonly desks: readonly Desk[]
  /** Candidates are studied here: up to this step a case may take up a study of them. */
  readonly study?: boolean | undefined
}

/** An office at work in a step. */
export type Desk = {
  /** Whose time it is, the same in every step: "province", "interior". */
  readonly office: string
  readonly name: Text
  readonly actors: readonly Grant[]
  /** For whom it waits, where not for the whole office. */
  readonly waitsFor?: Role | undefined
  /** Working days that the office has; no deadline when absent. */
  readonly days?: number | undefined
  /** Acts only where this holds. */
  readonly when?: Condition | undefined
  /** Writes the content of the case while it is here. */
  readonly fills?: boolean | undefined
  readonly decisions: readonly Decision[]
}

export const opinions = ["agree", "agree_with_conditions", "object"] as const
export type Opinion = (typeof opinions)[number]

/** What a decision does to the relation in the register. */
export const effects = ["propose_relation", "await_signature", "sign_relation"] as const
export type Effect = (typeof effects)[number]

export type Decision = {
  readonly id: string
  /** The verb on the button, and how it is told afterwards. */
  readonly label: Text
  readonly done: Text
  /** forward: passes the step once all have; return: back, and a new round; reject: an end. */
  readonly kind: "forward" | "return" | "reject"
  /** A step or an end. */
  readonly to: string
  readonly reason?: "required" | undefined
  /** Opinions that it may carry; one alone goes without saying. */
  readonly opinions?: readonly Opinion[] | undefined
  readonly asks?: readonly Ask[] | undefined
  readonly effect?: Effect | undefined
}

export const outcomes = ["completed", "rejected"] as const
export type Outcome = (typeof outcomes)[number]

export type End = {
  readonly id: string
  readonly number?: string | undefined
  readonly name: Text
  readonly outcome: Outcome
  /** The province is asked whether it goes on with another candidate, from this step. */
  readonly otherCandidateAt?: string | undefined
}

export const stepOf = (procedure: Procedure, id: string): Step | undefined =>
  procedure.steps.find((step) => step.id === id)

export const endOf = (procedure: Procedure, id: string): End | undefined =>
  procedure.ends.find((end) => end.id === id)

export const holds = (condition: Condition | undefined, content: Content): boolean =>
  condition === undefined || content[condition.field] === condition.is

/** The offices of a procedure, each once, in the order in which they first act. */
export const officesOf = (procedure: Procedure): readonly Office[] => {
  const known = offices.get(procedure)
  if (known) return known
  const all = procedure.steps.flatMap((step) => step.desks)
  const each = all.filter((desk, index) => all.findIndex(({ office }) => office === desk.office) === index)
  offices.set(procedure, each)
  return each
}

type Office = Pick<Desk, "office" | "name">

/** A version never changes, and each line of a page asks for the names. */
const offices = new WeakMap<Procedure, readonly Office[]>()

/** Whether a case at a step (null: not known which) may still take up a study of candidates. */
export const takesStudy = ({ steps }: Procedure, at: string | null): boolean => {
  const study = steps.findIndex((step) => step.study)
  return study >= 0 && steps.findIndex((step) => step.id === at) <= study
}

/** Steps in order, up to and with one; all where it is not known. */
export const stepsUpTo = (procedure: Procedure, id: string | null): readonly Step[] => {
  const at = procedure.steps.findIndex((step) => step.id === id)
  return at < 0 ? procedure.steps : procedure.steps.slice(0, at + 1)
}
