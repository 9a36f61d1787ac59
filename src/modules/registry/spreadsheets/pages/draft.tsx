import type { FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { enqueue } from "#database/jobs/enqueue.ts"
import type { Issue } from "#kernel/errors.ts"
import { same } from "#kernel/text.ts"
import { unitsOf } from "#modules/places/index.ts"
import { importWords } from "../../imports/words.ts"
import { paths } from "../../paths.ts"
import { registryRights } from "../../rights.ts"
import { headsOf, withMemory } from "../begin.ts"
import { importSpreadsheet } from "../commands/import-spreadsheet.ts"
import { type Columns, type Field, fields, neededFields } from "../fields.ts"
import { guessColumns } from "../guess-columns.ts"
import { type DraftChoices, draftOf, draftRows, type SheetDraft } from "../queries.ts"
import { readSpreadsheetJob } from "../read-job.ts"
import { deleteDraft, keepChoices, rememberColumns } from "../store.ts"
import { CheckPage, type Group, groups, pageSize } from "./check.tsx"
import { ColumnsPage, valuesOfChoices } from "./columns.tsx"
import { ProgressPage } from "./progress.tsx"
import { sheetWords as words } from "./words.ts"

/** A spreadsheet on its way: its columns are chosen, it is read, looked at, and brought in. */
export const draftPages = [
  page({
    path: paths.spreadsheet(":id"),
    right: registryRights["import.apply"],
    audit: "nothing",
    show: async (request) => show(request, await draftIn(request)),
  }),
  form({
    path: paths.spreadsheet(":id"),
    right: registryRights["import.apply"],
    audit: "act",
    submit: async (request, sent) => {
      const draft = await draftIn(request)
      const here = redirect(request.href(paths.spreadsheet(draft.id)))
      const step = sent.get("step")?.toString() ?? "read"
      if (step === "apply") return apply(request, draft)
      if (step === "discard") {
        await inTransaction(request, (tx) => deleteDraft(tx, draft.id))
        return request.leaveNotice(redirect(request.href(paths.newSpreadsheet)), words.discarded)
      }
      if (step === "again") {
        await keep(request, draft, draft.choices, "ready")
        return here
      }
      const choices = chosenSheet(draft, sent)
      if (
        step === "sheet" ||
        choices.sheet !== draft.choices.sheet ||
        choices.headRow !== draft.choices.headRow
      ) {
        await keep(request, draft, await guessAnew(request, choices), "ready")
        return here
      }
      const chosen = columnsIn(sent, choices)
      if (chosen.issues.length > 0)
        return show(request, draft, { values: chosen.values, issues: chosen.issues })
      await read(request, draft, { ...choices, columns: chosen.columns })
      return here
    },
  }),
]

const draftIn = (request: Request): Promise<SheetDraft> =>
  draftOf(request.services.database.query, request.actor, request.parameter("id"))

type Work = Parameters<ReturnType<Request["services"]["database"]["query"]["transaction"]>["execute"]>[0]

const inTransaction = ({ services }: Request, work: Work) =>
  services.database.query.transaction().execute(work)

const keep = ({ services }: Request, { id }: SheetDraft, choices: DraftChoices, state: "ready" | "reading") =>
  services.database.query.transaction().execute((tx) => keepChoices(tx, id, choices, state, services.now()))

const show = async (request: Request, draft: SheetDraft, state?: FormState): Promise<View> => {
  const title = same(draft.fileName)
  if (draft.state === "reading") return { title: words.reading, content: <ProgressPage draft={draft} /> }
  if (draft.state === "ready" && draft.figures) return showRows(request, draft, draft.figures)
  const shown = state ?? { values: valuesOfChoices(draft.choices), issues: [] }
  return {
    title,
    wide: true,
    content: <ColumnsPage draft={draft} state={shown} />,
    ...(state ? { status: 422 as const } : {}),
  }
}

const showRows = async (
  request: Request,
  draft: SheetDraft,
  figures: NonNullable<SheetDraft["figures"]>,
): Promise<View> => {
  const asked = request.query("show")
  const group: Group = groups.find((one) => one === asked) ?? "all"
  const number = Math.max(1, Math.min(100_000, Math.trunc(Number(request.query("page"))) || 1))
  const { query, pool } = request.services.database
  const rows = await draftRows(query, draft.id, {
    state: group === "all" ? undefined : group,
    limit: pageSize,
    offset: (number - 1) * pageSize,
  })
  const codes = rows.flatMap(({ imported }) => [
    ...(imported?.entry.parties ?? []).flatMap(({ unit }) => unit ?? []),
    ...(imported?.parties ?? []).flatMap(({ candidates }) => candidates.map(({ code }) => code)),
  ])
  const units = new Map((await unitsOf(pool, [...new Set(codes)])).map((unit) => [unit.code, unit]))
  return {
    title: words.checkTitle,
    wide: true,
    content: <CheckPage {...{ draft, figures, rows, units, group, page: number }} />,
  }
}

const numberIn = (sent: FormData, name: string): number | null => {
  const text = sent.get(name)?.toString() ?? ""
  return /^\d{1,5}$/.test(text) ? Number(text) : null
}

const chosenSheet = ({ choices }: SheetDraft, sent: FormData): DraftChoices => {
  const sheet = numberIn(sent, "sheet") ?? choices.sheet
  const known = choices.sheets[sheet] ? sheet : choices.sheet
  const headRow = sent.has("headRow") ? numberIn(sent, "headRow") : choices.headRow
  return { ...choices, sheet: known, headRow: known === choices.sheet ? headRow : choices.headRow }
}

/** Another sheet or row of headings was asked for: its columns are guessed. */
const guessAnew = (request: Request, choices: DraftChoices): Promise<DraftChoices> => {
  const head = choices.sheets[choices.sheet]?.head ?? []
  const whole = guessColumns(head)
  const row = choices.headRow === null ? undefined : head[choices.headRow]
  const guess = row ? { headRow: choices.headRow, columns: guessColumns([row]).columns } : whole
  const found = choices.headRow === null ? { headRow: null, columns: {} } : guess
  return withMemory(request, { ...choices, ...found })
}

const columnsIn = (sent: FormData, choices: DraftChoices) => {
  const columns: Partial<Record<Field, number>> = {}
  const issues: Issue[] = []
  for (const field of fields) {
    const column = numberIn(sent, `column-${field}`)
    if (column === null) continue
    if (Object.values(columns).includes(column))
      issues.push({ path: `column-${field}`, text: words.columnTwice })
    columns[field] = column
  }
  for (const field of neededFields)
    if (columns[field] === undefined) issues.push({ path: `column-${field}`, text: words.columnNeeded })
  return { columns: columns as Columns, issues, values: valuesOfChoices({ ...choices, columns }) }
}

/** Remembers the columns for next time, and asks for the file to be read by them. */
const read = async (
  { services, actor }: Request,
  { id }: SheetDraft,
  choices: DraftChoices,
): Promise<void> => {
  const at = services.now()
  const attempt = services.newId()
  const heads = headsOf(choices)
  await services.database.query.transaction().execute(async (tx) => {
    if (heads && actor.kind === "person")
      await rememberColumns(tx, actor.accountId, heads, choices.columns, at)
    await keepChoices(tx, id, { ...choices, attempt }, "reading", at)
    await enqueue(tx, readSpreadsheetJob, { draft: id, attempt })
  })
}

const apply = async (request: Request, draft: SheetDraft) => {
  const applied = await request.execute(importSpreadsheet, { draft: draft.id })
  return request.leaveNotice(redirect(request.href(paths.import(applied.id))), importWords.brought(applied))
}
