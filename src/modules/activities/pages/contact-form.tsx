import { z } from "zod"
import { DateFields, dateToFields, optionalText, requiredText } from "#http/fields.ts"
import { type FormState, freshForm } from "#http/forms.ts"
import type { View } from "#http/routes.ts"
import type { Text } from "#kernel/text.ts"
import { Actions, DateField, Radios, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import type { Contact } from "../queries/contacts.ts"
import { sides } from "../rules.ts"
import { names } from "../words.ts"
import type { About } from "./about-contacts.ts"
import { optionsOf } from "./activity-form.tsx"
import { contactWords } from "./contact-words.ts"
import { words } from "./words.ts"

const orNull = (longest: number) => optionalText(longest).transform((text) => text ?? null)
const dateOrNull = DateFields.transform((date) => date ?? null)

export const ContactForm = z.object({
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

export type PageProps = About & {
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
      <Form action={href(action)} state={state} keep>
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

export const contactView = (props: PageProps, status?: 422): View => ({
  title: props.title,
  content: <ContactPage {...props} />,
  ...(status ? { status } : {}),
})

/** A contact as its form shows it. */
export const stateOf = (contact: Contact, thai: boolean): FormState =>
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
