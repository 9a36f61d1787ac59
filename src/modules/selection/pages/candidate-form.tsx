import { type FormState, freshForm, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type Route, type View } from "#http/routes.ts"
import { MovedOn, Refusal } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"
import type { UnitHit } from "#modules/places/index.ts"
import type { Present } from "#modules/work/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Actions, Hidden } from "#ui/forms/fields.tsx"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { addCandidate } from "../commands/add-candidate.ts"
import { correctCandidate } from "../commands/correct-candidate.ts"
import { readCandidate } from "../entry/places.ts"
import { paths } from "../paths.ts"
import type { Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import type { CandidateEntry } from "../studies/rules.ts"
import { words } from "../words.ts"
import { CandidateFields, candidateFieldsIn, valuesOfCandidate } from "./candidate-fields.tsx"
import { beginIn, StudyCompany } from "./company.tsx"
import { partnerCountries } from "./countries.ts"
import { MovedNotice } from "./parts.tsx"
import { candidateIn, studyToAct } from "./study-for.ts"
import { pageWords } from "./words.ts"

type Way = {
  readonly path: string
  readonly title: Text
  readonly fresh: (request: Request, study: Study) => FormState
  readonly keep: (request: Request, study: Study, entry: CandidateEntry, sent: FormState) => Promise<string>
}

const valueIn = ({ values }: FormState, name: string) => values[name]?.[0]?.trim() ?? ""

const ways: readonly Way[] = [
  {
    path: paths.addCandidate(":id"),
    title: pageWords.addCandidate,
    fresh: () => freshForm({}),
    keep: async (request, { id }, entry, sent) => {
      const options = { idempotencyKey: valueIn(sent, "key") || undefined }
      const { candidate } = await request.execute(addCandidate, { id, entry }, options)
      return paths.candidate(id, candidate)
    },
  },
  {
    path: paths.correctCandidate(":id", ":candidate"),
    title: pageWords.correctCandidate,
    fresh: (request, study) => {
      const candidate = candidateIn(request, study)
      const fields = valuesOfCandidate(candidate, request.language)
      return freshForm({ ...fields, revision: String(candidate.revision) })
    },
    keep: async (request, study, entry, sent) => {
      const candidate = candidateIn(request, study).id
      const input = { id: study.id, candidate, revision: Number(valueIn(sent, "revision")), entry }
      await request.execute(correctCandidate, input)
      return paths.candidate(study.id, candidate)
    },
  },
]

const pagesOf = (way: Way): readonly Route[] => [
  page({
    path: way.path,
    right: selectionRights["study.change"],
    audit: "nothing",
    show: async (request) => {
      const study = await studyToAct(request, "change")
      const [fresh, draft] = [way.fresh(request, study), await typedHere(request)]
      const values = { ...fresh.values, ...draft?.fields }
      return show(way, request, study, { values, issues: [] }, { draftAt: draft?.savedAt })
    },
  }),
  form({
    path: way.path,
    right: selectionRights["study.change"],
    audit: "act",
    submit: (request, sent) => submit(way, request, sent),
  }),
]

const submit = async (way: Way, request: Request, sent: FormData): Promise<Answer> => {
  const study = await studyToAct(request, "change")
  const state: FormState = { values: textsOf(sent), issues: [] }
  const kept = await keepTyped(request, state.values)
  if (kept) return kept
  const { pool } = request.services.database
  const { entry, offered, issues } = await readCandidate(pool, candidateFieldsIn(state))
  if (!entry) return show(way, request, study, withIssues(state, issues), { offered, status: 422 })
  try {
    const path = await way.keep(request, study, entry, state)
    await forgetTyped(request)
    return request.leaveNotice(redirect(request.href(path)), pageWords.saved)
  } catch (error) {
    if (error instanceof MovedOn) {
      const values = { ...state.values, revision: [String(error.revision)] }
      return show(way, request, study, { values, issues: [] }, { status: 409, moved: error })
    }
    if (error instanceof Refusal && error.kind === "invalid")
      return show(way, request, study, withIssues(state, error.issues), { status: 422 })
    throw error
  }
}

type Shown = {
  readonly offered?: readonly UnitHit[]
  readonly status?: 409 | 422
  readonly moved?: MovedOn
  readonly draftAt?: Date | undefined
}

const show = async (
  way: Way,
  request: Request,
  study: Study,
  state: FormState,
  { offered = [], status, moved, draftAt }: Shown = {},
): Promise<View> => {
  const [countries, others] = await Promise.all([
    partnerCountries(request.services.database.pool),
    beginIn(request, study, way.path),
  ])
  const { path, services } = request
  return {
    title: way.title,
    ...(status ? { status } : {}),
    content: (
      <CandidateForm
        {...{ study, state, offered, moved, draftAt, countries, path }}
        way={way}
        others={others}
        idempotencyKey={services.newId()}
      />
    ),
  }
}

type Props = {
  readonly study: Study
  readonly way: Way
  readonly others: readonly Present[]
  readonly path: string
  readonly state: FormState
  readonly offered: readonly UnitHit[]
  readonly moved: MovedOn | undefined
  readonly draftAt: Date | undefined
  readonly countries: readonly string[]
  readonly idempotencyKey: string
}

const CandidateForm = (props: Props) => {
  const { study, way, path, state, offered, moved, countries, idempotencyKey } = props
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.studies, label: words.studies },
          { path: paths.study(study.id), label: words.numbered(study.number) },
        ]}
      />
      <h1>{t(way.title)}</h1>
      <StudyCompany study={study} form={way.path} others={props.others} />
      <Form action={href(path)} state={state} keep>
        <EnterButton step="save" />
        <DraftNotice at={props.draftAt} />
        {moved && <MovedNotice moved={moved} />}
        <Hidden name="revision" value={valueIn(state, "revision")} />
        <Hidden name="key" value={idempotencyKey} />
        <CandidateFields offered={offered} countries={countries} />
        <Actions act={pageWords.save} cancel={{ path: paths.study(study.id), label: pageWords.cancel }} />
      </Form>
    </>
  )
}

/** Adds a candidate, or says which place one is. */
export const candidateForms = ways.flatMap(pagesOf)
