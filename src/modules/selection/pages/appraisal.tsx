import { textsOf } from "#http/form-data.ts"
import type { FormState } from "#http/forms.ts"
import { redirect } from "#http/respond.ts"
import { form, page } from "#http/routes.ts"
import { same } from "#kernel/text.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Select, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Criterion } from "../criteria/definition.ts"
import { choicesOf, reasonField, scoreField } from "../entry/scores.ts"
import { paths } from "../paths.ts"
import type { Appraisal } from "../queries/appraisals.ts"
import type { Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { appraisalFor, candidatesToAppraise, keepFields, keptFields } from "./appraisal-state.ts"
import { candidateInFull } from "./parts.tsx"
import { pageWords } from "./words.ts"

const common = { path: paths.appraisal(":id"), right: selectionRights["study.appraise"] } as const

/** Scores by one appraiser, group after group; each part is kept as it is sent on. */
export const appraisalPages = [
  page({
    ...common,
    audit: "nothing",
    show: async (request) => {
      const { appraisal, study } = await appraisalFor(request)
      if (appraisal.state === "submitted") return redirect(request.href(paths.result(study.id)))
      const state = { values: await keptFields(request, appraisal), issues: [] }
      const part = partOf(study, request.query("part"))
      return {
        title: pageWords.appraise,
        content: <AppraisalPage {...{ appraisal, study, state, part }} />,
      }
    },
  }),
  form({
    ...common,
    audit: "act",
    submit: async (request, sent) => {
      const { appraisal, study } = await appraisalFor(request)
      const { values } = { values: textsOf(sent) }
      if (appraisal.state === "asked") await keepFields(request, appraisal, values)
      const part = partOf(study, request.query("part"))
      const step = values["step"]?.[0]
      if (step === "keep") return new Response(null, { status: 204 })
      if (step === "later")
        return request.leaveNotice(redirect(request.href(paths.study(study.id))), pageWords.draftKept)
      const last = part === study.criteria.definition.groups.length - 1
      const next =
        last || step === "check" ? paths.checkAppraisal(appraisal.id) : partPath(appraisal, part + 1)
      return redirect(request.href(next))
    },
  }),
]

const partOf = ({ criteria }: Study, asked: string | undefined): number =>
  Math.min(criteria.definition.groups.length - 1, Math.max(0, Math.trunc(Number(asked ?? 1)) - 1 || 0))

export const partPath = ({ id }: Appraisal, part: number): string =>
  part === 0 ? paths.appraisal(id) : `${paths.appraisal(id)}?part=${part + 1}`

type Props = {
  readonly appraisal: Appraisal
  readonly study: Study
  readonly state: FormState
  readonly part: number
}

const AppraisalPage = ({ appraisal, study, state, part }: Props) => {
  const { t, href } = usePage()
  const { groups, criteria } = study.criteria.definition
  const group = groups[part]
  if (!group) return null
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.studies, label: words.studies },
          { path: paths.study(study.id), label: words.numbered(study.number) },
        ]}
      />
      <h1>
        {t(pageWords.appraise)}: {t(group.name)}
      </h1>
      <p class="about">
        {study.title} · {t(pageWords.step(part + 1, groups.length))}
      </p>
      <p class="lead">{t(pageWords.appraiseLead)}</p>
      <Form action={href(partPath(appraisal, part))} state={state} keep>
        <EnterButton step="next" />
        {criteria
          .filter((criterion) => criterion.group === group.code)
          .map((criterion) => (
            <CriterionFields criterion={criterion} study={study} />
          ))}
        <StepButtons
          primary={{ step: "next", label: pageWords.next }}
          others={[
            { step: "later", label: pageWords.later },
            ...(part < groups.length - 1 ? [{ step: "check", label: pageWords.toCheck }] : []),
          ]}
          {...(part > 0 ? { cancel: { path: partPath(appraisal, part - 1), label: pageWords.back } } : {})}
        />
      </Form>
    </>
  )
}

const CriterionFields = ({ criterion, study }: { readonly criterion: Criterion; readonly study: Study }) => {
  const { t } = usePage()
  const { code, name, asks, evidence, low, high, from, to } = criterion
  return (
    <fieldset class="criterion">
      <legend>{t(name)}</legend>
      <p>{t(asks)}</p>
      <p class="hint">
        {from} = {t(low)} · {to} = {t(high)} · {t(pageWords.restsOn)}: {t(evidence)}
      </p>
      <div class="score-fields">
        {candidatesToAppraise(study).map((candidate) => (
          <Select
            name={scoreField(candidate.id, code)}
            label={candidateInFull(candidate)}
            options={choicesOf(criterion).map((value) => ({
              value,
              label: value === "?" ? pageWords.unknown : same(value.replace("-", "–")),
            }))}
          />
        ))}
      </div>
      <TextArea name={reasonField(code)} label={pageWords.why} rows={2} optional />
    </fieldset>
  )
}
