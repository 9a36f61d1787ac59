import { z } from "zod"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import { RequiredDateFields, requiredText } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import type { Day } from "#kernel/dates.ts"
import { Refusal } from "#kernel/errors.ts"
import { formatDate } from "#kernel/format.ts"
import { roleNames } from "#kernel/rights-words.ts"
import type { Role } from "#kernel/rights.ts"
import { PastLink } from "#modules/access/index.ts"
import { Breadcrumbs, Facts, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { DateField, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { CasesMenu } from "../pages/cases-menu.tsx"
import { publishProcedure } from "../commands/publish-procedure.ts"
import { moreWords as w } from "../pages/more-words.ts"
import { paths } from "../paths.ts"
import { ProcedurePicture } from "../picture/picture.tsx"
import { establishmentRights } from "../rights.ts"
import { words } from "../words.ts"
import { builtInProcedures, getProcedure, listProcedures } from "./queries.ts"
import type { Desk, Procedure, Step } from "./table/rules.ts"

const reading = { right: establishmentRights["procedure.read"], audit: "nothing" } as const

const listPage = page({
  ...reading,
  path: paths.procedures,
  show: async (request) => ({
    title: w.procedures,
    content: (
      <Procedures
        procedures={await listProcedures(request.services.database.query)}
        today={request.services.today()}
      />
    ),
  }),
})

const Procedures = ({ procedures, today }: { procedures: readonly Procedure[]; today: Day }) => {
  const { t, href, language } = usePage()
  const current = procedures.find(({ effectiveFrom }) => effectiveFrom <= today)
  return (
    <>
      <CasesMenu at={paths.procedures} />
      <h1>{t(w.procedures)}</h1>
      <p class="lead">{t(w.proceduresLead)}</p>
      <ul class="plain-list">
        {procedures.map((procedure) => (
          <li>
            <a href={href(paths.procedure(procedure.id))}>{t(procedure.name)}</a>{" "}
            <Status
              tone={procedure === current ? "jade" : procedure.effectiveFrom > today ? "indigo" : "slate"}
              label={
                procedure === current ? w.inForce : procedure.effectiveFrom > today ? w.toCome : w.former
              }
            />
            <p class="soft">
              {t(procedure.legalBasis)} · {t(w.effectiveFrom)}{" "}
              {formatDate(procedure.effectiveFrom, { language })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

const onePage = page({
  ...reading,
  path: paths.procedure(":id"),
  show: async (request) => {
    const procedure = await getProcedure(request.services.database.query, request.parameter("id"))
    const mayPublish = request.may(establishmentRights["procedure.publish"])
    const publishedHere = !builtInProcedures.some(({ id }) => id === procedure.id)
    const seesPast = publishedHere && request.actor.kind === "person"
    return {
      title: procedure.name,
      wide: true,
      content: <OneProcedure {...{ procedure, mayPublish, seesPast }} />,
    }
  },
})

type Row = { readonly step: Step; readonly desk: Desk }

type OneProps = {
  readonly procedure: Procedure
  readonly mayPublish: boolean
  readonly seesPast: boolean
}

const OneProcedure = ({ procedure, mayPublish, seesPast }: OneProps) => {
  const { t, href, language } = usePage()
  const rows: Row[] = procedure.steps.flatMap((step) => step.desks.map((desk) => ({ step, desk })))
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.procedures, label: w.procedures }]} />
      <h1>{t(procedure.name)}</h1>
      <Facts
        facts={[
          [w.legalBasis, t(procedure.legalBasis)],
          [w.effectiveFrom, formatDate(procedure.effectiveFrom, { language })],
        ]}
      />
      <ProcedurePicture procedure={procedure} />
      <h2>{t(w.steps)}</h2>
      <Table
        caption={w.steps}
        rows={rows}
        columns={[
          {
            label: words.step,
            heads: true,
            cell: ({ step }) => (
              <>
                {step.number} {t(step.name)}
                <span class="other-name">{t(step.says)}</span>
              </>
            ),
          },
          {
            label: words.office,
            phone: "plain",
            cell: ({ desk }) => (
              <>
                {t(desk.name)}
                <span class="other-name">
                  {[...new Set(desk.actors.map(({ who }) => t(roleNames[who as Role])))].join(", ")}
                </span>
              </>
            ),
          },
          {
            label: w.needs,
            cell: ({ step, desk }) =>
              [...step.asks, ...desk.decisions.flatMap(({ asks }) => asks ?? [])]
                .filter((ask, index, all) => all.findIndex(({ field }) => field === ask.field) === index)
                .map(({ label }) => t(label))
                .join(" · "),
          },
          { label: w.decisions, cell: ({ desk }) => desk.decisions.map(({ label }) => t(label)).join(" · ") },
          { label: w.days, align: "end", cell: ({ desk }) => desk.days ?? "–" },
        ]}
      />
      {mayPublish && (
        <p class="no-print">
          <a class="button" href={href(paths.newProcedure(procedure.id))}>
            {t(w.newVersion)}
          </a>
        </p>
      )}
      {seesPast && <PastLink kind="procedure" id={procedure.id} />}
    </>
  )
}

const VersionForm = z.object({
  id: requiredText(60),
  nameTh: requiredText(500),
  nameEn: requiredText(500),
  basisTh: requiredText(1000),
  basisEn: requiredText(1000),
  effectiveFrom: RequiredDateFields,
  days: z.record(z.string(), z.record(z.string(), z.string())).optional(),
})

const versionPages = [
  page({
    path: paths.newProcedure(":id"),
    right: establishmentRights["procedure.publish"],
    audit: "nothing",
    show: async (request) => {
      const base = await readBase(request)
      return showForm(base, freshForm(fieldsOf(base)))
    },
  }),
  form({
    path: paths.newProcedure(":id"),
    right: establishmentRights["procedure.publish"],
    audit: "act",
    submit: async (request, sent) => {
      const base = await readBase(request)
      const parsed = parseForm(VersionForm, sent)
      if (!parsed.ok) return showForm(base, parsed.state)
      try {
        const { id } = await request.execute(publishProcedure, versionOf(base, parsed.data))
        return request.leaveNotice(redirect(request.href(paths.procedure(id))), w.published)
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind === "forbidden") throw error
        const issues = error.issues.length > 0 ? error.issues : [{ path: "id", text: error.text }]
        return showForm(base, withIssues(parsed.state, issues))
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

const showForm = (base: Procedure, state: FormState): View => ({
  title: w.newVersion,
  ...(state.issues.length > 0 ? { status: 422 } : {}),
  content: <VersionFields base={base} state={state} />,
})

const VersionFields = ({ base, state }: { readonly base: Procedure; readonly state: FormState }) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.procedure(base.id), label: base.name }]} />
      <h1>{t(w.newVersion)}</h1>
      <p class="lead">{t(w.newVersionLead)}</p>
      <Form action={href(paths.newProcedure(base.id))} state={state}>
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

export const procedurePages = [...versionPages, listPage, onePage]
