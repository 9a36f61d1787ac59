import { textsOf } from "#http/form-data.ts"
import { type FormState, parseForm, withIssues } from "#http/forms.ts"
import { optionalText, RequiredDateFields, requiredText } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { type Day, preciseDate } from "#kernel/dates.ts"
import { Refusal } from "#kernel/errors.ts"
import { formatDate } from "#kernel/format.ts"
import { say } from "#http/zod-issues.ts"
import { decide } from "#kernel/rights.ts"
import { PastLink } from "#modules/access/index.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"
import { type AttachedFile, Files, filesOf, Print } from "#modules/files/index.ts"
import { Breadcrumbs, Empty, Facts, Pagination } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { DateField, TextArea, TextField } from "#ui/forms/fields.tsx"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { z } from "zod"
import { CasesMenu } from "../pages/cases-menu.tsx"
import { paths } from "../paths.ts"
import { caseTitle } from "../pages/case-title.ts"
import { moreWords as w } from "../pages/more-words.ts"
import { withQuery } from "../query-path.ts"
import { establishmentRights } from "../rights.ts"
import { words } from "../words.ts"
import { recordMeeting } from "./commands/record-meeting.ts"
import { consideredIn, getMeeting, listMeetings } from "./queries.ts"
import type { Meeting } from "./schema.ts"

const pageSize = 50

const listPage = page({
  path: paths.meetings,
  right: establishmentRights["meeting.read"],
  audit: "nothing",
  show: async (request) => {
    const number = Math.max(1, Number(request.query("page")) || 1)
    const rows = await listMeetings(request.services.database.pool, [[], pageSize, (number - 1) * pageSize])
    const mayRecord = mayRecordOwn(request)
    return {
      title: w.meetings,
      wide: true,
      content: <Meetings rows={rows} number={number} mayRecord={mayRecord} />,
    }
  },
})

const mayRecordOwn = ({ actor }: Request): boolean =>
  actor.kind === "person" &&
  actor.appointments.some(
    ({ units }) => decide(establishmentRights["meeting.record"], actor, { units }).allowed,
  )

type ListProps = {
  readonly rows: readonly (Meeting & { readonly total: number })[]
  readonly number: number
  readonly mayRecord: boolean
}

const Meetings = ({ rows, number, mayRecord }: ListProps) => {
  const { t, href, language } = usePage()
  return (
    <>
      <CasesMenu at={paths.meetings} />
      <div class="title-line">
        <h1>{t(w.meetings)}</h1>
        {mayRecord && (
          <a class="button" href={href(paths.newMeeting)}>
            {t(w.recordMeeting)}
          </a>
        )}
      </div>
      <p class="lead">{t(w.meetingsLead)}</p>
      {rows.length === 0 ? (
        <Empty says={w.noMeetings} />
      ) : (
        <Table
          caption={w.meetings}
          rows={rows}
          columns={[
            {
              label: w.committee,
              heads: true,
              cell: (row) => (
                <a href={href(paths.meeting(row.id))}>
                  {row.name} {row.number}
                </a>
              ),
            },
            {
              label: w.heldOn,
              cell: ({ heldOn }) => formatDate(preciseDate(heldOn), { language, months: "short" }),
            },
            {
              label: w.office,
              cell: ({ organisationTh, organisationEn }) => t({ th: organisationTh, en: organisationEn }),
            },
          ]}
        />
      )}
      <Pagination
        page={number}
        pages={Math.ceil((rows[0]?.total ?? 0) / pageSize)}
        path={(at) => withQuery(paths.meetings, { page: at })}
      />
    </>
  )
}

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

const newPages = [
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

const onePage = page({
  path: paths.meeting(":id"),
  right: establishmentRights["meeting.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const meeting = await getMeeting(pool, request.parameter("id"))
    const [considered, files] = await Promise.all([
      consideredIn(pool, [meeting.id]),
      filesOf(pool, { kind: "committee_meeting", id: meeting.id }),
    ])
    const mayAttach = decide(establishmentRights["meeting.record"], request.actor, {
      units: meeting.units,
    }).allowed
    return {
      title: { th: `${meeting.name} ${meeting.number}`, en: `${meeting.name} ${meeting.number}` },
      content: <OneMeeting meeting={meeting} considered={considered} files={files} mayAttach={mayAttach} />,
    }
  },
})

type OneProps = {
  readonly meeting: Meeting
  readonly considered: Awaited<ReturnType<typeof consideredIn>>
  readonly files: readonly AttachedFile[]
  readonly mayAttach: boolean
}

const OneMeeting = ({ meeting, considered, files, mayAttach }: OneProps) => {
  const { t, href, language } = usePage()
  const list = (names: readonly string[]) =>
    names.length === 0 ? undefined : (
      <ul class="plain-list">
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    )
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.meetings, label: w.meetings }]} />
      <h1>
        {meeting.name} {meeting.number}
      </h1>
      <Facts
        facts={[
          [w.office, t({ th: meeting.organisationTh, en: meeting.organisationEn })],
          [w.heldOn, formatDate(preciseDate(meeting.heldOn), { language })],
          [w.place, meeting.place ?? undefined],
          [w.chair, meeting.chair ?? undefined],
          [w.attended, list(meeting.attended)],
          [w.absent, list(meeting.absent)],
          [w.note, meeting.note ?? undefined],
        ]}
      />
      <h2>{t(w.resolved)}</h2>
      {considered.length === 0 && <Empty says={w.nothingResolved} />}
      <ul class="plain-list">
        {considered.map((item) => (
          <li>
            <a href={href(paths.case(item.id))}>
              {t(words.number(item.number))} {t(caseTitle(item))}
            </a>
            <p class="quote">{item.resolution}</p>
          </li>
        ))}
      </ul>
      <Print kind="committee_meeting" id={meeting.id} />
      {files.length === 0 && <p class="soft">{t(w.noFiles)}</p>}
      <Files files={files} record={{ kind: "committee_meeting", id: meeting.id }} mayAttach={mayAttach} />
      <PastLink kind="committee_meeting" id={meeting.id} />
    </>
  )
}

export const committeePages = [...newPages, onePage, listPage]
