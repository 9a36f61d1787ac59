import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { Actions, TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { correctPerson } from "../commands/correct-person.ts"
import {
  endSessionsOf,
  erasePerson,
  reinstatePerson,
  resendInvitation,
  resetSecondFactor,
  suspendPerson,
} from "../commands/person-acts.ts"
import { paths } from "../paths.ts"
import { getPerson } from "../people/queries.ts"
import { accessRights } from "../rights.ts"
import { CorrectPerson, WithReason } from "../schema.ts"
import { personActWords, words } from "../words-administration.ts"
import { LinkPage, wholeAddress } from "./invite.tsx"
import { personActs, type PersonActName } from "./person.tsx"

const simple = {
  "end-sessions": endSessionsOf,
  "reset-second-factor": resetSecondFactor,
  suspend: suspendPerson,
  reinstate: reinstatePerson,
  erase: erasePerson,
} as const

const view = async (
  request: Request,
  name: PersonActName,
  state: FormState,
  status?: 409 | 422,
): Promise<View> => {
  const { database, today } = request.services
  const person = await getPerson(database.query, request.parameter("id"), today())
  return {
    title: personActWords[name].title,
    content: <ActPage id={person.id} name={person.name} act={name} state={state} />,
    ...(status ? { status } : {}),
  }
}

type Props = {
  readonly id: string
  readonly name: string
  readonly act: PersonActName
  readonly state: FormState
}

const ActPage = ({ id, name, act, state }: Props) => {
  const { t, href } = usePage()
  const { title, says } = personActWords[act]
  return (
    <>
      <h1>{t(title)}</h1>
      <p class="lead">{name}</p>
      <p>{t(says)}</p>
      <Form action={href(paths.personAct(id, act))} state={state}>
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} />
        <Actions act={title} cancel={{ path: paths.person(id), label: words.cancel }} />
      </Form>
    </>
  )
}

const carryOut = async (request: Request, name: PersonActName, reason: string) => {
  const accountId = request.parameter("id")
  if (name !== "resend-invitation") {
    await request.execute(simple[name], { accountId }, { reason })
    return undefined
  }
  const pathOf = (token: string) => request.href(paths.invitation(token))
  const { token } = await request.execute(resendInvitation, { accountId, pathOf }, { reason })
  return request.installation.mails ? undefined : wholeAddress(request, pathOf(token))
}

const actPages = (name: PersonActName) => [
  page({
    path: paths.personAct(":id", name),
    right: personActs[name].right,
    audit: "nothing",
    recent: true,
    show: (request) => view(request, name, freshForm()),
  }),
  form({
    path: paths.personAct(":id", name),
    right: personActs[name].right,
    audit: "act",
    recent: true,
    submit: async (request, sent) => {
      const parsed = parseForm(WithReason, sent)
      if (!parsed.ok) return view(request, name, parsed.state, 422)
      try {
        const link = await carryOut(request, name, parsed.data.reason)
        const id = request.parameter("id")
        if (link) return { title: words.invited, content: <LinkPage link={link} person={id} /> }
        return request.leaveNotice(redirect(request.href(paths.person(id))), words.done)
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "conflict") throw error
        return view(request, name, withIssues(parsed.state, [{ path: "reason", text: error.text }]), 409)
      }
    },
  }),
]

const CorrectPage = ({ id, state }: { readonly id: string; readonly state: FormState }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.correct)}</h1>
      <Form action={href(paths.correctPerson(id))} state={state}>
        <TextField name="name" label={words.name} />
        <TextField name="email" label={words.email} type="email" />
        <Actions act={words.save} cancel={{ path: paths.person(id), label: words.cancel }} />
      </Form>
    </>
  )
}

const correctPages = [
  page({
    path: paths.correctPerson(":id"),
    right: accessRights["person.correct"],
    audit: "nothing",
    recent: true,
    show: async (request) => {
      const { database, today } = request.services
      const { id, name, email } = await getPerson(database.query, request.parameter("id"), today())
      const state = freshForm({ name, email: email ?? undefined })
      return { title: words.correct, content: <CorrectPage id={id} state={state} /> }
    },
  }),
  form({
    path: paths.correctPerson(":id"),
    right: accessRights["person.correct"],
    audit: "act",
    recent: true,
    submit: async (request, sent) => {
      const accountId = request.parameter("id")
      const parsed = parseForm(CorrectPerson, sent)
      if (!parsed.ok)
        return {
          title: words.correct,
          status: 422,
          content: <CorrectPage id={accountId} state={parsed.state} />,
        }
      await request.execute(correctPerson, { accountId, ...parsed.data })
      return request.leaveNotice(redirect(request.href(paths.person(accountId))), words.saved)
    },
  }),
]

/** Acts on a person, each with a page that says what will happen. */
export const personActPages = [
  ...(Object.keys(personActs) as PersonActName[]).flatMap(actPages),
  ...correctPages,
]
