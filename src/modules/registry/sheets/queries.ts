import type { Services } from "#database/act.ts"
import type { Reader } from "#database/database.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Actor } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { ownOrInherited } from "#modules/access/index.ts"
import type { ColumnChoice, ReadRow, SheetChoice } from "./types.ts"

/** What a draft holds: relations, or activities. */
export type SheetKind = "spreadsheet" | "activities"

/** A sheet of the file, as far as it is shown while columns are chosen. */
export type ShownSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  /** The first rows, as text. */
  readonly head: readonly (readonly string[])[]
}

/** What is kept of a spreadsheet on its way: its sheets, what was chosen, and which reading is awaited. */
export type DraftChoices = SheetChoice & {
  readonly sheets: readonly ShownSheet[]
  readonly only: readonly string[] | null
  /** The columns were known from an earlier file of this person. */
  readonly remembered: boolean
  readonly attempt: string
}

export type DraftFigures = {
  readonly heads: readonly string[]
  readonly rows: number
  readonly good: number
  readonly doubtful: number
  readonly wrong: number
  readonly same: number
}

export type SheetDraft = {
  readonly id: string
  readonly fileName: string
  readonly state: "reading" | "ready" | "refused"
  readonly choices: DraftChoices
  readonly done: number
  readonly of: number
  /** Null until the rows were read. */
  readonly figures: DraftFigures | null
  readonly refusal: Text | null
  readonly updatedAt: Date
}

const columns = [
  "id",
  "file_name as fileName",
  "state",
  "choices",
  "progress_done as done",
  "progress_of as of",
  "reading as figures",
  "refusal",
  "updated_at as updatedAt",
] as const

const nobody = "00000000-0000-0000-0000-000000000000"
const accountOf = (actor: Actor): string => (actor.kind === "person" ? actor.accountId : nobody)

/** A person's own spreadsheets that were begun and not brought in yet, newest first. */
export const draftsOf = async (
  { database }: Services,
  actor: Actor,
  kind: SheetKind,
): Promise<readonly SheetDraft[]> => {
  const rows = await database.query
    .selectFrom("import_draft")
    .select(columns)
    .where("kind", "=", kind)
    .where(ownOrInherited("import_draft", accountOf(actor)))
    .orderBy("updated_at", "desc")
    .limit(20)
    .execute()
  return rows as unknown as SheetDraft[]
}

/** @throws Refusal (not found) where there is none, or it is somebody else's */
export const draftOf = async (
  reader: Reader,
  actor: Actor,
  kind: SheetKind,
  id: string,
): Promise<SheetDraft> => {
  const row = isUuid(id)
    ? await reader
        .selectFrom("import_draft")
        .select(columns)
        .where("id", "=", id)
        .where("kind", "=", kind)
        .where(ownOrInherited("import_draft", accountOf(actor)))
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound(noDraft)
  return row as unknown as SheetDraft
}

const noDraft: Text = {
  th: "ไม่พบไฟล์นี้ อาจนำเข้าแล้วหรือยกเลิกไปแล้ว",
  en: "This file is not here; it may have been brought in or thrown away",
}

export const contentOf = async (reader: Reader, id: string): Promise<Buffer> =>
  (await reader.selectFrom("import_draft").select("content").where("id", "=", id).executeTakeFirstOrThrow())
    .content

/** Rows as they were understood, in order; all, or those of one state. */
export const draftRows = async <Row extends ReadRow>(
  reader: Reader,
  id: string,
  {
    state,
    limit,
    offset = 0,
  }: { state?: ReadRow["state"] | undefined; limit?: number; offset?: number } = {},
): Promise<readonly Row[]> => {
  const rows = await reader
    .selectFrom("import_draft_row")
    .select("reading")
    .where("draft_id", "=", id)
    .$if(state !== undefined, (query) => query.where("state", "=", state ?? ""))
    .orderBy("row")
    .limit(limit ?? 100_000)
    .offset(offset)
    .execute()
  return rows.map(({ reading }) => reading as unknown as Row)
}

/** What this person said the columns of a sheet with these headings mean. */
export const rememberedColumns = async (
  reader: Reader,
  actor: Actor,
  heads: string,
): Promise<ColumnChoice | undefined> => {
  const row = await reader
    .selectFrom("spreadsheet_columns")
    .select("columns")
    .where("account_id", "=", accountOf(actor))
    .where("heads", "=", heads)
    .executeTakeFirst()
  return row?.columns as ColumnChoice | undefined
}
