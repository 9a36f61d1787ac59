import { createHash } from "node:crypto"
import { sql } from "kysely"
import type { Tx } from "#database/act.ts"
import type { CellNote } from "#documents/cells/notes.ts"
import { headKey } from "#documents/cells/guess-columns.ts"
import type { DraftChoices, SheetKind } from "./queries.ts"
import type { ReadRow, SheetReading } from "./types.ts"

export type NewDraft = {
  readonly id: string
  readonly kind: SheetKind
  readonly accountId: string
  readonly fileName: string
  readonly content: Buffer
  readonly choices: DraftChoices
  readonly at: Date
}

export const insertDraft = async (tx: Tx, draft: NewDraft): Promise<void> => {
  const { id, kind, accountId, fileName, content, choices, at } = draft
  await tx
    .insertInto("import_draft")
    .values({
      id,
      account_id: accountId,
      kind,
      file_name: fileName,
      sha256: createHash("sha256").update(content).digest("hex"),
      content,
      state: "ready",
      choices: JSON.stringify(choices),
      created_at: at,
      updated_at: at,
    })
    .execute()
}

/** Chooses sheet and columns; what was read by another choice is thrown away. */
export const keepChoices = async (
  tx: Tx,
  id: string,
  choices: DraftChoices,
  state: "ready" | "reading",
  at: Date,
): Promise<void> => {
  await tx.deleteFrom("import_draft_row").where("draft_id", "=", id).execute()
  await tx
    .updateTable("import_draft")
    .set({
      choices: JSON.stringify(choices),
      state,
      reading: null,
      refusal: null,
      progress_done: 0,
      progress_of: 0,
      updated_at: at,
    })
    .where("id", "=", id)
    .execute()
}

const rowsAtOnce = 5000

export const keepReading = async (tx: Tx, id: string, { heads, rows }: SheetReading): Promise<void> => {
  await tx.deleteFrom("import_draft_row").where("draft_id", "=", id).execute()
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await sql`
      insert into import_draft_row (draft_id, row, state, reading)
      select ${id}::uuid, (r ->> 'row')::integer, r ->> 'state', r
      from jsonb_array_elements(${JSON.stringify(rows.slice(at, at + rowsAtOnce))}::jsonb) r`.execute(tx)
  await tx
    .updateTable("import_draft")
    .set({ state: "ready", reading: JSON.stringify({ heads, ...figuresOf(rows) }) })
    .where("id", "=", id)
    .execute()
}

const figuresOf = (rows: readonly ReadRow[]) => {
  const of = (state: ReadRow["state"]) => rows.filter((row) => row.state === state).length
  const same = rows.filter(({ registered }) => registered?.same).length
  return { rows: rows.length, good: of("good"), doubtful: of("doubtful"), wrong: of("wrong"), same }
}

export const keepRefusal = async (tx: Tx, id: string, refusal: CellNote["text"]): Promise<void> => {
  await tx
    .updateTable("import_draft")
    .set({ state: "refused", refusal: JSON.stringify(refusal) })
    .where("id", "=", id)
    .execute()
}

export const deleteDraft = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom("import_draft").where("id", "=", id).execute()
}

/** What a sheet's headings are remembered by. */
export const headsSum = (heads: readonly string[]): string =>
  createHash("sha256").update(heads.map(headKey).join("\n")).digest("hex")

export const rememberColumns = async (
  tx: Tx,
  accountId: string,
  heads: readonly string[],
  columns: object,
  at: Date,
): Promise<void> => {
  const kept = { columns: JSON.stringify(columns), used_at: at }
  await tx
    .insertInto("spreadsheet_columns")
    .values({ account_id: accountId, heads: headsSum(heads), ...kept })
    .onConflict((on) => on.columns(["account_id", "heads"]).doUpdateSet(kept))
    .execute()
}
