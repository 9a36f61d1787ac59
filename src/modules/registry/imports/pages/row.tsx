import { type FormState, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import { dateToFields } from "#http/fields.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { type Issue, MovedOn, Refusal } from "#kernel/errors.ts"
import type { UnitHit } from "#modules/places/index.ts"
import { Breadcrumbs, Callout } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { AlreadyRegistered } from "../../commands/checks.ts"
import { MovedOnNotice } from "../../pages/moved-on-notice.tsx"
import { paths, withQuery } from "../../paths.ts"
import { relationsOf } from "../../queries/detail.ts"
import { registryRights } from "../../rights.ts"
import { DecidedAlready } from "../commands/decided-already.ts"
import { decideRow } from "../commands/decide-row.ts"
import { importWords } from "../words.ts"
import { DecisionForm, ReopenForm } from "./decision-form.tsx"
import { DecisionStatus, importTitle } from "./parts.tsx"
import { readDecision } from "./read-decision.ts"
import { Decisions, Differences, SourceBesideReading, WhoMayDecide } from "./row-parts.tsx"
import { freshState, readRow, type RowData } from "./row-state.ts"
import { pageWords } from "./words.ts"

/** A row beside its source, with what it may be; whoever may, decides it here, and the next one follows. */
export const rowPages = [
  page({
    path: paths.importRow(":id", ":row"),
    right: registryRights["import.read"],
    audit: "nothing",
    show: async (request) => {
      const data = await readRow(request)
      return viewOf(data, { state: stateOf(request, data) })
    },
  }),
  form({
    path: paths.importRow(":id", ":row"),
    right: registryRights["import.decide"],
    audit: "act",
    submit: (request, sent) => submit(request, sent),
  }),
]

const stateOf = ({ language }: Request, data: RowData): FormState => {
  const date = data.entry.signedOn ?? data.entry.proposedOn
  const fields = Object.entries(dateToFields("date", date, language === "th"))
  return freshState(
    data,
    Object.fromEntries(fields.flatMap(([name, value]) => (value ? [[name, value]] : []))),
  )
}

const submit = async (request: Request, sent: FormData) => {
  const data = await readRow(request)
  const typed: FormState = { values: textsOf(sent), issues: [] }
  const { decision, reason, version, issues, offered } = await readDecision(request, sent, data)
  if (!decision) return viewOf(data, { state: withIssues(typed, issues), offered, status: 422 })
  try {
    const { id } = data.found
    await request.execute(decideRow, { importId: id, row: data.row.row, version, decision }, { reason })
    const left = data.found.open - 1
    const to = data.next === undefined ? paths.import(id) : paths.importRow(id, data.next)
    return request.leaveNotice(redirect(request.href(to)), pageWords.decided(left))
  } catch (error) {
    return refused(request, typed, error)
  }
}

/** What was typed stays; what somebody else did, or what is wrong, is told. */
const refused = async (request: Request, typed: FormState, error: unknown): Promise<View> => {
  const data = await readRow(request)
  const values = { ...typed.values, version: [data.row.version] }
  if (error instanceof DecidedAlready) return viewOf(data, { state: typed, decided: error, status: 409 })
  if (error instanceof MovedOn)
    return viewOf(data, { state: { values, issues: [] }, moved: error, status: 409 })
  if (error instanceof AlreadyRegistered) {
    const seen = new Set(data.duplicates.map(({ id }) => id))
    const twins = error.duplicates.flatMap(({ id }) => (seen.has(id) ? [] : [id]))
    const duplicates = [...data.duplicates, ...(await relationsOf(request.services.database.pool, twins))]
    const state = { values, issues: [{ path: "choice", text: pageWords.mayBeTwice }] }
    return viewOf({ ...data, duplicates }, { state, status: 409 })
  }
  if (error instanceof Refusal && error.kind === "invalid")
    return viewOf(data, { state: withIssues({ values, issues: [] }, error.issues.map(atField)), status: 422 })
  throw error
}

/** The rules name fields as the API does; this form has one for the place and one for the date. */
const atField = (issue: Issue): Issue => {
  if (issue.path.startsWith("parties")) return { ...issue, path: "choice" }
  return ["signedOn", "proposedOn"].includes(issue.path) ? { ...issue, path: "date" } : issue
}

type Shown = {
  readonly state: FormState
  readonly offered?: readonly UnitHit[]
  readonly decided?: DecidedAlready
  readonly moved?: MovedOn
  readonly reopening?: FormState
  readonly status?: 409 | 422
}

export const viewOf = (data: RowData, shown: Shown): View => ({
  title: pageWords.rowTitle(data.row.row, data.row.serial),
  ...(shown.status ? { status: shown.status } : {}),
  wide: true,
  content: <RowPage data={data} shown={shown} />,
})

const RowPage = ({ data, shown }: { readonly data: RowData; readonly shown: Shown }) => {
  const { t, href } = usePage()
  const { found, row, next } = data
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.imports, label: pageWords.imports },
          { path: paths.import(found.id), label: importTitle(found) },
        ]}
      />
      <h1>{t(pageWords.rowTitle(row.row, row.serial))}</h1>
      <p class="about">
        <DecisionStatus decision={row.decision} />{" "}
        {found.open > 0 && <span class="soft">{t(pageWords.left(found.open))}</span>}
      </p>
      {found.state === "undone" && <p>{t(importWords.wasUndone)}</p>}
      {shown.decided && <DecidedNotice refusal={shown.decided} typed={shown.state} />}
      {shown.moved && <MovedOnNotice moved={shown.moved} />}
      <SourceBesideReading data={data} />
      <Differences data={data} />
      {data.open && !data.mayDecide && <WhoMayDecide />}
      {data.mayDecide && <DecisionForm data={data} state={shown.state} offered={shown.offered ?? []} />}
      <Decisions decisions={data.decisions} />
      {data.mayReopen && <ReopenForm data={data} {...(shown.reopening ? { state: shown.reopening } : {})} />}
      <p class="no-print">
        {next !== undefined && !data.mayDecide && (
          <a href={href(paths.importRow(found.id, next))}>{t(pageWords.nextRow)}</a>
        )}{" "}
        <a href={href(withQuery(paths.import(found.id), { decision: found.open > 0 ? "open" : undefined }))}>
          {t(pageWords.backToList)}
        </a>
      </p>
    </>
  )
}

const DecidedNotice = ({
  refusal,
  typed,
}: {
  readonly refusal: DecidedAlready
  readonly typed: FormState
}) => {
  const { t } = usePage()
  const reason = typed.values["reason"]?.[0]
  return (
    <Callout tone="marigold" title={pageWords.meanwhile}>
      <p>{t(refusal.text)}</p>
      <p>{t(pageWords.meanwhileSays)}</p>
      {reason && <p class="soft">{t(pageWords.yours(reason))}</p>}
    </Callout>
  )
}
