import { say } from "#http/zod-issues.ts"
import { textsOf } from "#http/form-data.ts"
import { type FormState, parseForm, withIssues } from "#http/forms.ts"
import { optionalText, RequiredDateFields, requiredText } from "#http/fields.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { type Day } from "#kernel/dates.ts"
import { Refusal } from "#kernel/errors.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { DateField, TextArea, TextField } from "#ui/forms/fields.tsx"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { z } from "zod"
import { paths } from "../../paths.ts"
import { moreWords as w } from "../../pages/more-words.ts"
import { establishmentRights } from "../../rights.ts"
import { recordMeeting } from "../commands/record-meeting.ts"

const MeetingForm = z.object({
  name: requiredText(300),
  number: requiredText(40),
  heldOn: RequiredDateFields.refine((date) => date === undefined || date.length === 10, {
    ...say({ th: "ต้องกรอกวันที่ให้ครบ วัน เดือน ปี", en: "Day, month and year are needed" }),
  }),
  place: optionalText(300),
  chair: optionalText(300),
  attended: optionalText(20_000),
  absent: optionalText(20_000),
  note: optionalText(20_000),
})

const linesOf = (text: string | undefined): string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 300)

/** Records a meeting: when and where, who was there. */
export const newMeetingPages = [
  page({
    path: paths.newMeeting,
    right: establishmentRights["meeting.record"],
    audit: "nothing",
    show: async (request) => {
      const draft = await typedHere(request)
      return showForm({ values: draft?.fields ?? {}, issues: [] }, draft?.savedAt)
    },
  }),
  form({
    path: paths.newMeeting,
    right: establishmentRights["meeting.record"],
    audit: "act",
    submit: async (request, sent) => {
      const kept = await keepTyped(request, textsOf(sent))
      if (kept) return kept
      const parsed = parseForm(MeetingForm, sent)
      if (!parsed.ok) return showForm(parsed.state)
      const { attended, absent, heldOn, ...rest } = parsed.data
      try {
        const { id } = await request.execute(recordMeeting, {
          ...rest,
          heldOn: heldOn as Day,
          attended: linesOf(attended),
          absent: linesOf(absent),
        })
        await forgetTyped(request)
        return request.leaveNotice(redirect(request.href(paths.meeting(id))), w.saved)
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        return showForm(withIssues(parsed.state, error.issues))
      }
    },
  }),
]

const showForm = (state: FormState, draftAt?: Date): View => ({
  title: w.recordMeeting,
  ...(state.issues.length > 0 ? { status: 422 } : {}),
  content: <MeetingFields state={state} draftAt={draftAt} />,
})

type FieldsProps = { readonly state: FormState; readonly draftAt: Date | undefined }

const MeetingFields = ({ state, draftAt }: FieldsProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.meetings, label: w.meetings }]} />
      <h1>{t(w.recordMeeting)}</h1>
      <Form action={href(paths.newMeeting)} state={state} keep>
        <EnterButton step="save" />
        <DraftNotice at={draftAt} />
        <TextField name="name" label={w.committee} hint={w.committeeHint} />
        <TextField name="number" label={w.meetingNumber} hint={w.meetingNumberHint} width="short" />
        <DateField name="heldOn" label={w.heldOn} />
        <TextField name="place" label={w.place} optional />
        <TextField name="chair" label={w.chair} optional />
        <TextArea name="attended" label={w.attended} hint={w.perLine} rows={6} optional />
        <TextArea name="absent" label={w.absent} hint={w.perLine} rows={3} optional />
        <TextArea name="note" label={w.note} rows={3} optional />
        <StepButtons
          primary={{ step: "save", label: w.save }}
          cancel={{ path: paths.meetings, label: w.meetings }}
        />
      </Form>
    </>
  )
}
