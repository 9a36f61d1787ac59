import type { FormState } from "#http/forms.ts"
import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { same, type Text } from "#kernel/text.ts"
import type { Present } from "#modules/work/index.ts"
import { selectionWords } from "#modules/selection/index.ts"
import { Breadcrumbs, Callout } from "#ui/components/parts.tsx"
import { Hidden, type Option, Radios, Select, TextArea } from "#ui/forms/fields.tsx"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { AskField } from "../asking/ask-field.tsx"
import type { Meeting } from "../committee/schema.ts"
import { paths } from "../paths.ts"
import { desksIn } from "../procedures/engine/rules.ts"
import { type Decision, type Desk, endOf, stepOf } from "../procedures/table/rules.ts"
import { studyWords } from "../studies/words.ts"
import { words } from "../words.ts"
import { CaseCompany } from "./case-company.tsx"
import { caseTitle } from "./case-title.ts"
import { formWords } from "./form-words.ts"
import type { CaseData } from "./read-case.ts"

type DecideProps = {
  readonly data: CaseData
  readonly desk: Desk
  readonly decision: Decision
  readonly state: FormState
  readonly meetings: readonly Meeting[]
  readonly movedOn: Text | undefined
  readonly draftAt: Date | undefined
  readonly others: readonly Present[]
  readonly idempotencyKey: string
}

/** The page on which an office decides. */
export const DecidePage = (props: DecideProps) => {
  const { data, desk, decision, state, meetings, movedOn, draftAt, others, idempotencyKey } = props
  const { t, href, language } = usePage()
  const { row } = data
  const title = caseTitle(row)
  const meetingOptions = meetings.map(({ id, name, number, heldOn }) => ({
    value: id,
    label: same(`${name} ${number}, ${formatDate(preciseDate(heldOn), { language, months: "short" })}`),
  }))
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.cases, label: words.cases },
          { path: paths.case(row.id), label: title },
        ]}
      />
      <h1>{t(decision.label)}</h1>
      <p class="about">
        {t(title)} · {t(desk.name)}
      </p>
      {movedOn ? (
        <MovedOnNotice text={movedOn} path={paths.case(row.id)} />
      ) : (
        <LeadsTo data={data} desk={desk} decision={decision} />
      )}
      <StudyLine data={data} />
      <CaseCompany data={data} doing="writing" part={`${desk.office}/${decision.id}`} others={others} />
      <Form action={href(paths.decide(row.id, desk.office, decision.id))} state={state} keep>
        <EnterButton step="decide" />
        <DraftNotice at={draftAt} />
        <Hidden name="visit" value={state.values["visit"]?.[0] ?? String(row.visit)} />
        <Hidden name="idempotencyKey" value={idempotencyKey} />
        {decision.asks?.some(({ kind }) => kind === "meeting") && <MeetingFirst />}
        {decision.asks?.map((ask) => (
          <AskField ask={ask} options={ask.kind === "meeting" ? meetingOptions : undefined} />
        ))}
        {decision.opinions && decision.opinions.length > 1 && (
          <Radios
            name="opinion"
            label={formWords.opinionLabel}
            options={decision.opinions.map((value) => ({ value, label: words.opinion[value] }))}
          />
        )}
        <TextArea
          name="reason"
          label={
            decision.opinions?.includes("agree_with_conditions")
              ? formWords.reasonOrConditions
              : formWords.reason
          }
          hint={formWords.reasonHint}
          optional={decision.reason !== "required"}
        />
        {data.letters.length > 0 && (
          <Select
            name="letterId"
            label={formWords.letter}
            empty={formWords.noLetter}
            options={data.letters.map(({ id, number, subject }): Option => ({
              value: id,
              label: same(`${number} ${subject}`),
            }))}
            optional
          />
        )}
        <StepButtons
          primary={{ step: "decide", label: decision.label }}
          others={[{ step: "later", label: formWords.later }]}
          cancel={{ path: paths.case(row.id), label: formWords.cancel }}
        />
      </Form>
    </>
  )
}

/** The appraisal that lies before whoever decides. */
const StudyLine = ({ data: { row, study } }: Pick<DecideProps, "data">) => {
  const { t, href } = usePage()
  if (!study?.copy) return null
  return (
    <p>
      {t(studyWords.title)}:{" "}
      <a href={href(paths.round(row.id, study.contentId))}>
        {t(selectionWords.numbered(study.number))} {study.title}
      </a>
    </p>
  )
}

/** What the decision leads to, told before it is taken. */
const LeadsTo = ({ data, desk, decision }: Pick<DecideProps, "data" | "desk" | "decision">) => {
  const { t } = usePage()
  const { procedure, standing } = data
  const step = stepOf(procedure, standing.step ?? "")
  const others = (step ? desksIn(step, standing.content) : []).filter(
    ({ office }) => office !== desk.office && !(office in standing.given),
  )
  const end = endOf(procedure, decision.to)
  const next = stepOf(procedure, decision.to)
  if (decision.kind === "forward" && others.length > 0)
    return (
      <p>
        {t(formWords.stays)}: {others.map(({ name }) => t(name)).join(", ")}
      </p>
    )
  if (end)
    return (
      <p>
        {t(formWords.closes)}: {t(end.name)}
      </p>
    )
  return next ? (
    <p>
      {t(formWords.leadsTo)}: {next.number} {t(next.name)}
    </p>
  ) : null
}

const MovedOnNotice = ({ text, path }: { readonly text: Text; readonly path: string }) => {
  const { t, href } = usePage()
  return (
    <Callout tone="marigold" title={formWords.movedOn}>
      <p role="alert">{t(text)}</p>
      <p>
        {t(formWords.kept)} · <a href={href(path)}>{t(words.cases)}</a>
      </p>
    </Callout>
  )
}

const MeetingFirst = () => {
  const { t, href } = usePage()
  return (
    <p class="hint">
      {t(formWords.meetingFirst)} <a href={href(paths.newMeeting)}>{t(formWords.recordMeeting)}</a>
    </p>
  )
}
