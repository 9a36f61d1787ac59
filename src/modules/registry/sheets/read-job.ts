import { warmUp } from "#documents/apart/kept.ts"
import { runApart } from "#documents/apart/run-apart.ts"
import { type JobContext, worker, type Worker } from "#database/jobs/job.ts"
import type { Services } from "#database/act.ts"
import { Refusal } from "#kernel/errors.ts"
import { contentOf, type DraftChoices } from "./queries.ts"
import { keepReading, keepRefusal } from "./store.ts"
import type { SheetOrder, SheetReading } from "./types.ts"
import type { AskedReading, SheetWay } from "./way.ts"

const limits = { seconds: 300, megabytes: 1200, lane: "spreadsheets", warm: true } as const

/** Somebody has sent a file and chooses its columns: what reads it is started meanwhile. */
export const expectSheet = ({ program }: SheetWay): void => warmUp(program, limits.megabytes)

const read = async (
  way: SheetWay,
  { services, signal }: JobContext,
  { draft, attempt }: AskedReading,
): Promise<void> => {
  const choices = await awaited(services, draft, attempt)
  if (!choices) return
  try {
    const reading = await readApart(way, services, draft, choices, signal)
    await services.database.query.transaction().execute(async (tx) => {
      const row = await tx
        .selectFrom("import_draft")
        .select("choices")
        .where("id", "=", draft)
        .forUpdate()
        .executeTakeFirst()
      if ((row?.choices as DraftChoices | undefined)?.attempt !== attempt) return
      await keepReading(tx, draft, {
        ...reading,
        rows: await way.holdAgainst(tx, reading.rows, { today: services.today(), only: choices.only }),
      })
    })
  } catch (error) {
    if (!(error instanceof Refusal) || signal.aborted) throw error
    await services.database.query.transaction().execute((tx) => keepRefusal(tx, draft, error.text))
  }
}

/** What is to be read; undefined where somebody has chosen otherwise since, or thrown the file away. */
const awaited = async (
  { database }: Services,
  id: string,
  attempt: string,
): Promise<DraftChoices | undefined> => {
  const row = await database.query
    .selectFrom("import_draft")
    .select("choices")
    .where("id", "=", id)
    .where("state", "=", "reading")
    .executeTakeFirst()
  const choices = row?.choices as DraftChoices | undefined
  return choices?.attempt === attempt ? choices : undefined
}

const readApart = async (
  { program }: SheetWay,
  { database, today }: Services,
  id: string,
  { sheet, headRow, columns, only }: DraftChoices,
  signal: AbortSignal,
): Promise<SheetReading> => {
  const bytes = await contentOf(database.query, id)
  const order: SheetOrder = { bytes, choice: { sheet, headRow, columns }, today: today(), only }
  let last: Promise<unknown> = Promise.resolve()
  const tell = (done: number, of: number) => {
    last = last
      .then(() =>
        database.query
          .updateTable("import_draft")
          .set({ progress_done: done, progress_of: of })
          .where("id", "=", id)
          .where("state", "=", "reading")
          .execute(),
      )
      .catch(() => undefined)
  }
  try {
    return await runApart<SheetReading>(program, order, { ...limits, signal, onProgress: tell })
  } finally {
    await last
  }
}

/** Reads the spreadsheets of a way by the columns that were chosen, and holds their rows against what is here. */
export const sheetWorker = (way: SheetWay): Worker =>
  worker(way.job, (context: JobContext, asked: AskedReading) => read(way, context, asked))
