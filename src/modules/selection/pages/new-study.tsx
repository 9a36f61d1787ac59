import { type FormState, freshForm, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"
import { getUnit, listProvinces, unitName, unitsOf, type UnitHit } from "#modules/places/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Actions, Hidden, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { beginStudy } from "../commands/begin-study.ts"
import { readCandidate } from "../entry/places.ts"
import { paths } from "../paths.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { CandidateFields, candidateFieldsIn } from "./candidate-fields.tsx"
import { partnerCountries } from "./countries.ts"
import { ownUnits } from "./own-units.ts"
import { pageWords } from "./words.ts"

const common = { path: paths.newStudy, right: selectionRights["study.begin"] } as const

/** Begins a study with its first candidate; a suggestion brings its place and reason along. */
export const newStudyPages = [
  page({
    ...common,
    audit: "nothing",
    show: async (request) => {
      const [fresh, draft] = await Promise.all([suggested(request), typedHere(request)])
      const asked = request.query("unit") !== undefined
      const values = asked ? fresh.values : { ...fresh.values, ...draft?.fields }
      return showForm(request, { values, issues: [] }, { draftAt: asked ? undefined : draft?.savedAt })
    },
  }),
  form({
    ...common,
    audit: "act",
    submit: async (request, sent) => {
      const state: FormState = { values: textsOf(sent), issues: [] }
      const kept = await keepTyped(request, state.values)
      if (kept) return kept
      const of = (name: string) => state.values[name]?.[0]?.trim() ?? ""
      const { entry, offered, issues } = await readCandidate(
        request.services.database.pool,
        candidateFieldsIn(state),
      )
      const wrong = of("title") ? issues : [{ path: "title", text: titleNeeded }, ...issues]
      if (!entry || wrong.length > 0)
        return showForm(request, withIssues(state, wrong), { offered, status: 422 })
      const input = {
        home: of("home"),
        title: of("title").slice(0, 300),
        purpose: of("purpose").slice(0, 4000) || null,
        candidates: [entry],
      }
      try {
        const { id } = await request.execute(beginStudy, input, { idempotencyKey: of("key") || undefined })
        await forgetTyped(request)
        return request.leaveNotice(redirect(request.href(paths.study(id))), pageWords.begun)
      } catch (error) {
        if (error instanceof Refusal && error.kind === "invalid")
          return showForm(request, withIssues(state, error.issues), { offered, status: 422 })
        throw error
      }
    },
  }),
]

const titleNeeded = { th: "ตั้งชื่อการศึกษา", en: "Give the study a title" }

/** What a suggestion says of its place: ?unit=LA-SV&because=... */
const suggested = async (request: Request): Promise<FormState> => {
  const [code, because] = [request.query("unit"), request.query("because")]
  if (!code) return freshForm({})
  const unit = await getUnit(request.services.database.pool, code)
  return freshForm({
    place: request.t(unitName(unit)),
    placeCode: unit.code,
    origin: "suggestion",
    originNote: because?.slice(0, 1000),
  })
}

const homesOf = async (request: Request) => {
  const { pool } = request.services.database
  const provinces = new Set((await listProvinces(pool, [])).map(({ code }) => code))
  return unitsOf(
    pool,
    ownUnits(request).filter((code) => provinces.has(code)),
  )
}

type Shown = {
  readonly offered?: readonly UnitHit[]
  readonly status?: 422
  readonly draftAt?: Date | undefined
}

const showForm = async (
  request: Request,
  state: FormState,
  { offered = [], status, draftAt }: Shown = {},
): Promise<View> => ({
  title: pageWords.newTitle,
  ...(status ? { status } : {}),
  content: (
    <NewStudy
      state={state}
      offered={offered}
      draftAt={draftAt}
      homes={await homesOf(request)}
      countries={await partnerCountries(request.services.database.pool)}
      idempotencyKey={request.services.newId()}
    />
  ),
})

type Props = {
  readonly state: FormState
  readonly offered: readonly UnitHit[]
  readonly draftAt: Date | undefined
  readonly homes: Awaited<ReturnType<typeof homesOf>>
  readonly countries: readonly string[]
  readonly idempotencyKey: string
}

const NewStudy = ({ state, offered, draftAt, homes, countries, idempotencyKey }: Props) => {
  const { t, href } = usePage()
  const [only] = homes.length === 1 ? homes : []
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.studies, label: words.studies }]} />
      <h1>{t(pageWords.newTitle)}</h1>
      <p class="lead">{t(pageWords.newLead)}</p>
      <Form action={href(paths.newStudy)} state={state} keep>
        <EnterButton step="save" />
        <DraftNotice at={draftAt} />
        <Hidden name="key" value={idempotencyKey} />
        {only ? (
          <Hidden name="home" value={only.code} />
        ) : (
          <Select
            name="home"
            label={words.home}
            options={homes.map((unit) => ({ value: unit.code, label: unitName(unit) }))}
          />
        )}
        <TextField name="title" label={words.studyTitle} hint={pageWords.titleHint} />
        <TextArea name="purpose" label={words.purpose} rows={3} optional />
        <CandidateFields offered={offered} countries={countries} />
        <Actions act={pageWords.begin} cancel={{ path: paths.studies, label: pageWords.cancel }} />
      </Form>
    </>
  )
}
