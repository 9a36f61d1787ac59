import { type BegunSheet, readTablesApart } from "#documents/read-apart.ts"
import { cellText } from "#documents/table.ts"
import type { Request } from "#http/request.ts"
import { decide } from "#kernel/rights.ts"
import { type DraftChoices, rememberedColumns, type ShownSheet } from "./queries.ts"
import type { ColumnChoice } from "./types.ts"
import { expectSheet } from "./read-job.ts"
import { headsSum, insertDraft } from "./store.ts"
import type { SheetWay } from "./way.ts"

const shownLetters = 120
const shownRows = 25

/**
 * Takes in a file: reads its tables in a process of its own, guesses sheet and columns, and keeps it as a draft.
 * @throws Refusal (invalid) on what is no table, or could do harm
 */
export const beginSpreadsheet = async (
  way: SheetWay,
  request: Request,
  name: string,
  content: Buffer,
): Promise<string> => {
  const { services, actor } = request
  const sheets = (await readTablesApart(content, shownRows)).map(shownSheet)
  expectSheet(way)
  const guessed = guessAll(way, sheets)
  const choices = await withMemory(way, request, {
    ...guessed,
    sheets,
    only: unitsOf(way, request),
    remembered: false,
    attempt: "",
  })
  const id = services.newId()
  const accountId = actor.kind === "person" ? actor.accountId : ""
  const fileName = name.slice(-200)
  await services.database.query
    .transaction()
    .execute((tx) =>
      insertDraft(tx, { id, kind: way.kind, accountId, fileName, content, choices, at: services.now() }),
    )
  return id
}

const shownSheet = ({ name, hidden, rows, count }: BegunSheet): ShownSheet => ({
  name,
  hidden,
  rows: count,
  head: rows.map((row) => row.slice(0, 60).map((cell) => cellText(cell).slice(0, shownLetters))),
})

/** The sheet whose headings say the most, of those that are seen. */
const guessAll = (way: SheetWay, sheets: readonly ShownSheet[]) => {
  const guesses = sheets.map((sheet, at) => ({
    sheet: at,
    seen: !sheet.hidden && sheet.rows > 0,
    ...way.guess(sheet.head),
  }))
  const worth = ({ seen, columns }: (typeof guesses)[number]) =>
    (seen ? 100 : 0) + Object.keys(columns).length
  const [best] = guesses.toSorted((one, other) => worth(other) - worth(one))
  return { sheet: best?.sheet ?? 0, headRow: best?.headRow ?? null, columns: best?.columns ?? {} }
}

/** What this person chose for a sheet with the same headings stands over the guess. */
export const withMemory = async (
  way: SheetWay,
  { services, actor }: Request,
  choices: DraftChoices,
): Promise<DraftChoices> => {
  const head = choices.sheets[choices.sheet]?.head ?? []
  const rows = choices.headRow === null ? [...head.keys()] : [choices.headRow]
  for (const headRow of rows) {
    const sum = headsSum(head[headRow] ?? [])
    const columns = await rememberedColumns(services.database.query, actor, sum)
    if (columns && isOf(way, columns)) return { ...choices, headRow, columns, remembered: true }
  }
  return { ...choices, remembered: false }
}

const isOf = ({ fields }: SheetWay, columns: ColumnChoice): boolean =>
  Object.keys(columns).every((field) => fields.some(([name]) => name === field))

/** The headings of the sheet that is chosen; undefined where it has none. */
export const headsOf = ({ sheets, sheet, headRow }: DraftChoices): readonly string[] | undefined =>
  headRow === null ? undefined : sheets[sheet]?.head[headRow]

/** An officer of a province brings in rows of that province alone; null where every row may come in. */
const unitsOf = ({ right }: SheetWay, { actor }: Request): readonly string[] | null => {
  if (decide(right, actor, { units: [] }).allowed) return null
  return actor.kind === "person" ? [...new Set(actor.appointments.flatMap(({ units }) => units))] : []
}
