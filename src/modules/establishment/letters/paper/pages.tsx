import { type FormState, freshForm, parseForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { forbidden } from "#kernel/errors.ts"
import { decide } from "#kernel/rights.ts"
import { type AttachedFile, Files, filesOf } from "#modules/files/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Radios, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { moreWords as w } from "../../pages/more-words.ts"
import { paths } from "../../paths.ts"
import { establishmentRights } from "../../rights.ts"
import { setLetterHead } from "../commands/set-letter-head.ts"
import { writeLetter } from "../commands/write-letter.ts"
import { getLetter } from "../queries.ts"
import type { Letter } from "../schema.ts"
import { headOfOffice, textOfLetter } from "./queries.ts"
import { LetterHeadBody, LetterTextBody, letterForms, urgencies } from "./schema.ts"
import { letterPaperWords as p, urgencyWords } from "./words.ts"
import { SecrecyField } from "../pages/secrecy-field.tsx"

const right = establishmentRights["letter.write"]

/** A letter of an office of this person's. */
const ownLetter = async (request: Request): Promise<Letter> => {
  const letter = await getLetter(request.services.database.pool, request.parameter("id"))
  const { allowed } = decide(right, request.actor, { organisationIds: [letter.organisationId] })
  if (!allowed) throw forbidden(notOwn)
  return letter
}

const notOwn = {
  th: "หนังสือนี้เป็นของหน่วยงานอื่น หน่วยงานเจ้าของเลขเท่านั้นที่เขียนเนื้อความได้",
  en: "This letter is another office's; only the office that numbered it may write it",
}

const showText = (letter: Letter, state: FormState): View => ({
  title: p.write,
  ...(state.issues.length > 0 ? { status: 422 } : {}),
  content: <TextPage letter={letter} state={state} />,
})

const textPages = [
  page({
    path: paths.letterText(":id"),
    right,
    audit: "nothing",
    show: async (request) => {
      const letter = await ownLetter(request)
      const [text] = await textOfLetter(request.services.database.pool, [letter.id])
      const values = text
        ? {
            ...text,
            refers: text.refers.join("\n"),
            enclosures: text.enclosures.join("\n"),
            closing: text.closing ?? "",
            signerName: text.signerName ?? "",
            signerPosition: text.signerPosition ?? "",
          }
        : { form: "external", urgency: "none", secrecy: letter.secrecy }
      return showText(letter, freshForm(values))
    },
  }),
  form({
    path: paths.letterText(":id"),
    right,
    audit: "act",
    submit: async (request, sent) => {
      const letter = await ownLetter(request)
      const parsed = parseForm(LetterTextBody, sent)
      if (!parsed.ok) return showText(letter, parsed.state)
      await request.execute(writeLetter, { ...parsed.data, id: letter.id })
      return request.leaveNotice(redirect(request.href(paths.letter(letter.id))), p.saved)
    },
  }),
]

const TextPage = ({ letter, state }: { readonly letter: Letter; readonly state: FormState }) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.letters, label: w.letters },
          { path: paths.letter(letter.id), label: { th: letter.number, en: letter.number } },
        ]}
      />
      <h1>{t(p.write)}</h1>
      <p class="lead">{letter.subject}</p>
      <p>{t(p.writeLead)}</p>
      <Form action={href(paths.letterText(letter.id))} state={state}>
        <Radios
          name="form"
          label={p.form}
          options={letterForms.map((value) => ({ value, label: p.forms[value] }))}
        />
        <Select
          name="urgency"
          label={p.urgency}
          options={urgencies.map((value) => ({
            value,
            label: value === "none" ? p.ordinary : urgencyWords[value],
          }))}
        />
        <SecrecyField />
        <TextArea name="refers" label={p.refers} hint={p.perLine} rows={2} optional />
        <TextArea name="enclosures" label={p.enclosures} hint={p.perLine} rows={3} optional />
        <TextArea name="body" label={p.body} hint={p.bodyHint} rows={14} optional />
        <TextField name="closing" label={p.closing} hint={p.closingHint} optional />
        <TextField name="signerName" label={p.signerName} optional />
        <TextArea name="signerPosition" label={p.signerPosition} rows={2} optional />
        <StepButtons
          primary={{ step: "save", label: p.save }}
          cancel={{ path: paths.letter(letter.id), label: { th: letter.number, en: letter.number } }}
        />
      </Form>
    </>
  )
}

const headRight = establishmentRights["letter.head"]

/** The office whose head this person may set: the first of their posts that may. */
const ownOffice = ({ actor }: Request): string => {
  const own =
    actor.kind === "person"
      ? actor.appointments.find(
          ({ organisationId }) => decide(headRight, actor, { organisationIds: [organisationId] }).allowed,
        )
      : undefined
  if (!own) throw forbidden(notOwn)
  return own.organisationId
}

const showHead = async (request: Request, state: FormState): Promise<View> => {
  const record = { kind: "letter_head", id: ownOffice(request) }
  const files = await filesOf(request.services.database.pool, record)
  return {
    title: p.head,
    ...(state.issues.length > 0 ? { status: 422 } : {}),
    content: <HeadPage state={state} files={files} record={record} />,
  }
}

const headPages = [
  page({
    path: paths.letterHead,
    right: headRight,
    audit: "nothing",
    show: async (request) => {
      const [head] = await headOfOffice(request.services.database.pool, [ownOffice(request)])
      const { address, division, phone, email } = head ?? {}
      return showHead(
        request,
        freshForm({
          address: address ?? "",
          division: division ?? "",
          phone: phone ?? "",
          email: email ?? "",
        }),
      )
    },
  }),
  form({
    path: paths.letterHead,
    right: headRight,
    audit: "act",
    submit: async (request, sent) => {
      const parsed = parseForm(LetterHeadBody, sent)
      if (!parsed.ok) return showHead(request, parsed.state)
      await request.execute(setLetterHead, { ...parsed.data, organisationId: ownOffice(request) })
      return request.leaveNotice(redirect(request.href(paths.letters)), p.savedHead)
    },
  }),
]

type HeadProps = {
  readonly state: FormState
  readonly files: readonly AttachedFile[]
  readonly record: { readonly kind: string; readonly id: string }
}

const HeadPage = ({ state, files, record }: HeadProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.letters, label: w.letters }]} />
      <h1>{t(p.head)}</h1>
      <p class="lead">{t(p.headLead)}</p>
      <Form action={href(paths.letterHead)} state={state}>
        <TextArea name="address" label={p.address} hint={p.addressHint} rows={3} optional />
        <TextField name="division" label={p.division} optional />
        <TextField name="phone" label={p.phone} optional />
        <TextField name="email" label={p.email} optional />
        <StepButtons
          primary={{ step: "save", label: p.saveHead }}
          cancel={{ path: paths.letters, label: w.letters }}
        />
      </Form>
      <h2>{t(p.emblem)}</h2>
      <Files files={files} record={record} mayAttach />
    </>
  )
}

export const letterPaperPages = [...headPages, ...textPages]
