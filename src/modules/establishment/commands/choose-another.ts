import { type Act, command, type Tx } from "#database/act.ts"
import { conflict, forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { settleMatters } from "#modules/work/index.ts"
import { type Content, listOf } from "../procedures/answers/rules.ts"
import { asksOf, openingOf } from "../procedures/filling/rules.ts"
import { procedureOn } from "../procedures/queries.ts"
import { endOf, type Procedure, stepOf, stepsUpTo } from "../procedures/table/rules.ts"
import { establishmentRights } from "../rights.ts"
import { enter } from "../store/advance.ts"
import { insertCase, type Written } from "../store/cases.ts"
import { addEvent } from "../store/events.ts"
import { type HeldCase, holdCase } from "../store/hold.ts"
import { takeUp } from "../studies/take-up.ts"

export type ChooseAnother = {
  readonly id: string
  /** The candidate of the study to go on with; it may be chosen later. */
  readonly candidateId?: string | undefined
}

/**
 * Goes on with the search after a candidate was rejected: a new case of the same search, which brings along the strategy
 * and the other candidates of the study.
 */
export const chooseAnother = command<ChooseAnother, { held: HeldCase }, Written>({
  right: establishmentRights["case.choose_another"],
  find: async (tx, { id }) => {
    const held = await holdCase(tx, id)
    return { held, subject: { units: held.standing.units } }
  },
  run: async (tx, act, { candidateId }, { held }) => {
    const { standing } = held
    const explained = explain(openingOf(held.procedure), act.actor, { units: standing.units })
    if (!explained.allowed) throw forbidden(explained.because)
    const stepId = endOf(held.procedure, held.endedAt ?? "")?.otherCandidateAt
    if (standing.state === "open" || !stepId) throw conflict(notInvited)
    const open = await tx
      .selectFrom("establishment_case")
      .select("number")
      .where("search_id", "=", held.searchId)
      .where("opened_at", ">", (column) =>
        column.selectFrom("establishment_case").select("opened_at").where("id", "=", held.id),
      )
      .executeTakeFirst()
    if (open) throw conflict(goesOn(open.number))
    const latest = await procedureOn(tx, act.today)
    const procedure = stepOf(latest, stepId) ? latest : held.procedure
    const step = stepOf(procedure, stepId)
    if (!step) throw conflict(notInvited)
    const written = await insertCase(tx, act, {
      kind: held.kind,
      procedureId: procedure.id,
      searchId: held.searchId,
      homeUnit: held.homeUnit,
      homeWritten: held.homeWritten,
      step: step.id,
      content: withoutRefused(held.procedure, stepId, standing.content),
    })
    const opened = await holdCase(tx, written.id)
    const told = { round: 1, step: step.id, by: act.by, answers: { from: held.id } }
    await addEvent(tx, act, opened.id, { kind: "another_chosen", revision: 1, toStep: step.id, ...told })
    await settleMatters(tx, act, { subject: { kind: "case", id: held.id }, as: "done" })
    const next = await withStudy(tx, act, held, opened, candidateId)
    return enter(tx, act, next, { step, round: 1, because })
  },
})

/** The study comes along, with the candidate that the search goes on with. */
const withStudy = async (
  tx: Tx,
  act: Act,
  { studyId }: HeldCase,
  opened: HeldCase,
  candidateId: string | undefined,
): Promise<HeldCase> => {
  if (!studyId) return opened
  await takeUp(tx, act, opened, act.by, { studyId, candidateId: candidateId ?? null, goesOn: true })
  return holdCase(tx, opened.id)
}

/** What was asked before the step where the search goes on stays; of the places, all but the refused. */
const withoutRefused = (procedure: Procedure, stepId: string, content: Content): Content => {
  const left = listOf(content["candidates"]).filter((code) => code !== content["partner"])
  const before = asksOf(stepsUpTo(procedure, stepId).filter(({ id }) => id !== stepId))
  const kept = before.flatMap(({ field }) => (content[field] === undefined ? [] : [[field, content[field]]]))
  return { ...Object.fromEntries(kept), candidates: left }
}

const because = { th: "เลือกเมืองอื่นต่อจากเรื่องเดิม", en: "The search goes on with another candidate" }
const notInvited = {
  th: "เรื่องนี้ไม่ได้ปิดเพราะเมืองที่เสนอไม่ได้รับความเห็นชอบ จึงไม่มีการเลือกเมืองอื่นต่อ",
  en: "This case was not closed by the refusal of its partner, so there is no other candidate to go on with",
}
const goesOn = (number: number) => ({
  th: `การค้นหานี้ดำเนินต่อแล้วในเรื่องที่ ${number}`,
  en: `The search goes on already in case No. ${number}`,
})
