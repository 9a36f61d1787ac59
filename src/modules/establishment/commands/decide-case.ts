import { command } from "#database/act.ts"
import { forbidden, invalid, notFound } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import type { Content } from "../procedures/answers/rules.ts"
import { type Judgement, judge } from "../procedures/engine/rules.ts"
import type { Opinion } from "../procedures/table/rules.ts"
import { CaseMovedOn, lastDone } from "../queries/meanwhile.ts"
import { establishmentRights } from "../rights.ts"
import { advance } from "../store/advance.ts"
import type { Written } from "../store/cases.ts"
import { closeDesks } from "../store/desks.ts"
import { addEvent } from "../store/events.ts"
import { withAgreement } from "../store/agreement.ts"
import { type HeldCase, holdCase } from "../store/hold.ts"
import { carryEffect } from "../store/relation.ts"
import { findBasis } from "./basis.ts"

export type DecideCase = {
  readonly id: string
  readonly office: string
  readonly decision: string
  readonly opinion?: Opinion | undefined
  readonly reason?: string | undefined
  readonly answers: Content
  /** The registered letter that it rests on. */
  readonly letterId?: string | undefined
  /** The visit to the step that the sender saw; a decision made on an earlier one is refused. */
  readonly visit?: number | undefined
}

/**
 * Takes a decision in a case, as the case's procedure allows. Of two at once the second is told what the first did.
 * @throws Refusal forbidden, conflict (CaseMovedOn), or invalid with what is missing
 */
export const decideCase = command<DecideCase, { held: HeldCase }, Written>({
  right: establishmentRights["case.decide"],
  find: async (tx, { id }) => {
    const held = await withAgreement(tx, await holdCase(tx, id))
    return { held, subject: { units: held.standing.units } }
  },
  run: async (tx, act, input, { held }) => {
    const meanwhile = (why: Text) =>
      lastDone(tx, held.id, held.procedure).then((last) => new CaseMovedOn(why, last))
    if (input.visit !== undefined && input.visit !== held.visit) throw await meanwhile(movedOn)
    const judged = judge(held.procedure, held.standing, act.actor, input)
    if (!judged.ok) {
      if (judged.kind === "conflict") throw await meanwhile(judged.text)
      throw judged.kind === "forbidden" ? forbidden(judged.text) : invalid(judged.issues, judged.text)
    }
    const basis = await findBasis(tx, act, held, input.answers, input.letterId)
    const relationId = await carryEffect(tx, act, held, judged.decision.effect, input)
    const { by, desk, decision, opinion, next } = judged
    const event = await addEvent(tx, act, held.id, {
      kind: "decided",
      revision: held.revision + 1,
      round: held.round,
      step: held.standing.step,
      by,
      office: desk.office,
      decision: decision.id,
      opinion,
      reason: input.reason,
      answers: input.answers,
      contentId: await seenBy(tx, held, desk.office),
      ...basis,
      ...(next.kind === "moves" ? { toStep: next.step.id } : {}),
      ...(next.kind === "ends" ? { toEnd: next.end.id } : {}),
    })
    await closeDesks(tx, act, held.id, { office: desk.office, event, only: next.kind === "waits" })
    const because = becauseOf(judged, input.reason)
    return advance(tx, act, { held: { ...held, relationId }, next, because, reason: because.th })
  },
})

/** The copy that lies before an office. */
const seenBy = async (tx: Parameters<typeof holdCase>[0], held: HeldCase, office: string) => {
  const row = await tx
    .selectFrom("case_desk")
    .select("content_id")
    .where("case_id", "=", held.id)
    .where("office", "=", office)
    .where("closed_at", "is", null)
    .executeTakeFirst()
  if (!row) throw notFound(movedOn)
  return row.content_id
}

const becauseOf = (
  { desk, decision }: Extract<Judgement, { ok: true }>,
  reason: string | undefined,
): Text => {
  const why = reason?.trim() ? `: ${reason.trim()}` : ""
  return { th: `${desk.name.th}${decision.done.th}${why}`, en: `${desk.name.en} ${decision.done.en}${why}` }
}

const movedOn: Text = {
  th: "เรื่องเดินหน้าไปแล้วระหว่างที่คุณทำอยู่",
  en: "The case has moved on while you were at work on it",
}
