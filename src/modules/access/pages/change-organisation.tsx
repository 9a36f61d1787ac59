import { dateToFields } from "#http/fields.ts"
import { freshForm, type FormState, parseForm } from "#http/forms.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { day } from "#kernel/dates.ts"
import { Actions, DateField, TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { changeOrganisation } from "../commands/change-organisation.ts"
import { getOrganisation } from "../organisations/queries.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { ChangeOrganisation } from "../schema.ts"
import { words } from "../words-administration.ts"

const ChangePage = ({ id, state }: { readonly id: string; readonly state: FormState }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.change)}</h1>
      <Form action={href(paths.changeOrganisation(id))} state={state}>
        <TextField name="nameTh" label={words.nameTh} />
        <TextField name="nameEn" label={words.nameEn} />
        <DateField name="validUntil" label={words.validUntil} hint={words.untilHint} />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} />
        <Actions act={words.save} cancel={{ path: paths.organisation(id), label: words.cancel }} />
      </Form>
    </>
  )
}

const changeView = (id: string, state: FormState): View => ({
  title: words.change,
  content: <ChangePage id={id} state={state} />,
})

/** Changing an organisation's names and its last day. */
export const changeOrganisationPages = [
  page({
    path: paths.changeOrganisation(":id"),
    right: accessRights["organisation.change"],
    audit: "nothing",
    show: async (request) => {
      const reader = request.services.database.query
      const { id, name_th, name_en, valid_until } = await getOrganisation(reader, request.parameter("id"))
      const until = valid_until ? day(valid_until) : undefined
      const dates = dateToFields("validUntil", until, request.language === "th")
      return changeView(id, freshForm({ nameTh: name_th, nameEn: name_en, ...dates }))
    },
  }),
  form({
    path: paths.changeOrganisation(":id"),
    right: accessRights["organisation.change"],
    audit: "act",
    submit: async (request, sent) => {
      const id = request.parameter("id")
      const parsed = parseForm(ChangeOrganisation, sent)
      if (!parsed.ok) return { ...changeView(id, parsed.state), status: 422 }
      const { reason } = parsed.data
      await request.execute(changeOrganisation, { id, ...parsed.data }, { reason })
      return request.leaveNotice(redirect(request.href(paths.organisation(id))), words.saved)
    },
  }),
]
