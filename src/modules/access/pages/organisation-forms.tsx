import { dateToFields } from "#http/fields.ts"
import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { day } from "#kernel/dates.ts"
import type { OrganisationKind } from "#kernel/rights.ts"
import { roleNames } from "#kernel/rights-words.ts"
import { Actions, DateField, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { addOrganisation } from "../commands/add-organisation.ts"
import { addPost } from "../commands/add-post.ts"
import { changeOrganisation } from "../commands/change-organisation.ts"
import { endPost } from "../commands/end-post.ts"
import { getOrganisation, listOrganisations, organisationNames } from "../organisations/queries.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { rolesOf } from "../rules.ts"
import { AddOrganisation, AddPost, ChangeOrganisation, EndAppointment } from "../schema.ts"
import { words } from "../words-administration.ts"
import { kindOptions } from "./organisations.tsx"

type Choice = { readonly value: string; readonly label: { readonly th: string; readonly en: string } }

const AddPage = ({ state, kinds, provinces, parents }: AddProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.addOrganisation)}</h1>
      <Form action={href(paths.newOrganisation)} state={state}>
        <Select name="kind" label={words.kind} options={kinds} />
        <TextField name="nameTh" label={words.nameTh} />
        <TextField name="nameEn" label={words.nameEn} />
        <Select name="unit" label={words.unit} empty={words.noUnit} options={provinces} />
        <Select name="parent" label={words.parent} empty={words.noParent} options={parents} />
        <TextField name="origin" label={words.origin} optional />
        <Actions act={words.addOrganisation} cancel={{ path: paths.organisations, label: words.cancel }} />
      </Form>
    </>
  )
}
type AddProps = {
  readonly state: FormState
  readonly kinds: readonly Choice[]
  readonly provinces: readonly Choice[]
  readonly parents: readonly Choice[]
}

/** The form offers what the reader may add: a province its own local organisations. */
const addView = async (request: Request, state: FormState, status?: 422): Promise<View> => {
  const reader = request.services.database.query
  const provinces = await provincesOf(request)
  const mayAddIn = (kind: OrganisationKind) =>
    provinces.some(({ value }) =>
      request.may(accessRights["organisation.add"], { state: kind, units: [value] }),
    )
  const kinds = kindOptions.filter(({ value }) => mayAddIn(value))
  const own = provinces.filter(({ value }) =>
    kinds.some(({ value: kind }) =>
      request.may(accessRights["organisation.add"], { state: kind, units: [value] }),
    ),
  )
  const names = await organisationNames(reader, ["interior", "central", "province", "bangkok"])
  const parents = names.map(({ id, name_th, name_en }) => ({
    value: id,
    label: { th: name_th, en: name_en },
  }))
  return {
    title: words.addOrganisation,
    content: <AddPage state={state} kinds={kinds} provinces={own} parents={parents} />,
    ...(status ? { status } : {}),
  }
}

const provincesOf = async (request: Request): Promise<readonly Choice[]> => {
  const reader = request.services.database.query
  const [first, second] = await Promise.all([
    listOrganisations(reader, { kind: "province" }, 1),
    listOrganisations(reader, { kind: "province" }, 2),
  ])
  const bangkok = await listOrganisations(reader, { kind: "bangkok" }, 1)
  return [...bangkok.rows, ...first.rows, ...second.rows].flatMap(({ units, name_th, name_en }) =>
    units[0] ? [{ value: units[0], label: { th: name_th, en: name_en } }] : [],
  )
}

/** Shows a form again with what a command refused; anything but what was typed goes on to the page of refusals. */
const again = async (
  error: unknown,
  state: FormState,
  field: string,
  show: (state: FormState) => View | Promise<View>,
): Promise<View> => {
  if (!(error instanceof Refusal) || error.kind === "forbidden" || error.kind === "not_found") throw error
  const issues = error.issues.length > 0 ? error.issues : [{ path: field, text: error.text }]
  return { ...(await show(withIssues(state, issues))), status: error.kind === "conflict" ? 409 : 422 }
}

const addPages = [
  page({
    path: paths.newOrganisation,
    right: accessRights["organisation.add"],
    audit: "nothing",
    show: (request) => addView(request, freshForm({ kind: "local" })),
  }),
  form({
    path: paths.newOrganisation,
    right: accessRights["organisation.add"],
    audit: "act",
    submit: async (request, sent) => {
      const parsed = parseForm(AddOrganisation, sent)
      if (!parsed.ok) return addView(request, parsed.state, 422)
      try {
        const { id } = await request.execute(addOrganisation, parsed.data)
        return request.leaveNotice(redirect(request.href(paths.organisation(id))), words.added)
      } catch (error) {
        return again(error, parsed.state, "nameTh", (state) => addView(request, state))
      }
    },
  }),
]

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

const changePages = [
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

const PostPage = ({ id, kind, state }: PostProps) => {
  const { t, href } = usePage()
  const roles = rolesOf[kind].map((value) => ({ value, label: roleNames[value] }))
  return (
    <>
      <h1>{t(words.addPost)}</h1>
      <Form action={href(paths.newPost(id))} state={state}>
        <Select name="role" label={words.role} options={roles} />
        <TextField name="titleTh" label={words.titleTh} />
        <TextField name="titleEn" label={words.titleEn} />
        <Actions act={words.addPost} cancel={{ path: paths.organisation(id), label: words.cancel }} />
      </Form>
    </>
  )
}
type PostProps = { readonly id: string; readonly kind: OrganisationKind; readonly state: FormState }

const postView = async (request: Request, state: FormState): Promise<View> => {
  const { id, kind } = await getOrganisation(request.services.database.query, request.parameter("id"))
  return { title: words.addPost, content: <PostPage id={id} kind={kind} state={state} /> }
}

const EndPostPage = ({ id, state }: { readonly id: string; readonly state: FormState }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.endPost)}</h1>
      <Form action={href(paths.endPost(id))} state={state}>
        <DateField name="until" label={words.validUntil} />
        <Actions act={words.endPost} cancel={{ path: paths.organisations, label: words.cancel }} />
      </Form>
    </>
  )
}

const endPostView = (id: string, state: FormState): View => ({
  title: words.endPost,
  content: <EndPostPage id={id} state={state} />,
})

const postPages = [
  page({
    path: paths.newPost(":id"),
    right: accessRights["post.add"],
    audit: "nothing",
    show: (request) => postView(request, freshForm()),
  }),
  form({
    path: paths.newPost(":id"),
    right: accessRights["post.add"],
    audit: "act",
    submit: async (request, sent) => {
      const organisationId = request.parameter("id")
      const parsed = parseForm(AddPost, sent)
      if (!parsed.ok) return { ...(await postView(request, parsed.state)), status: 422 }
      try {
        await request.execute(addPost, { organisationId, ...parsed.data })
        return request.leaveNotice(redirect(request.href(paths.organisation(organisationId))), words.added)
      } catch (error) {
        return again(error, parsed.state, "role", (state) => postView(request, state))
      }
    },
  }),
  page({
    path: paths.endPost(":id"),
    right: accessRights["post.end"],
    audit: "nothing",
    show: async (request) => endPostView(request.parameter("id"), freshForm()),
  }),
  form({
    path: paths.endPost(":id"),
    right: accessRights["post.end"],
    audit: "act",
    submit: async (request, sent) => {
      const id = request.parameter("id")
      const parsed = parseForm(EndAppointment, sent)
      if (!parsed.ok) return { ...endPostView(id, parsed.state), status: 422 }
      try {
        await request.execute(endPost, { id, ...parsed.data })
        return request.leaveNotice(redirect(request.href(paths.organisations)), words.saved)
      } catch (error) {
        return again(error, parsed.state, "until", (state) => endPostView(id, state))
      }
    },
  }),
]

/** Adding and changing organisations and posts. */
export const organisationFormPages = [...addPages, ...changePages, ...postPages]
