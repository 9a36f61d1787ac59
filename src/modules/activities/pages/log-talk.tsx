import { z } from "zod"
import { DateFields, dateToFields, RequiredDateFields, requiredText } from "#http/fields.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { type Answer, form, page, type View } from "#http/routes.ts"
import { latestDay } from "#kernel/dates.ts"
import { same } from "#kernel/text.ts"
import { Actions, DateField, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { logTalk, settlePromise } from "../commands/contacts.ts"
import { paths } from "../paths.ts"
import { type Contact, contactsOf } from "../queries/contacts.ts"
import { sides } from "../rules.ts"
import { channels } from "../schema-contacts.ts"
import { names } from "../words.ts"
import { type About, aboutRelation, backToContacts, writing } from "./about-contacts.ts"
import { optionsOf } from "./activity-form.tsx"
import { contactWords } from "./contact-words.ts"
import { sentState } from "./entry.ts"
import { goingOn, keptForm } from "./kept-form.ts"
import { rowsOf } from "./rows.ts"
import { words } from "./words.ts"

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

type TalkProps = About & { readonly contacts: readonly Contact[]; readonly state: FormState }

const TalkPage = ({ about, relation, contacts, state }: TalkProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(contactWords.log)}</h1>
      <p class="about">{t(about)}</p>
      <Form action={href(paths.logContact(relation))} state={state} keep>
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

/** Talks with the other side and what was promised in them. */
export const talkPages = [
  page({
    path: paths.logContact(":id"),
    ...writing,
    audit: "nothing",
    show: async (request) => {
      const about = await aboutRelation(request, request.parameter("id"))
      const today = dateToFields("happenedOn", request.services.today(), request.language === "th")
      return talkView(request, about, await goingOn(request, freshForm(today)))
    },
  }),
  keptForm({
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
      return backToContacts(request, about.relation, words.saved)
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
      return backToContacts(request, relationId, words.saved)
    },
  }),
]
