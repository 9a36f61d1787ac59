import { dateToFields } from "#http/fields.ts"
import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { day } from "#kernel/dates.ts"
import { Refusal } from "#kernel/errors.ts"
import { formatDate } from "#kernel/format.ts"
import { Breadcrumbs, Facts } from "#ui/components/parts.tsx"
import { Actions, DateField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { endAppointment } from "../commands/end-appointment.ts"
import { paths } from "../paths.ts"
import { type Appointed, getAppointment } from "../people/queries.ts"
import { accessRights } from "../rights.ts"
import { EndAppointment } from "../schema.ts"
import { words } from "../words-administration.ts"
import { visibleUnits } from "./people.tsx"

const EndTermPage = ({ appointed, state }: { readonly appointed: Appointed; readonly state: FormState }) => {
  const { t, href, language } = usePage()
  const { id, account_id, name, held_from } = appointed
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.people, label: words.people },
          { path: paths.person(account_id), label: { th: name, en: name } },
        ]}
      />
      <h1>{t(words.endTerm)}</h1>
      <Facts
        facts={[
          [words.name, name],
          [words.post, t({ th: appointed.title_th, en: appointed.title_en })],
          [words.organisation, t({ th: appointed.name_th, en: appointed.name_en })],
          [words.from, formatDate(day(held_from), { language })],
        ]}
      />
      <Form action={href(paths.endAppointment(id))} state={state}>
        <DateField name="until" label={words.lastDay} hint={words.lastDayHint} />
        <Actions act={words.endTerm} cancel={{ path: paths.person(account_id), label: words.cancel }} />
      </Form>
    </>
  )
}

const view = async (request: Request, state: FormState, status?: 409 | 422): Promise<View> => {
  const { query } = request.services.database
  const appointed = await getAppointment(query, request.parameter("id"), visibleUnits(request))
  return {
    title: words.endTerm,
    content: <EndTermPage appointed={appointed} state={state} />,
    ...(status ? { status } : {}),
  }
}

/** Ends a term: whose, in which post, and the last day of it; today, unless another is typed. */
export const endTermPages = [
  page({
    path: paths.endAppointment(":id"),
    right: accessRights["person.end_appointment"],
    audit: "nothing",
    show: async (request) => {
      const today = request.services.today()
      return view(request, freshForm(dateToFields("until", today, request.language === "th")))
    },
  }),
  form({
    path: paths.endAppointment(":id"),
    right: accessRights["person.end_appointment"],
    audit: "act",
    recent: true,
    submit: async (request, sent) => {
      const parsed = parseForm(EndAppointment, sent)
      if (!parsed.ok) return view(request, parsed.state, 422)
      try {
        await request.execute(endAppointment, { id: request.parameter("id"), ...parsed.data })
        return request.leaveNotice(redirect(request.href(paths.people)), words.termEnded)
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind === "forbidden" || error.kind === "not_found")
          throw error
        const issues = error.issues.length > 0 ? error.issues : [{ path: "until", text: error.text }]
        return view(request, withIssues(parsed.state, issues), error.kind === "conflict" ? 409 : 422)
      }
    },
  }),
]
