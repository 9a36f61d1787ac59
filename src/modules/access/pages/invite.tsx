import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import { dateToFields } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { Breadcrumbs, Callout } from "#ui/components/parts.tsx"
import { Actions, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { appointPerson } from "../commands/appoint-person.ts"
import { invitePerson } from "../commands/invite-person.ts"
import { paths } from "../paths.ts"
import { getPerson, openPosts } from "../people/queries.ts"
import { accessRights } from "../rights.ts"
import { Appoint, InvitePerson } from "../schema.ts"
import { organisationSubject } from "../subjects.ts"
import { words } from "../words-administration.ts"
import { visibleUnits } from "./people.tsx"
import { TermFields } from "./term-fields.tsx"

type Posts = Awaited<ReturnType<typeof openPosts>>

/** Posts that the reader may fill; the whole list for an administrator, those of local organisations for a province. */
const fillablePosts = async (request: Request): Promise<Posts> => {
  const { database, today } = request.services
  const organisation = request.query("organisation")
  const filter = organisation && isUuid(organisation) ? { organisation } : {}
  const posts = await openPosts(database.query, filter, today())
  return posts.filter((post) =>
    request.may(
      accessRights["person.appoint"],
      organisationSubject({ id: post.organisation_id, units: post.units, kind: post.kind }),
    ),
  )
}

const InvitePage = ({ state, posts }: { readonly state: FormState; readonly posts: Posts }) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.people, label: words.people }]} />
      <h1>{t(words.invite)}</h1>
      <p class="lead">{t(words.inviteLead)}</p>
      <Form action={href(paths.invite)} state={state}>
        <TextField name="name" label={words.name} />
        <TextField name="email" label={words.email} type="email" />
        <TermFields posts={posts} />
        <Actions act={words.inviteAct} cancel={{ path: paths.people, label: words.cancel }} />
      </Form>
    </>
  )
}

const startsToday = (request: Request, values: Record<string, string | undefined> = {}) =>
  freshForm({
    ...dateToFields("from", request.services.today(), request.language === "th"),
    acting: "no",
    ...values,
  })

const inviteView = async (request: Request, state: FormState, status?: 409 | 422): Promise<View> => ({
  title: words.invite,
  content: <InvitePage state={state} posts={await fillablePosts(request)} />,
  ...(status ? { status } : {}),
})

/** The one-time address, where mail does not carry it: shown once to whoever invited. */
export const LinkPage = ({ link, person }: { readonly link: string; readonly person: string }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.invited)}</h1>
      <Callout tone="marigold" title={words.linkOnce}>
        <p>{t(words.linkHow)}</p>
        <p>
          <code class="secret">{link}</code>
        </p>
      </Callout>
      <p>
        <a href={href(paths.person(person))}>{t(words.toPerson)}</a>
      </p>
    </>
  )
}

/** The address as it is handed on: with the public name of the site where one is set. */
export const wholeAddress = ({ installation, http }: Request, path: string): string =>
  (installation.origin ?? new URL(http.req.url).origin) + path

export const invitePages = [
  page({
    path: paths.invite,
    right: accessRights["person.invite"],
    audit: "nothing",
    recent: true,
    show: (request) => inviteView(request, startsToday(request, { post: request.query("post") })),
  }),
  form({
    path: paths.invite,
    right: accessRights["person.invite"],
    audit: "act",
    recent: true,
    submit: async (request, sent) => {
      const parsed = parseForm(InvitePerson, sent)
      if (!parsed.ok) return inviteView(request, parsed.state, 422)
      try {
        const pathOf = (token: string) => request.href(paths.invitation(token))
        const { accountId, token } = await request.execute(invitePerson, { ...parsed.data, pathOf })
        if (token && !request.installation.mails)
          return {
            title: words.invited,
            content: <LinkPage link={wholeAddress(request, pathOf(token))} person={accountId} />,
          }
        return request.leaveNotice(redirect(request.href(paths.person(accountId))), words.invited)
      } catch (error) {
        if (!(error instanceof Refusal) || isFinal(error)) throw error
        return inviteView(
          request,
          withIssues(parsed.state, issuesIn(error)),
          error.kind === "conflict" ? 409 : 422,
        )
      }
    },
  }),
]

/** Nothing that could be typed otherwise would help. */
const isFinal = ({ kind }: Refusal) => kind === "not_found" || kind === "forbidden"

const issuesIn = (error: Refusal) =>
  error.issues.length > 0 ? error.issues : [{ path: "post", text: error.text }]

const AppointPage = ({ id, state, posts, name }: AppointProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.appoint)}</h1>
      <p class="lead">{name}</p>
      <Form action={href(paths.appoint(id))} state={state}>
        <TermFields posts={posts} />
        <Actions act={words.appointAct} cancel={{ path: paths.person(id), label: words.cancel }} />
      </Form>
    </>
  )
}
type AppointProps = {
  readonly id: string
  readonly state: FormState
  readonly posts: Posts
  readonly name: string
}

const appointView = async (request: Request, state: FormState, status?: 409 | 422): Promise<View> => {
  const { database, today } = request.services
  const person = await getPerson(database.query, request.parameter("id"), today(), visibleUnits(request))
  const posts = await fillablePosts(request)
  return {
    title: words.appoint,
    content: <AppointPage id={person.id} name={person.name} state={state} posts={posts} />,
    ...(status ? { status } : {}),
  }
}

export const appointPages = [
  page({
    path: paths.appoint(":id"),
    right: accessRights["person.appoint"],
    audit: "nothing",
    recent: true,
    show: (request) => appointView(request, startsToday(request)),
  }),
  form({
    path: paths.appoint(":id"),
    right: accessRights["person.appoint"],
    audit: "act",
    recent: true,
    submit: async (request, sent) => {
      const parsed = parseForm(Appoint, sent)
      if (!parsed.ok) return appointView(request, parsed.state, 422)
      try {
        const accountId = request.parameter("id")
        await request.execute(appointPerson, { ...parsed.data, accountId })
        return request.leaveNotice(redirect(request.href(paths.person(accountId))), words.appointed)
      } catch (error) {
        if (!(error instanceof Refusal) || isFinal(error)) throw error
        return appointView(
          request,
          withIssues(parsed.state, issuesIn(error)),
          error.kind === "conflict" ? 409 : 422,
        )
      }
    },
  }),
]
