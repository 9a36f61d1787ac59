import type { FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { enqueue } from "#database/jobs/enqueue.ts"
import type { Issue } from "#kernel/errors.ts"
import { same } from "#kernel/text.ts"
import { headsOf, withMemory } from "../begin.ts"
import { type DraftChoices, draftOf, draftRows, type SheetDraft } from "../queries.ts"
import { deleteDraft, keepChoices, rememberColumns } from "../store.ts"
import { CheckPage, type Group, groups, pageSize } from "./check.tsx"
import { ColumnsPage, valuesOfChoices } from "./columns.tsx"
import { ProgressPage } from "./progress.tsx"
import type { ColumnChoice } from "../types.ts"
import type { SheetWay } from "../way.ts"
import { sheetWords as words } from "./words.ts"

/** A spreadsheet on its way: its columns are chosen, it is read, looked at, and brought in. */
export const draftPages = (way: SheetWay) => [
  page({
    path: way.paths.draft(":id"),
    right: way.right,
    audit: "nothing",
    show: async (request) => show(way, request, await draftIn(way, request)),
  }),
  form({
    path: way.paths.draft(":id"),
    right: way.right,
    audit: "act",
    submit: async (request, sent) => {
      const draft = await draftIn(way, request)
      const here = redirect(request.href(way.paths.draft(draft.id)))
      const step = sent.get("step")?.toString() ?? "read"
      if (step === "apply") return way.apply(request, draft)
      if (step === "discard") {
        await inTransaction(request, (tx) => deleteDraft(tx, draft.id))
        return request.leaveNotice(redirect(request.href(way.paths.begin)), words.discarded)
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
        await keep(request, draft, await guessAnew(way, request, choices), "ready")
        return here
      }
      const chosen = columnsIn(way, sent, choices)
      if (chosen.issues.length > 0)
        return show(way, request, draft, { values: chosen.values, issues: chosen.issues })
      await read(way, request, draft, { ...choices, columns: chosen.columns })
      return here
    },
  }),
]

const draftIn = ({ kind }: SheetWay, request: Request): Promise<SheetDraft> =>
  draftOf(request.services.database.query, request.actor, kind, request.parameter("id"))

type Work = Parameters<ReturnType<Request["services"]["database"]["query"]["transaction"]>["execute"]>[0]

const inTransaction = ({ services }: Request, work: Work) =>
  services.database.query.transaction().execute(work)

const keep = ({ services }: Request, { id }: SheetDraft, choices: DraftChoices, state: "ready" | "reading") =>
  services.database.query.transaction().execute((tx) => keepChoices(tx, id, choices, state, services.now()))

const show = async (way: SheetWay, request: Request, draft: SheetDraft, state?: FormState): Promise<View> => {
  const title = same(draft.fileName)
  if (draft.state === "reading")
    return { title: way.words.reading, content: <ProgressPage way={way} draft={draft} /> }
  if (draft.state === "ready" && draft.figures) return showRows(way, request, draft, draft.figures)
  const shown = state ?? { values: valuesOfChoices(draft.choices), issues: [] }
  return {
    title,
    wide: true,
    content: <ColumnsPage way={way} draft={draft} state={shown} />,
    ...(state ? { status: 422 as const } : {}),
  }
}

const showRows = async (
  way: SheetWay,
  request: Request,
  draft: SheetDraft,
  figures: NonNullable<SheetDraft["figures"]>,
): Promise<View> => {
  const asked = request.query("show")
  const group: Group = groups.find((one) => one === asked) ?? "all"
  const number = Math.max(1, Math.min(100_000, Math.trunc(Number(request.query("page"))) || 1))
  const rows = await draftRows(request.services.database.query, draft.id, {
    state: group === "all" ? undefined : group,
    limit: pageSize,
    offset: (number - 1) * pageSize,
  })
  const table = rows.length > 0 ? await way.table(request, rows) : undefined
  return {
    title: words.checkTitle,
    wide: true,
    content: <CheckPage {...{ way, draft, figures, table, group, page: number }} />,
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
const guessAnew = (way: SheetWay, request: Request, choices: DraftChoices): Promise<DraftChoices> => {
  const head = choices.sheets[choices.sheet]?.head ?? []
  const whole = way.guess(head)
  const row = choices.headRow === null ? undefined : head[choices.headRow]
  const guess = row ? { headRow: choices.headRow, columns: way.guess([row]).columns } : whole
  const found = choices.headRow === null ? { headRow: null, columns: {} } : guess
  return withMemory(way, request, { ...choices, ...found })
}

const columnsIn = (way: SheetWay, sent: FormData, choices: DraftChoices) => {
  const columns: Record<string, number> = {}
  const issues: Issue[] = []
  for (const [field] of way.fields) {
    const column = numberIn(sent, `column-${field}`)
    if (column === null) continue
    if (Object.values(columns).includes(column))
      issues.push({ path: `column-${field}`, text: words.columnTwice })
    columns[field] = column
  }
  for (const field of way.missing(Object.keys(columns)))
    issues.push({ path: `column-${field}`, text: words.columnNeeded })
  return { columns: columns as ColumnChoice, issues, values: valuesOfChoices({ ...choices, columns }) }
}

/** Remembers the columns for next time, and asks for the file to be read by them. */
const read = async (
  way: SheetWay,
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
    await enqueue(tx, way.job, { draft: id, attempt })
  })
}
