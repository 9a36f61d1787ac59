import { textsOf } from "#http/form-data.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"
import { beginWriting, hereRoute, type PartName, type Present, WhoIsHere } from "#modules/work/index.ts"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { z } from "zod"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import { RequiredDateFields, requiredText } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import type { Day } from "#kernel/dates.ts"
import { Refusal } from "#kernel/errors.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { DateField, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { publishProcedure } from "../../commands/publish-procedure.ts"
import { moreWords as w } from "../../pages/more-words.ts"
import { paths } from "../../paths.ts"
import { establishmentRights } from "../../rights.ts"
import { getProcedure } from "../queries.ts"
import type { Desk, Procedure, Step } from "../table/rules.ts"

const VersionForm = z.object({
  id: requiredText(60),
  nameTh: requiredText(500),
  nameEn: requiredText(500),
  basisTh: requiredText(1000),
  basisEn: requiredText(1000),
  effectiveFrom: RequiredDateFields,
  days: z.record(z.string(), z.record(z.string(), z.string())).optional(),
})

/** Publishes a version that begins from another: its name, basis, date of effect and days. */
export const newVersionPages = [
  page({
    path: paths.newProcedure(":id"),
    right: establishmentRights["procedure.publish"],
    audit: "nothing",
    show: async (request) => {
      const [base, draft] = await Promise.all([readBase(request), typedHere(request)])
      const { values } = freshForm(fieldsOf(base))
      return showForm(request, base, { values: { ...values, ...draft?.fields }, issues: [] }, draft?.savedAt)
    },
  }),
  form({
    path: paths.newProcedure(":id"),
    right: establishmentRights["procedure.publish"],
    audit: "act",
    submit: async (request, sent) => {
      const base = await readBase(request)
      const kept = await keepTyped(request, textsOf(sent))
      if (kept) return kept
      const parsed = parseForm(VersionForm, sent)
      if (!parsed.ok) return showForm(request, base, parsed.state)
      try {
        const { id } = await request.execute(publishProcedure, versionOf(base, parsed.data))
        await forgetTyped(request)
        return request.leaveNotice(redirect(request.href(paths.procedure(id))), w.published)
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind === "forbidden") throw error
        const issues = error.issues.length > 0 ? error.issues : [{ path: "id", text: error.text }]
        return showForm(request, base, withIssues(parsed.state, issues))
      }
    },
  }),
]

const readBase = (request: Request) => getProcedure(request.services.database.query, request.parameter("id"))

const dayField = (step: Step, desk: Desk) => `days.${step.id}.${desk.office}`

const fieldsOf = (base: Procedure): Record<string, string | undefined> => ({
  nameTh: base.name.th,
  nameEn: base.name.en,
  basisTh: base.legalBasis.th,
  basisEn: base.legalBasis.en,
  ...Object.fromEntries(
    base.steps.flatMap((step) => step.desks.map((desk) => [dayField(step, desk), desk.days?.toString()])),
  ),
})

const versionOf = (base: Procedure, data: z.infer<typeof VersionForm>): Procedure => ({
  ...base,
  id: data.id,
  name: { th: data.nameTh, en: data.nameEn },
  legalBasis: { th: data.basisTh, en: data.basisEn },
  effectiveFrom: `${data.effectiveFrom ?? ""}-01-01`.slice(0, 10) as Day,
  steps: base.steps.map((step) => ({
    ...step,
    desks: step.desks.map((desk) => {
      const days = Math.trunc(Number(data.days?.[step.id]?.[desk.office] ?? ""))
      return { ...desk, days: days >= 1 && days <= 1000 ? days : undefined }
    }),
  })),
})

const recordOf = (base: Procedure): string => `procedure:${base.id}`
const part = "new-version"
const partName: PartName = () => w.newVersion

/** Whoever prepares a version sees who else prepares one from the same. */
export const versionCompanyRoute = hereRoute({
  path: paths.procedureHere(":id"),
  right: establishmentRights["procedure.publish"],
  find: async (request) => ({ record: recordOf(await readBase(request)), partName }),
})

const showForm = async (
  request: Request,
  base: Procedure,
  state: FormState,
  draftAt?: Date,
): Promise<View> => ({
  title: w.newVersion,
  ...(state.issues.length > 0 ? { status: 422 } : {}),
  content: (
    <VersionFields {...{ base, state, draftAt }} others={await beginWriting(request, recordOf(base), part)} />
  ),
})

type FieldsProps = {
  readonly base: Procedure
  readonly state: FormState
  readonly draftAt: Date | undefined
  readonly others: readonly Present[]
}

const VersionFields = ({ base, state, draftAt, others }: FieldsProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.procedure(base.id), label: base.name }]} />
      <h1>{t(w.newVersion)}</h1>
      <p class="lead">{t(w.newVersionLead)}</p>
      <WhoIsHere path={paths.procedureHere(base.id)} doing="writing" {...{ part, others, partName }} />
      <Form action={href(paths.newProcedure(base.id))} state={state} keep>
        <EnterButton step="publish" />
        <DraftNotice at={draftAt} />
        <TextField name="id" label={w.versionId} hint={w.versionIdHint} width="short" />
        <TextField name="nameTh" label={w.nameTh} />
        <TextField name="nameEn" label={w.nameEn} />
        <TextField
          name="basisTh"
          label={{ th: `${w.legalBasis.th} (ไทย)`, en: `${w.legalBasis.en} (Thai)` }}
        />
        <TextField
          name="basisEn"
          label={{ th: `${w.legalBasis.th} (อังกฤษ)`, en: `${w.legalBasis.en} (English)` }}
        />
        <DateField name="effectiveFrom" label={w.effectiveFrom} />
        <fieldset class="group">
          <legend>{t(w.days)}</legend>
          {base.steps.flatMap((step) =>
            step.desks.map((desk) => (
              <TextField
                name={dayField(step, desk)}
                label={{
                  th: `${step.number} ${step.name.th}: ${desk.name.th}`,
                  en: `${step.number} ${step.name.en}: ${desk.name.en}`,
                }}
                width="short"
                optional
              />
            )),
          )}
        </fieldset>
        <StepButtons
          primary={{ step: "publish", label: w.publish }}
          cancel={{ path: paths.procedure(base.id), label: w.procedures }}
        />
      </Form>
    </>
  )
}
