import { textsOf } from "#http/form-data.ts"
import { type FormState, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { Hidden, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { submitAppraisal } from "../commands/submit-appraisal.ts"
import { scoreField, scoresIn } from "../entry/scores.ts"
import { paths } from "../paths.ts"
import type { Appraisal } from "../queries/appraisals.ts"
import type { Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { partPath } from "./appraisal.tsx"
import { appraisalFor, candidatesToAppraise, dropFields, keepFields, keptFields } from "./appraisal-state.ts"
import { candidateInFull } from "./parts.tsx"
import { pageWords } from "./words.ts"

const common = { path: paths.checkAppraisal(":id"), right: selectionRights["study.appraise"] } as const

/** Everything once more before it is final. */
export const checkAppraisalPages = [
  page({
    ...common,
    audit: "nothing",
    show: async (request) => {
      const { appraisal, study } = await appraisalFor(request)
      if (appraisal.state === "submitted") return redirect(request.href(paths.result(study.id)))
      return show(request, appraisal, study, { values: await keptFields(request, appraisal), issues: [] })
    },
  }),
  form({
    ...common,
    audit: "act",
    submit: async (request, sent) => {
      const { appraisal, study } = await appraisalFor(request)
      if (appraisal.state === "submitted") return redirect(request.href(paths.result(study.id)))
      const typed = textsOf(sent)
      const note = typed["note"]?.[0]?.trim().slice(0, 4000) || null
      await keepFields(request, appraisal, { note: [note ?? ""] })
      if (typed["step"]?.[0] === "later")
        return request.leaveNotice(redirect(request.href(paths.study(study.id))), pageWords.draftKept)
      const values = await keptFields(request, appraisal)
      const scores = scoresIn(values, study.criteria.definition, candidatesToAppraise(study))
      try {
        const idempotencyKey = typed["key"]?.[0]?.trim() || undefined
        await request.execute(submitAppraisal, { id: appraisal.id, note, scores }, { idempotencyKey })
        await dropFields(request, appraisal)
        return request.leaveNotice(redirect(request.href(paths.result(study.id))), pageWords.submitted)
      } catch (error) {
        if (error instanceof Refusal && error.kind === "invalid")
          return show(request, appraisal, study, withIssues({ values, issues: [] }, error.issues), 422)
        throw error
      }
    },
  }),
]

const show = (
  request: Request,
  appraisal: Appraisal,
  study: Study,
  state: FormState,
  status?: 422,
): View => ({
  title: pageWords.checkTitle,
  wide: true,
  ...(status ? { status } : {}),
  content: <CheckPage {...{ appraisal, study, state }} idempotencyKey={request.services.newId()} />,
})

type Props = {
  readonly appraisal: Appraisal
  readonly study: Study
  readonly state: FormState
  readonly idempotencyKey: string
}

const CheckPage = ({ appraisal, study, state, idempotencyKey }: Props) => {
  const { t, href } = usePage()
  const { groups, criteria } = study.criteria.definition
  const said = (candidate: string, code: string) => {
    const value = state.values[scoreField(candidate, code)]?.[0] ?? "?"
    return value === "?" || value === "" ? (
      <span class="soft">{t(pageWords.unknown)}</span>
    ) : (
      value.replace("-", "–")
    )
  }
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.studies, label: words.studies },
          { path: paths.study(study.id), label: words.numbered(study.number) },
        ]}
      />
      <h1>{t(pageWords.checkTitle)}</h1>
      <p class="about">{study.title}</p>
      <p class="lead">{t(pageWords.checkLead)}</p>
      {groups.map((group, part) => (
        <section aria-labelledby={`group-${group.code}`}>
          <div class="title-line">
            <h2 id={`group-${group.code}`}>{t(group.name)}</h2>
            <a href={href(partPath(appraisal, part))}>
              {t(pageWords.back)}
              <span class="visually-hidden"> {t(group.name)}</span>
            </a>
          </div>
          <Table
            caption={group.name}
            rows={criteria.filter((criterion) => criterion.group === group.code)}
            columns={[
              { label: words.criteria, heads: true, cell: ({ name }) => t(name) },
              ...candidatesToAppraise(study).map((candidate) => ({
                label: candidateInFull(candidate),
                align: "end" as const,
                cell: ({ code }: { readonly code: string }) => said(candidate.id, code),
              })),
            ]}
          />
        </section>
      ))}
      <Form action={href(paths.checkAppraisal(appraisal.id))} state={state}>
        <Hidden name="key" value={idempotencyKey} />
        <TextArea name="note" label={pageWords.note} optional />
        <StepButtons
          primary={{ step: "submit", label: pageWords.submit }}
          others={[{ step: "later", label: pageWords.later }]}
          cancel={{ path: paths.appraisal(appraisal.id), label: pageWords.back }}
        />
      </Form>
    </>
  )
}
