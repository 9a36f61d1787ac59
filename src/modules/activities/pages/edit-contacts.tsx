import { z } from "zod"
import { DateFields, dateToFields, optionalText, RequiredDateFields, requiredText } from "#http/fields.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type View } from "#http/routes.ts"
import { latestDay } from "#kernel/dates.ts"
import { forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { same, type Text } from "#kernel/text.ts"
import { getRelation, titleOf } from "#modules/registry/index.ts"
import { Actions, DateField, Radios, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { addContact, correctContact, eraseContact, logTalk, settlePromise } from "../commands/contacts.ts"
import { paths } from "../paths.ts"
import { type Contact, contactsOf, getContact } from "../queries/contacts.ts"
import { activityRights } from "../rights.ts"
import { sides } from "../rules.ts"
import { channels, type ContactEntry } from "../schema-contacts.ts"
import { names } from "../words.ts"
import { optionsOf } from "./activity-form.tsx"
import { contactWords } from "./contact-words.ts"
import { sentState } from "./entry.ts"
import { homeUnitsOf } from "./relation-activities.tsx"
import { rowsOf } from "./rows.ts"
import { words } from "./words.ts"

const orNull = (longest: number) => optionalText(longest).transform((text) => text ?? null)
const dateOrNull = DateFields.transform((date) => date ?? null)

const ContactForm = z.object({
  side: z.enum(sides),
  name: requiredText(200),
  postTitle: orNull(200),
  organisation: requiredText(200),
  phone: orNull(60),
  email: orNull(200),
  language: orNull(60),
  heldFrom: dateOrNull,
  heldUntil: dateOrNull,
  note: orNull(1000),
})

const TalkForm = z.object({
  happenedOn: RequiredDateFields,
  channel: z.enum(channels),
  contactId: z
    .string()
    .optional()
    .transform((id) => id || null)
    .pipe(z.uuid().nullable()),
  summary: requiredText(4000),
  promises: rowsOf(
    z.object({
      side: z.enum(sides),
      what: requiredText(500),
      dueOn: DateFields.transform((date) => (date ? latestDay(date) : null)),
    }),
    "what",
  ),
})

type About = { readonly relation: string; readonly about: Text }

const aboutRelation = async (request: Request, id: string): Promise<About> => {
  const relation = await getRelation(request.services.database.pool, id)
  const { allowed, because } = explain(activityRights["contact.write"], request.actor, {
    units: homeUnitsOf(relation),
  })
  if (!allowed) throw forbidden(because)
  return { relation: relation.id, about: titleOf(relation) }
}

type PageProps = About & {
  readonly title: Text
  readonly action: string
  readonly state: FormState
  readonly erase?: string
}

const ContactPage = ({ title, about, relation, action, state, erase }: PageProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(title)}</h1>
      <p class="about">{t(about)}</p>
      <p class="hint">{t(contactWords.lead)}</p>
      <Form action={href(action)} state={state}>
        <Radios name="side" label={words.side} options={optionsOf(sides, names.side)} />
        <TextField name="name" label={contactWords.name} />
        <TextField name="postTitle" label={contactWords.post} optional />
        <TextField name="organisation" label={contactWords.organisation} />
        <TextField name="phone" label={contactWords.phone} type="tel" optional />
        <TextField name="email" label={contactWords.email} type="email" optional />
        <TextField name="language" label={contactWords.language} optional />
        <DateField name="heldFrom" label={contactWords.from} />
        <DateField name="heldUntil" label={contactWords.until} />
        <TextField name="note" label={contactWords.note} optional />
        <Actions act={words.save} cancel={{ path: paths.contacts(relation), label: words.cancel }} />
      </Form>
      {erase && (
        <form method="post" action={href(erase)}>
          <button type="submit">{t(contactWords.erase)}</button>
        </form>
      )}
    </>
  )
}

const contactView = (props: PageProps, status?: 422): View => ({
  title: props.title,
  content: <ContactPage {...props} />,
  ...(status ? { status } : {}),
})

const stateOf = (contact: Contact, thai: boolean): FormState =>
  freshForm({
    side: contact.side,
    name: contact.name,
    postTitle: contact.postTitle ?? undefined,
    organisation: contact.organisation,
    phone: contact.phone ?? undefined,
    email: contact.email ?? undefined,
    language: contact.language ?? undefined,
    note: contact.note ?? undefined,
    ...dateToFields("heldFrom", contact.heldFrom, thai),
    ...dateToFields("heldUntil", contact.heldUntil, thai),
  })

type TalkProps = About & { readonly contacts: readonly Contact[]; readonly state: FormState }

const TalkPage = ({ about, relation, contacts, state }: TalkProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(contactWords.log)}</h1>
      <p class="about">{t(about)}</p>
      <Form action={href(paths.logContact(relation))} state={state}>
        <DateField name="happenedOn" label={contactWords.when} />
        <Select name="channel" label={contactWords.how} options={optionsOf(channels, contactWords.channel)} />
        {contacts.length > 0 && (
          <Select
            name="contactId"
            label={contactWords.with}
            empty={words.none}
            options={contacts.map(({ id, name, organisation }) => ({
              value: id,
              label: same(`${name} · ${organisation}`),
            }))}
          />
        )}
        <TextArea name="summary" label={contactWords.summary} />
        <p class="hint">{t(contactWords.promisesHint)}</p>
        {[0, 1, 2].map((row) => (
          <fieldset class="row-fields">
            <legend>{t(contactWords.promise(row + 1))}</legend>
            <TextField name={`promises.${row}.what`} label={contactWords.what} optional />
            <Select
              name={`promises.${row}.side`}
              label={contactWords.whose}
              options={optionsOf(sides, names.side)}
            />
            <DateField name={`promises.${row}.dueOn`} label={contactWords.due} />
          </fieldset>
        ))}
        <Actions act={words.save} cancel={{ path: paths.contacts(relation), label: words.cancel }} />
      </Form>
    </>
  )
}

const talkView = async (request: Request, about: About, state: FormState, status?: 422): Promise<View> => ({
  title: contactWords.log,
  content: (
    <TalkPage
      {...about}
      state={state}
      contacts={await contactsOf(request.services.database.pool, about.relation)}
    />
  ),
  ...(status ? { status } : {}),
})

const writing = { right: activityRights["contact.write"] } as const

const back = (request: Request, relation: string, notice: Text): Answer =>
  request.leaveNotice(redirect(request.href(paths.contacts(relation))), notice)

const newContact = (about: About, state: FormState): PageProps => ({
  ...about,
  title: contactWords.add,
  action: paths.newContact(about.relation),
  state,
})

/** Writing contacts, talks and promises. */
export const editContactPages = [
  page({
    path: paths.newContact(":id"),
    ...writing,
    audit: "nothing",
    show: async (request) => {
      const about = await aboutRelation(request, request.parameter("id"))
      return contactView(newContact(about, freshForm({ side: "partner" })))
    },
  }),
  form({
    path: paths.newContact(":id"),
    ...writing,
    audit: "act",
    submit: async (request, sent) => {
      const about = await aboutRelation(request, request.parameter("id"))
      const parsed = parseForm(ContactForm, sent)
      if (!parsed.ok)
        return contactView(newContact(about, withIssues(sentState(sent), parsed.state.issues)), 422)
      const entry: ContactEntry = parsed.data
      await request.execute(addContact, { relationId: about.relation, entry })
      return back(request, about.relation, words.saved)
    },
  }),
  page({
    path: paths.contact(":id"),
    ...writing,
    audit: "reading",
    show: async (request) => {
      const contact = await getContact(request.services.database.pool, request.parameter("id"))
      return contactView({
        ...(await aboutRelation(request, contact.relationId)),
        title: contactWords.correct,
        action: paths.contact(contact.id),
        erase: paths.eraseContact(contact.id),
        state: stateOf(contact, request.language === "th"),
      })
    },
  }),
  form({
    path: paths.contact(":id"),
    ...writing,
    audit: "act",
    submit: async (request, sent) => {
      const contact = await getContact(request.services.database.pool, request.parameter("id"))
      const about = await aboutRelation(request, contact.relationId)
      const parsed = parseForm(ContactForm, sent)
      const state = withIssues(sentState(sent), parsed.state.issues)
      const action = paths.contact(contact.id)
      if (!parsed.ok) return contactView({ ...about, title: contactWords.correct, action, state }, 422)
      await request.execute(correctContact, { id: contact.id, entry: parsed.data })
      return back(request, about.relation, words.saved)
    },
  }),
  form({
    path: paths.eraseContact(":id"),
    ...writing,
    audit: "act",
    submit: async (request) => {
      const { relationId } = await request.execute(eraseContact, { id: request.parameter("id") })
      return back(request, relationId, contactWords.erased)
    },
  }),
  page({
    path: paths.logContact(":id"),
    ...writing,
    audit: "nothing",
    show: async (request) => {
      const about = await aboutRelation(request, request.parameter("id"))
      const today = dateToFields("happenedOn", request.services.today(), request.language === "th")
      return talkView(request, about, freshForm(today))
    },
  }),
  form({
    path: paths.logContact(":id"),
    ...writing,
    audit: "act",
    submit: async (request, sent): Promise<Answer> => {
      const about = await aboutRelation(request, request.parameter("id"))
      const parsed = parseForm(TalkForm, sent)
      const raw = sentState(sent)
      if (!parsed.ok) return talkView(request, about, withIssues(raw, parsed.state.issues), 422)
      const { happenedOn, ...rest } = parsed.data
      if (!happenedOn) return talkView(request, about, raw, 422)
      await request.execute(logTalk, { relationId: about.relation, entry: { ...rest, happenedOn } })
      return back(request, about.relation, words.saved)
    },
  }),
  form({
    path: paths.obligation(":id"),
    ...writing,
    audit: "act",
    submit: async (request, sent) => {
      const { relationId } = await request.execute(settlePromise, {
        id: request.parameter("id"),
        kept: sent.get("kept") === "yes",
        outcome: sent.get("outcome")?.toString().trim() || null,
      })
      return back(request, relationId, words.saved)
    },
  }),
]
