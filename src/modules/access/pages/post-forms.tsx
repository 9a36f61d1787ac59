import { freshForm, type FormState, parseForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import type { OrganisationKind } from "#kernel/rights.ts"
import { roleNames } from "#kernel/rights-words.ts"
import { Actions, DateField, Select, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { addPost } from "../commands/add-post.ts"
import { endPost } from "../commands/end-post.ts"
import { getOrganisation } from "../organisations/queries.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { rolesOf } from "../rules.ts"
import { AddPost, EndAppointment } from "../schema.ts"
import { words } from "../words-administration.ts"
import { showAgain } from "./show-again.ts"

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

/** Adding and abolishing posts. */
export const postPages = [
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
        return showAgain(error, parsed.state, "role", (state) => postView(request, state))
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
        return showAgain(error, parsed.state, "until", (state) => endPostView(id, state))
      }
    },
  }),
]
