import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import { form, page } from "#http/routes.ts"
import { addContact, correctContact, eraseContact } from "../commands/contacts.ts"
import { paths } from "../paths.ts"
import { getContact } from "../queries/contacts.ts"
import type { ContactEntry } from "../schema-contacts.ts"
import { type About, aboutRelation, backToContacts, writing } from "./about-contacts.ts"
import { ContactForm, contactView, type PageProps, stateOf } from "./contact-form.tsx"
import { contactWords } from "./contact-words.ts"
import { sentState } from "./entry.ts"
import { goingOn, keptForm } from "./kept-form.ts"
import { words } from "./words.ts"

const newContact = (about: About, state: FormState): PageProps => ({
  ...about,
  title: contactWords.add,
  action: paths.newContact(about.relation),
  state,
})

/** Writing contacts, correcting and erasing them. */
export const editContactPages = [
  page({
    path: paths.newContact(":id"),
    ...writing,
    audit: "nothing",
    show: async (request) => {
      const about = await aboutRelation(request, request.parameter("id"))
      const state = await goingOn(request, freshForm({ side: "partner" }))
      return contactView(newContact(about, state))
    },
  }),
  keptForm({
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
      return backToContacts(request, about.relation, words.saved)
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
        state: await goingOn(request, stateOf(contact, request.language === "th")),
      })
    },
  }),
  keptForm({
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
      return backToContacts(request, about.relation, words.saved)
    },
  }),
  form({
    path: paths.eraseContact(":id"),
    ...writing,
    audit: "act",
    submit: async (request) => {
      const { relationId } = await request.execute(eraseContact, { id: request.parameter("id") })
      return backToContacts(request, relationId, contactWords.erased)
    },
  }),
]
