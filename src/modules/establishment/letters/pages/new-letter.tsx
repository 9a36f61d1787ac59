import { z } from "zod"
import { textsOf } from "#http/form-data.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import { DateFields, optionalText, RequiredDateFields } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { say } from "#http/zod-issues.ts"
import { form, page, type View } from "#http/routes.ts"
import { type Day, type PreciseDate } from "#kernel/dates.ts"
import { Refusal } from "#kernel/errors.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { DateField, Hidden, Radios, TextArea, TextField } from "#ui/forms/fields.tsx"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { moreWords as w } from "../../pages/more-words.ts"
import { establishmentRights } from "../../rights.ts"
import { registerLetter } from "../commands/register-letter.ts"
import { prefixKept } from "../queries.ts"
import { secrecies, series } from "../rules.ts"
import { ownOffice } from "../own-office.ts"
import { SecrecyField } from "./secrecy-field.tsx"

const right = establishmentRights["letter.register"]

const LetterForm = z.object({
  series: z.enum(series),
  number: optionalText(100),
  prefix: optionalText(60),
  dated: RequiredDateFields,
  receivedOn: DateFields,
  subject: z.string().trim().min(1, say(w.subjectNeeded)).max(500),
  sender: optionalText(300),
  addressee: optionalText(300),
  secrecy: z.enum(secrecies).default("none"),
  note: optionalText(20_000),
  caseId: optionalText(40),
})

/** Enters a letter in the register; its number is given by the register. */
export const newLetterPages = [
  page({
    path: paths.newLetter,
    right,
    audit: "nothing",
    show: async (request) => {
      const draft = await typedHere(request)
      const fresh = freshForm({ series: "out", secrecy: "none", caseId: request.query("case") })
      const values = { ...fresh.values, ...draft?.fields, caseId: [request.query("case") ?? ""] }
      return showForm(request, { values, issues: [] }, draft?.savedAt)
    },
  }),
  form({
    path: paths.newLetter,
    right,
    audit: "act",
    submit: async (request, sent) => {
      const kept = await keepTyped(request, textsOf(sent))
      if (kept) return kept
      const parsed = parseForm(LetterForm, sent)
      if (!parsed.ok) return showForm(request, parsed.state)
      const { dated, receivedOn, ...entry } = parsed.data
      if (!isWhole(dated))
        return showForm(request, withIssues(parsed.state, [{ path: "dated", text: wholeDay }]))
      if (receivedOn && !isWhole(receivedOn))
        return showForm(request, withIssues(parsed.state, [{ path: "receivedOn", text: wholeDay }]))
      try {
        const letter = await request.execute(
          registerLetter,
          { ...entry, organisationId: ownOffice(request), dated, receivedOn: receivedOn as Day | undefined },
          { idempotencyKey: sent.get("idempotencyKey")?.toString() || undefined },
        )
        await forgetTyped(request)
        // a letter that goes out is written next; one that came in belongs to its case
        const inCase = entry.series === "in" ? entry.caseId : undefined
        const next = inCase ? paths.case(inCase) : paths.letter(letter.id)
        return request.leaveNotice(
          redirect(request.href(next)),
          w.registered(letter.number || String(letter.serial)),
        )
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        return showForm(request, withIssues(parsed.state, error.issues))
      }
    },
  }),
]

const isWhole = (date: PreciseDate | undefined): date is Day => date?.length === 10
const wholeDay = { th: "ต้องกรอกวันที่ให้ครบ วัน เดือน ปี", en: "Day, month and year are needed" }

const showForm = async (request: Request, state: FormState, draftAt?: Date): Promise<View> => {
  const office = ownOffice(request)
  const prefix = office ? await prefixKept(request.services.database.pool, office) : undefined
  return {
    title: w.newLetter,
    ...(state.issues.length > 0 ? { status: 422 } : {}),
    content: <LetterFields {...{ state, prefix, draftAt }} idempotencyKey={request.services.newId()} />,
  }
}

type FieldsProps = {
  readonly state: FormState
  readonly prefix: string | undefined
  readonly draftAt: Date | undefined
  readonly idempotencyKey: string
}

const LetterFields = ({ state, prefix, draftAt, idempotencyKey }: FieldsProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.letters, label: w.letters }]} />
      <h1>{t(w.newLetter)}</h1>
      <Form action={href(paths.newLetter)} state={state} keep>
        <EnterButton step="save" />
        <DraftNotice at={draftAt} />
        <Hidden name="caseId" value={state.values["caseId"]?.[0] ?? ""} />
        <Hidden name="idempotencyKey" value={idempotencyKey} />
        <div class="by-series">
          <Radios
            name="series"
            label={w.seriesLabel}
            options={series.map((value) => ({ value, label: w.series[value] }))}
          />
          {prefix === undefined && (
            <div class="for-out">
              <TextField name="prefix" label={w.prefix} hint={w.prefixHint} width="short" optional />
            </div>
          )}
          <DateField name="dated" label={w.dated} />
          <TextField name="subject" label={w.subject} />
          <div class="for-out">
            <TextField name="addressee" label={w.addressee} hint={w.addresseeHint} optional />
          </div>
          <div class="for-in">
            <TextField name="sender" label={w.sender} hint={w.senderHint} optional />
            <TextField name="number" label={w.letterNumber} hint={w.senderNumberHint} optional />
            <DateField name="receivedOn" label={w.receivedOn} hint={w.receivedHint} />
          </div>
          <SecrecyField />
          <TextArea name="note" label={w.note} rows={3} optional />
        </div>
        <StepButtons
          primary={{ step: "save", label: w.newLetter }}
          cancel={{ path: paths.letters, label: w.letters }}
        />
      </Form>
    </>
  )
}
