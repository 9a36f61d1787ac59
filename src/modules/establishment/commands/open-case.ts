import { command } from "#database/act.ts"
import { forbidden, invalid, type Issue } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import type { Text } from "#kernel/text.ts"
import { type Content, issueOfAnswer } from "../procedures/answers/rules.ts"
import { asksOf, openingOf } from "../procedures/filling/rules.ts"
import { procedureOn } from "../procedures/queries.ts"
import { type CaseKind, type Procedure, stepOf, stepsUpTo } from "../procedures/table/rules.ts"
import { establishmentRights } from "../rights.ts"
import { enter } from "../store/advance.ts"
import { insertCase, type Written } from "../store/cases.ts"
import { addEvent } from "../store/events.ts"
import { holdCase } from "../store/hold.ts"
import { takeUp } from "../studies/take-up.ts"
import { partnersIn, relationFor } from "./sides.ts"

export type OpenCase = {
  readonly kind: CaseKind
  /** Code of the unit whose case it is. */
  readonly homeUnit: string
  /** The relation that is to be renewed or amended. */
  readonly relationId?: string | undefined
  readonly content: Content
  /** A concluded study of the province that the case takes up from the beginning. */
  readonly studyId?: string | undefined
}

/** Opens a case under the procedure of the day; what was entered already comes along. */
export const openCase = command<OpenCase, { procedure: Procedure }, Written>({
  right: establishmentRights["case.open"],
  find: async (tx, { homeUnit }, act) => ({
    procedure: await procedureOn(tx, act.today),
    subject: { units: [homeUnit] },
  }),
  run: async (tx, act, input, { procedure }) => {
    const { kind, homeUnit, content } = input
    const explained = explain(openingOf(procedure), act.actor, { units: [homeUnit] })
    if (!explained.allowed) throw forbidden(explained.because)
    const step = stepOf(procedure, procedure.starts[kind] ?? "")
    if (!step) throw invalid([{ path: "kind", text: noSuchKind }])
    const issues = issuesOfContent(procedure, step.id, content)
    if (issues.length > 0) throw invalid(issues)
    const relation = kind === "establish" ? undefined : await relationFor(tx, input.relationId, homeUnit)
    const written = await insertCase(tx, act, {
      kind,
      procedureId: procedure.id,
      homeUnit,
      partnerUnit: relation?.partnerUnit ?? (await partnersIn(tx, content)),
      partnerWritten: relation?.partnerWritten ?? null,
      relationId: relation?.id ?? null,
      step: step.id,
      content,
    })
    const held = await holdCase(tx, written.id)
    await addEvent(tx, act, held.id, {
      kind: "opened",
      revision: held.revision,
      round: held.round,
      step: step.id,
      by: act.by,
      toStep: step.id,
      filled: Object.keys(content),
    })
    if (!input.studyId) return enter(tx, act, held, { step, round: 1, because: opened })
    if (kind !== "establish") throw invalid([{ path: "studyId", text: noStudy }])
    await takeUp(tx, act, held, act.by, { studyId: input.studyId })
    return enter(tx, act, await holdCase(tx, held.id), { step, round: 1, because: opened })
  },
})

/** What is entered at the opening must be answers to what the first steps ask. */
const issuesOfContent = (procedure: Procedure, step: string, content: Content): Issue[] => {
  const asks = asksOf(stepsUpTo(procedure, step))
  const strange = Object.keys(content).filter((field) => !asks.some((ask) => ask.field === field))
  return [
    ...strange.map((field) => ({ path: `content.${field}`, text: notAsked })),
    ...asks.flatMap((ask) => {
      const text = issueOfAnswer(ask, content)
      return text ? [{ path: `content.${ask.field}`, text }] : []
    }),
  ]
}

const opened: Text = { th: "จังหวัดเปิดเรื่อง", en: "The province opened the case" }
const noSuchKind: Text = {
  th: "แนวทางปฏิบัติที่ใช้อยู่ไม่มีเรื่องประเภทนี้",
  en: "The procedure in force has no case of this kind",
}
const noStudy: Text = {
  th: "เรื่องต่ออายุหรือแก้ไขไม่ใช้การศึกษาคู่ใหม่",
  en: "A case that renews or amends takes up no study",
}
const notAsked: Text = { th: "ขั้นตอนนี้ไม่ได้ถามข้อนี้", en: "This step does not ask this" }
