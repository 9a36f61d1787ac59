import { z } from "zod"
import { textsOf } from "#http/form-data.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import { DateFields, optionalText, RequiredDateFields, requiredText } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { type Day, preciseDate, type PreciseDate } from "#kernel/dates.ts"
import { Refusal } from "#kernel/errors.ts"
import { formatDate } from "#kernel/format.ts"
import { decide } from "#kernel/rights.ts"
import { forgetTyped, keepTyped, typedHere } from "#modules/access/index.ts"
import { filePaths, fileWords } from "#modules/files/index.ts"
import { Breadcrumbs, Empty, Pagination } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { DateField, Hidden, Radios, TextArea, TextField } from "#ui/forms/fields.tsx"
import { DraftNotice } from "#ui/forms/draft-notice.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { CasesMenu } from "../pages/cases-menu.tsx"
import { paths } from "../paths.ts"
import { moreWords as w } from "../pages/more-words.ts"
import { withQuery } from "../query-path.ts"
import { establishmentRights } from "../rights.ts"
import { words } from "../words.ts"
import { registerLetter } from "./commands/register-letter.ts"
import { letterPage } from "./letter-page.tsx"
import { listLetters, prefixKept } from "./queries.ts"
import { letterPaperPages } from "./paper/pages.tsx"
import { letterPaperWords as p } from "./paper/words.ts"
import { series } from "./rules.ts"
import type { Letter } from "./schema.ts"

const pageSize = 50
const right = establishmentRights["letter.register"]

/** The office in whose register somebody enters letters: the first of their posts that may. */
const ownOffice = ({ actor }: Request): string | undefined =>
  actor.kind === "person"
    ? actor.appointments.find(
        ({ organisationId }) => decide(right, actor, { organisationIds: [organisationId] }).allowed,
      )?.organisationId
    : undefined

const listPage = page({
  path: paths.letters,
  right: establishmentRights["letter.read"],
  audit: "nothing",
  show: async (request) => {
    const number = Math.max(1, Number(request.query("page")) || 1)
    const own = request.query("office") === "all" ? null : (ownOffice(request) ?? null)
    const values = [own, null, null, pageSize, (number - 1) * pageSize]
    const rows = await listLetters(request.services.database.pool, values)
    return {
      title: w.letters,
      wide: true,
      content: (
        <Letters
          rows={rows}
          number={number}
          mayRegister={ownOffice(request) !== undefined}
          own={own !== null}
        />
      ),
    }
  },
})

type ListProps = {
  readonly rows: readonly (Letter & { readonly total: number })[]
  readonly number: number
  readonly mayRegister: boolean
  readonly own: boolean
}

const Letters = ({ rows, number, mayRegister, own }: ListProps) => {
  const { t, href, language } = usePage()
  return (
    <>
      <CasesMenu at={paths.letters} />
      <div class="title-line">
        <h1>{t(w.letters)}</h1>
        {mayRegister && (
          <a class="button" href={href(paths.newLetter)}>
            {t(w.newLetter)}
          </a>
        )}
      </div>
      <p class="lead">{t(w.lettersLead)}</p>
      {mayRegister && (
        <p>
          <a href={href(paths.letterHead)}>{t(p.head)}</a> ·{" "}
          <a href={href(filePaths.templates)}>{t(fileWords.templates)}</a>
        </p>
      )}
      {own && (
        <p>
          <a href={href(withQuery(paths.letters, { office: "all" }))}>{t(words.all)}</a>
        </p>
      )}
      {rows.length === 0 ? (
        <Empty says={w.noLetters} />
      ) : (
        <Table
          caption={w.letters}
          rows={rows}
          columns={[
            {
              label: w.letterNumber,
              heads: true,
              cell: (row) => (
                <a href={href(paths.letter(row.id))}>
                  {row.number}
                  <span class="other-name">{row.subject}</span>
                </a>
              ),
            },
            { label: w.serial, cell: ({ serial, year }) => `${serial}/${year}` },
            { label: w.seriesLabel, cell: ({ series: kind }) => t(w.series[kind]) },
            {
              label: w.dated,
              cell: ({ dated }) => formatDate(preciseDate(dated), { language, months: "short" }),
            },
            { label: w.sender, cell: ({ sender }) => sender },
            { label: w.addressee, cell: ({ addressee }) => addressee },
          ]}
        />
      )}
      <Pagination
        page={number}
        pages={Math.ceil((rows[0]?.total ?? 0) / pageSize)}
        path={(at) => withQuery(paths.letters, { page: at, office: own ? undefined : "all" })}
      />
    </>
  )
}

const LetterForm = z.object({
  series: z.enum(series),
  number: optionalText(100),
  prefix: optionalText(60),
  dated: RequiredDateFields,
  receivedOn: DateFields,
  subject: requiredText(500),
  sender: optionalText(300),
  addressee: optionalText(300),
  note: optionalText(20_000),
  caseId: optionalText(40),
})

const newPages = [
  page({
    path: paths.newLetter,
    right,
    audit: "nothing",
    show: async (request) => {
      const draft = await typedHere(request)
      const fresh = freshForm({ series: "out", caseId: request.query("case") })
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
        const next = entry.caseId ? paths.case(entry.caseId) : paths.letter(letter.id)
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
        <Radios
          name="series"
          label={w.seriesLabel}
          options={series.map((value) => ({ value, label: w.series[value] }))}
        />
        {prefix === undefined && (
          <TextField name="prefix" label={w.prefix} hint={w.prefixHint} width="short" optional />
        )}
        <DateField name="dated" label={w.dated} />
        <TextField name="subject" label={w.subject} />
        <TextField name="addressee" label={w.addressee} hint={w.addresseeHint} optional />
        <TextField name="sender" label={w.sender} hint={w.senderHint} optional />
        <TextField name="number" label={w.letterNumber} hint={w.senderNumberHint} optional />
        <DateField name="receivedOn" label={w.receivedOn} hint={w.receivedHint} />
        <TextArea name="note" label={w.note} rows={3} optional />
        <StepButtons
          primary={{ step: "save", label: w.newLetter }}
          cancel={{ path: paths.letters, label: w.letters }}
        />
      </Form>
    </>
  )
}

export const letterPages = [...newPages, ...letterPaperPages, letterPage, listPage]
