import { joinTexts, type Text } from "#kernel/text.ts"
import { Hidden, type Option, Radios, Select, TextArea } from "#ui/forms/fields.tsx"
import { useField } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { chooseAnother } from "../commands/choose-another.ts"
import { commentOnCase } from "../commands/comment-on-case.ts"
import { moveCase } from "../commands/move-case.ts"
import { stateStage } from "../commands/state-stage.ts"
import { withdrawCase } from "../commands/withdraw-case.ts"
import { paths } from "../paths.ts"
import { listProcedures } from "../procedures/queries.ts"
import type { Procedure } from "../procedures/table/rules.ts"
import { establishmentRights } from "../rights.ts"
import { NextCandidate, nextCandidates } from "../studies/pages/next-candidate.tsx"
import { actForm, stepField } from "./act-form.tsx"
import { formWords } from "./form-words.ts"

const ReasonField = () => <TextArea name="reason" label={formWords.reason} hint={formWords.reasonHint} />

const withdrawPages = actForm({
  path: paths.withdraw,
  right: establishmentRights["case.withdraw"],
  title: formWords.withdrawTitle,
  lead: formWords.withdrawLead,
  button: formWords.withdrawTitle,
  offer: async () => null,
  Fields: ReasonField,
  carryOut: async (request, { row }, text, idempotencyKey) => {
    const reason = text("reason") || undefined
    await request.execute(
      withdrawCase,
      { id: row.id, visit: Number(text("visit")) },
      { reason, idempotencyKey },
    )
    return paths.case(row.id)
  },
})

const anotherPages = actForm<readonly Option[]>({
  path: paths.another,
  right: establishmentRights["case.choose_another"],
  title: formWords.anotherTitle,
  lead: formWords.anotherLead,
  button: formWords.anotherAct,
  offer: nextCandidates,
  Fields: ({ offered }) => <NextCandidate offered={offered} />,
  carryOut: async (request, { row }, text, idempotencyKey) => {
    const candidateId = text("candidateId") === "later" ? undefined : text("candidateId") || undefined
    const { id } = await request.execute(chooseAnother, { id: row.id, candidateId }, { idempotencyKey })
    return paths.case(id)
  },
})

const stepOptions = ({ steps }: Procedure, prefix = ""): Option[] =>
  steps.map(({ id, number, name }) => ({
    value: `${prefix}${id}`,
    label: { th: `${number} ${name.th}`, en: `${number} ${name.en}` },
  }))

const stagePages = actForm({
  path: paths.stage,
  right: establishmentRights["case.state_stage"],
  title: formWords.stageTitle,
  lead: formWords.stageLead,
  button: formWords.stageAct,
  offer: async (_request, { procedure }) => stepOptions(procedure),
  Fields: ({ offered }) => (
    <>
      <Radios name={stepField} label={formWords.stageAsk} options={offered} />
      <TextArea name="reason" label={formWords.stageReason} hint={formWords.stageReasonHint} />
    </>
  ),
  carryOut: async (request, { row }, text, idempotencyKey) => {
    const reason = text("reason") || undefined
    await request.execute(stateStage, { id: row.id, step: text(stepField) }, { reason, idempotencyKey })
    return paths.case(row.id)
  },
})

const movePages = actForm({
  path: paths.move,
  right: establishmentRights["case.move"],
  title: formWords.moveTitle,
  lead: formWords.moveLead,
  button: formWords.moveAct,
  offer: async (request, { procedure }) =>
    (await listProcedures(request.services.database.query)).filter(({ id }) => id !== procedure.id),
  Fields: ({ offered }) => <MoveFields offered={offered} />,
  carryOut: async (request, { row }, text, idempotencyKey) => {
    const [procedureId = "", step = ""] = text("to").split("/")
    const reason = text("reason") || undefined
    const input = { id: row.id, procedureId, step, visit: Number(text("visit")) }
    await request.execute(moveCase, input, { reason, idempotencyKey })
    return paths.case(row.id)
  },
})

const MoveFields = ({ offered }: { readonly offered: readonly Procedure[] }) => {
  const { t } = usePage()
  if (offered.length === 0) return <p>{t(formWords.noOtherProcedure)}</p>
  const options = offered.flatMap((procedure) =>
    stepOptions(procedure, `${procedure.id}/`).map(({ value, label }) => ({
      value,
      label: joinTexts([procedure.name, label], " — "),
    })),
  )
  return (
    <>
      <Select name="to" label={formWords.moveAsk} options={options} />
      <ReasonField />
    </>
  )
}

type CommentOffer = { readonly fields: readonly Option[]; readonly remarks: ReadonlyMap<string, string> }

const commentPages = actForm<CommentOffer>({
  path: paths.comment,
  right: establishmentRights["case.comment"],
  title: formWords.comment,
  lead: {
    th: "ผูกกับข้อที่กล่าวถึง และเก็บไว้กับรอบนี้",
    en: "It belongs to the field it speaks of, and is kept with this round",
  },
  button: formWords.commentAct,
  offer: async (_request, { asks, comments }) => ({
    fields: asks.map(({ field, label }) => ({ value: field, label })),
    remarks: new Map(comments.map(({ id, body }) => [id, body])),
  }),
  Fields: ({ offered }) => <CommentFields offered={offered} />,
  carryOut: async (request, { row }, text, idempotencyKey) => {
    const input = {
      id: row.id,
      field: text("field") || undefined,
      body: text("body"),
      answers: text("answers") || undefined,
    }
    await request.execute(commentOnCase, input, { idempotencyKey })
    return `${paths.case(row.id)}#comments`
  },
})

const CommentFields = ({ offered }: { readonly offered: CommentOffer }) => {
  const { value: answers } = useField("answers")
  const remark = offered.remarks.get(answers)
  const label: Text = remark ? formWords.answer : formWords.comment
  return (
    <>
      {remark ? (
        <>
          <Hidden name="answers" value={answers} />
          <blockquote class="remark quote">{remark}</blockquote>
        </>
      ) : (
        <Select
          name="field"
          label={formWords.commentAbout}
          empty={formWords.commentWhole}
          options={offered.fields}
        />
      )}
      <TextArea name="body" label={label} />
    </>
  )
}

/** What else may be done with a case. */
export const caseActPages = [...withdrawPages, ...anotherPages, ...stagePages, ...movePages, ...commentPages]
