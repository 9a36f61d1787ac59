import { explain } from "#kernel/explain.ts"
import type { Issue } from "#kernel/errors.ts"
import { type Actor, type Appointment, decide, type Right, type Subject } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { askedNow, type Content, issuesOfAnswers } from "../answers/rules.ts"
import type { Decision, Desk, End, Opinion, Outcome, Procedure, Step } from "../table/rules.ts"
import { endOf, holds, stepOf } from "../table/rules.ts"

/** Where a case stands, as far as its procedure must know. */
export type Standing = {
  readonly state: "open" | Outcome | "withdrawn"
  /** The step that it is in; null where a list did not say. */
  readonly step: string | null
  /** What each office of this step has decided since the case came to it. */
  readonly given: Readonly<Record<string, string>>
  readonly content: Content
  /** Codes of the units whose case it is. */
  readonly units: readonly string[]
}

/** A decision that somebody wants to take for an office. */
export type Move = {
  readonly office: string
  readonly decision: string
  readonly opinion?: Opinion | undefined
  readonly reason?: string | undefined
  readonly answers: Content
}

/** What a decision leads to. */
export type Next =
  | { readonly kind: "waits"; readonly for: readonly Desk[] }
  | { readonly kind: "moves"; readonly step: Step; readonly round: "same" | "next" }
  | { readonly kind: "ends"; readonly end: End }

export type Judgement =
  | {
      readonly ok: true
      readonly by: Appointment | undefined
      readonly desk: Desk
      readonly decision: Decision
      readonly opinion: Opinion | undefined
      readonly next: Next
    }
  | Refused

export type Refused = {
  readonly ok: false
  readonly kind: "forbidden" | "conflict" | "invalid"
  readonly text: Text
  readonly issues: readonly Issue[]
}

const refuse = (kind: Refused["kind"], text: Text, issues: readonly Issue[] = []): Refused => ({
  ok: false,
  kind,
  text,
  issues,
})

/** The offices that act in a step, for a case with this content: some are asked only under a condition. */
export const desksIn = (step: Step, content: Content): readonly Desk[] =>
  step.desks.filter((desk) => holds(desk.when, content))

/** The right of an office to decide in a step, made from the table so that it is judged and explained like any other. */
export const rightOf = (desk: Pick<Desk, "actors">): Right => ({
  act: "case.decide",
  says: { th: "ตัดสินใจในขั้นตอน", en: "decide in a step" },
  grants: desk.actors,
})

const subjectOf = (standing: Standing): Subject => ({ units: standing.units })

/**
 * Judges a decision by the table: the case must be in a step, the office must act there and not have decided yet, the
 * person must be one of its actors, and the decision one of its own with all that it asks. Everything else is refused.
 */
export const judge = (procedure: Procedure, standing: Standing, actor: Actor, move: Move): Judgement => {
  const found = deskFor(procedure, standing, move.office)
  if ("ok" in found) return found
  const { step, desk, open } = found
  const verdict = decide(rightOf(desk), actor, subjectOf(standing))
  if (!verdict.allowed) return refuse("forbidden", explain(rightOf(desk), actor, subjectOf(standing)).because)
  const given = standing.given[move.office]
  if (given !== undefined) return refuse("conflict", alreadyGiven(desk, desk.decisions, given))
  const decision = desk.decisions.find(({ id }) => id === move.decision)
  if (!decision) return refuse("conflict", noSuchDecision(step, desk))
  const issues = issuesOfMove(step, decision, standing, move)
  if (issues.length > 0) return refuse("invalid", incomplete, issues)
  const others = open.filter(({ office }) => office !== desk.office && !(office in standing.given))
  const opinion = move.opinion ?? (decision.opinions?.length === 1 ? decision.opinions[0] : undefined)
  return { ok: true, by: verdict.by, desk, decision, opinion, next: nextOf(procedure, decision, others) }
}

type Found = { readonly step: Step; readonly desk: Desk; readonly open: readonly Desk[] }

const deskFor = (procedure: Procedure, standing: Standing, office: string): Found | Refused => {
  if (standing.state !== "open") return refuse("conflict", closed)
  const step = standing.step === null ? undefined : stepOf(procedure, standing.step)
  if (!step) return refuse("conflict", notStated)
  const open = desksIn(step, standing.content)
  const desk = open.find((candidate) => candidate.office === office)
  return desk ? { step, desk, open } : refuse("conflict", notTheirTurn(step))
}

/** A step is passed when every office that acts in it has let it pass; a return or a refusal takes effect at once. */
const nextOf = (procedure: Procedure, decision: Decision, others: readonly Desk[]): Next => {
  if (decision.kind === "forward" && others.length > 0) return { kind: "waits", for: others }
  const end = endOf(procedure, decision.to)
  if (end) return { kind: "ends", end }
  const step = stepOf(procedure, decision.to)
  if (!step) throw new Error(`${procedure.id}: ${decision.id} leads nowhere`)
  return { kind: "moves", step, round: decision.kind === "return" ? "next" : "same" }
}

const issuesOfMove = (step: Step, decision: Decision, standing: Standing, move: Move): Issue[] => {
  const issues: Issue[] = []
  if (decision.kind === "forward")
    issues.push(...issuesOfAnswers(askedNow(step.asks, standing.content), standing.content))
  issues.push(...issuesOfAnswers(askedNow(decision.asks ?? [], move.answers), move.answers, "answers."))
  if (decision.reason === "required" && !move.reason?.trim())
    issues.push({ path: "reason", text: reasonNeeded })
  const opinions = decision.opinions ?? []
  if (opinions.length > 1 && (!move.opinion || !opinions.includes(move.opinion)))
    issues.push({ path: "opinion", text: opinionNeeded })
  else if (move.opinion && !opinions.includes(move.opinion))
    issues.push({ path: "opinion", text: opinionNotTheirs })
  else if (move.opinion === "agree_with_conditions" && !move.reason?.trim())
    issues.push({ path: "reason", text: conditionsNeeded })
  return issues
}

/** An office of the step where a case stands, and what this person may decide for it, or why not. */
export type Offer = {
  readonly desk: Desk
  readonly given: string | undefined
  readonly mine: boolean
  readonly whyNot: Text | undefined
}

/** What waits in the step where a case stands, for whom, and whether this person may do it. */
export const offersIn = (procedure: Procedure, standing: Standing, actor: Actor): readonly Offer[] => {
  const step = standing.step === null ? undefined : stepOf(procedure, standing.step)
  if (!step || standing.state !== "open") return []
  return desksIn(step, standing.content).map((desk) => {
    const explained = explain(rightOf(desk), actor, subjectOf(standing))
    return {
      desk,
      given: standing.given[desk.office],
      mine: explained.allowed,
      whyNot: explained.allowed ? undefined : explained.because,
    }
  })
}

const closed: Text = {
  th: "เรื่องนี้ปิดแล้ว จึงตัดสินใจอีกไม่ได้",
  en: "This case is closed; nothing more is decided in it",
}
const notStated: Text = {
  th: "ยังไม่ทราบขั้นตอนของเรื่องนี้ ต้องระบุขั้นตอนปัจจุบันก่อน",
  en: "The step of this case is not known; state it first",
}
const incomplete: Text = {
  th: "ยังตัดสินใจไม่ได้ มีข้อที่ยังไม่ครบ",
  en: "This cannot be decided yet: something is missing",
}
const reasonNeeded: Text = { th: "ต้องบอกเหตุผล", en: "Say why" }
const opinionNeeded: Text = {
  th: "ต้องเลือกความเห็น",
  en: "Choose the opinion",
}
const opinionNotTheirs: Text = {
  th: "ความเห็นนี้ใช้กับการตัดสินใจนี้ไม่ได้",
  en: "This opinion does not go with this decision",
}
const conditionsNeeded: Text = {
  th: "เห็นชอบโดยมีเงื่อนไข ต้องเขียนเงื่อนไข",
  en: "Agreeing with conditions: write the conditions",
}

const notTheirTurn = (step: Step): Text => ({
  th: `เรื่องอยู่ขั้นตอน “${step.name.th}” ซึ่งหน่วยงานนี้ไม่ได้เป็นผู้พิจารณา`,
  en: `The case is at “${step.name.en}”, where this office does not act`,
})
const noSuchDecision = (step: Step, desk: Desk): Text => ({
  th: `ในขั้นตอน “${step.name.th}” ${desk.name.th}ตัดสินใจแบบนี้ไม่ได้`,
  en: `At “${step.name.en}” this is no decision of ${desk.name.en}`,
})
const alreadyGiven = (desk: Desk, decisions: readonly Decision[], given: string): Text => {
  const done = decisions.find(({ id }) => id === given)?.done
  return {
    th: `${desk.name.th}ตัดสินใจแล้ว: ${done?.th ?? given}`,
    en: `${desk.name.en} has decided already: ${done?.en ?? given}`,
  }
}
