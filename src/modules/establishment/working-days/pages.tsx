import { z } from "zod"
import { textsOf } from "#http/form-data.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import { RequiredDateFields, requiredText } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { type Day, yearOf } from "#kernel/dates.ts"
import { Refusal } from "#kernel/errors.ts"
import { formatDate } from "#kernel/format.ts"
import { PastLink } from "#modules/access/index.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"
import { beginWriting, hereRoute, type PartName, type Present, WhoIsHere } from "#modules/work/index.ts"
import { Callout } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { DateField, Radios, TextField } from "#ui/forms/fields.tsx"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { CasesMenu } from "../pages/cases-menu.tsx"
import { paths } from "../paths.ts"
import { moreWords as w } from "../pages/more-words.ts"
import { establishmentRights } from "../rights.ts"
import { declareHoliday } from "./commands/declare-holiday.ts"
import { listHolidays } from "./queries.ts"
import type { Holiday } from "./reference.ts"

const HolidayForm = z.object({
  day: RequiredDateFields,
  is: z.enum(["holiday", "worked"]),
  nameTh: requiredText(200),
  nameEn: requiredText(200),
  source: requiredText(300),
})

/** Holidays by year, the years that nobody has entered yet, and the form for what was declared since. */
export const holidayPages = [
  page({
    path: paths.holidays,
    right: establishmentRights["holiday.read"],
    audit: "nothing",
    show: async (request) => {
      const draft = await typedHere(request)
      const { values } = freshForm({ is: "holiday" })
      return show(request, { values: { ...values, ...draft?.fields }, issues: [] }, draft?.savedAt)
    },
  }),
  form({
    path: paths.holidays,
    right: establishmentRights["holiday.declare"],
    audit: "act",
    submit: async (request, sent) => {
      const kept = await keepTyped(request, textsOf(sent))
      if (kept) return kept
      const parsed = parseForm(HolidayForm, sent)
      if (!parsed.ok) return show(request, parsed.state)
      const { day, is, ...entry } = parsed.data
      if (day?.length !== 10)
        return show(request, withIssues(parsed.state, [{ path: "day", text: wholeDay }]))
      try {
        const input = { ...entry, day: day as Day, isHoliday: is === "holiday" }
        const { moved } = await request.execute(declareHoliday, input)
        await forgetTyped(request)
        return request.leaveNotice(redirect(request.href(paths.holidays)), w.declared(moved))
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind === "forbidden") throw error
        const issues = error.issues.length > 0 ? error.issues : [{ path: "day", text: error.text }]
        return show(request, withIssues(parsed.state, issues))
      }
    },
  }),
]

const [record, part] = ["holidays", "declare"]
const partName: PartName = () => w.declare

/** Whoever declares holidays sees who else does. */
export const holidayCompanyRoute = hereRoute({
  path: paths.holidaysHere,
  right: establishmentRights["holiday.declare"],
  find: async () => ({ record, partName }),
})

const wholeDay = { th: "ต้องกรอกวันที่ให้ครบ วัน เดือน ปี", en: "Day, month and year are needed" }

const show = async (request: Request, state: FormState, draftAt?: Date): Promise<View> => {
  const mayDeclare = request.may(establishmentRights["holiday.declare"])
  const [holidays, others] = await Promise.all([
    listHolidays(request.services.database.query),
    mayDeclare ? beginWriting(request, record, part) : [],
  ])
  const year = yearOf(request.services.today())
  const seesPast = request.actor.kind === "person"
  return {
    title: w.holidays,
    ...(state.issues.length > 0 ? { status: 422 } : {}),
    content: <Holidays {...{ holidays, state, draftAt, mayDeclare, others, year, seesPast }} />,
  }
}

type HolidaysProps = {
  readonly holidays: readonly Holiday[]
  readonly state: FormState
  readonly draftAt: Date | undefined
  readonly mayDeclare: boolean
  readonly others: readonly Present[]
  readonly year: number
  readonly seesPast: boolean
}

const Holidays = (props: HolidaysProps) => {
  const { holidays, state, draftAt, mayDeclare, others, year, seesPast } = props
  const { t, href, language } = usePage()
  const known = [...new Set(holidays.map(({ day }) => yearOf(day)))]
  const missing = [year, year + 1, year + 2].filter((one) => !known.includes(one))
  const shown = (one: number) => String(language === "th" ? one + 543 : one)
  return (
    <>
      <CasesMenu at={paths.holidays} />
      <h1>{t(w.holidays)}</h1>
      <p class="lead">{t(w.holidaysLead)}</p>
      {missing.length > 0 && (
        <Callout tone="marigold" title={w.missing(missing.map(shown).join(", "))}>
          {mayDeclare && <p>{t(w.declare)} ↓</p>}
        </Callout>
      )}
      {known.toReversed().map((one) => (
        <details open={one === year}>
          <summary>
            <h2>{shown(one)}</h2>
          </summary>
          <Table
            caption={w.holidays}
            rows={holidays.filter(({ day }) => yearOf(day) === one)}
            columns={[
              { label: w.holiday, heads: true, cell: ({ name }) => t(name) },
              { label: w.dated, phone: "plain", cell: ({ day }) => formatDate(day, { language }) },
              { label: w.seriesLabel, phone: "plain", cell: ({ kind }) => t(w.holidayKind[kind]) },
            ]}
          />
          {seesPast && <PastLink kind="holidays" id={String(one)} />}
        </details>
      ))}
      {mayDeclare && (
        <section class="no-print">
          <h2>{t(w.declare)}</h2>
          <WhoIsHere path={paths.holidaysHere} doing="writing" {...{ part, others, partName }} />
          <Form action={href(paths.holidays)} state={state} keep>
            <EnterButton step="save" />
            <DraftNotice at={draftAt} />
            <DateField name="day" label={w.dated} />
            <Radios
              name="is"
              label={w.what}
              options={[
                { value: "holiday", label: w.holiday },
                { value: "worked", label: w.revoke },
              ]}
            />
            <TextField name="nameTh" label={w.nameTh} />
            <TextField name="nameEn" label={w.nameEn} />
            <TextField name="source" label={w.source} />
            <StepButtons primary={{ step: "save", label: w.save }} />
          </Form>
        </section>
      )}
    </>
  )
}
