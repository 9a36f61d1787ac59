import { createHash } from "node:crypto"
import { sql } from "kysely"
import type { Act, Tx } from "#database/act.ts"
import { placedNote } from "#documents/cells/notes.ts"
import type { ActivityRow, ImportedActivity } from "./types.ts"

const rowsAtOnce = 5000

export type NewImport = {
  readonly id: string
  readonly fileName: string
  readonly content: Buffer
  readonly homeUnits: readonly string[]
  readonly heads: readonly string[]
  readonly rows: readonly ActivityRow[]
  readonly brought: readonly ActivityRow[]
}

/** Keeps what was brought in: the file as it was sent, and the rows that were left out with what is wrong in them. */
export const insertImport = async (tx: Tx, act: Act, made: NewImport): Promise<void> => {
  const { id, fileName, content, homeUnits, heads, rows, brought } = made
  const leftOut = rows.filter(({ imported }) => !imported)
  await tx
    .insertInto("activity_import")
    .values({
      id,
      file_name: fileName,
      sha256: createHash("sha256").update(content).digest("hex"),
      content,
      home_units: [...homeUnits],
      rows_read: rows.length,
      brought: brought.length,
      doubtful: brought.filter(({ state }) => state === "doubtful").length,
      already: rows.filter(({ registered }) => registered?.same).length,
      heads: [...heads],
      left_out: JSON.stringify(
        leftOut.map(({ row, cells, problems }) => ({
          row,
          cells,
          problems: problems.map((one) => placedNote(row, one)),
        })),
      ),
      applied_at: act.at,
    })
    .execute()
}

/** Writes the activities of an import, some thousands a statement, and their money. */
export const insertImported = async (
  tx: Tx,
  act: Act,
  importId: string,
  rows: readonly ActivityRow[],
): Promise<void> => {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows
      .slice(at, at + rowsAtOnce)
      .flatMap(({ imported, state }) =>
        imported ? [{ id: act.newId(), imported, waits: state === "doubtful" }] : [],
      )
    await insertActivities(tx, act, importId, some)
    await insertLines(tx, act, some)
  }
}

type Numbered = { readonly id: string; readonly imported: ImportedActivity; readonly waits: boolean }

const insertActivities = async (
  tx: Tx,
  act: Act,
  importId: string,
  some: readonly Numbered[],
): Promise<void> => {
  const values = some.map(({ id, imported: { entry, relationId, plannedBaht, spentBaht }, waits }) => ({
    id,
    relation_id: relationId,
    title: entry.title,
    kind: entry.kind,
    dimension: entry.dimension,
    state: entry.state,
    state_reason: entry.stateReason,
    begins_on: entry.beginsOn,
    ends_on: entry.endsOn,
    place: entry.place,
    joint: entry.joint,
    organisers: entry.organisers,
    participants: entry.participants,
    outputs: entry.outputs,
    outcomes: entry.outcomes,
    next_step: entry.nextStep,
    sdgs: entry.sdgs,
    published: entry.published,
    confirmation: waits ? "waiting" : "confirmed",
    // what the lines come to: said with the row, so that the database need not write it again when they come
    planned_baht: plannedBaht ?? "0",
    spent_baht: spentBaht ?? "0",
  }))
  await sql`
    insert into activity (id, relation_id, title, kind, dimension, state, state_reason, begins_on, ends_on, place, joint,
      organisers, participants, outputs, outcomes, next_step, sdgs, published, confirmation, planned_baht, spent_baht, origin,
      import_id, created_at, updated_at)
    select v.id, v.relation_id, v.title, v.kind, v.dimension, v.state, v.state_reason, v.begins_on, v.ends_on, v.place, v.joint,
      v.organisers, v.participants, v.outputs, v.outcomes, v.next_step, v.sdgs, v.published, v.confirmation, v.planned_baht,
      v.spent_baht, 'import', ${importId}::uuid, ${act.at}::timestamptz, ${act.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v (id uuid, relation_id uuid, title text, kind text,
      dimension text, state text, state_reason text, begins_on text, ends_on text, place text, joint boolean,
      organisers jsonb, participants jsonb, outputs text, outcomes text, next_step text, sdgs text[], published boolean,
      confirmation text, planned_baht numeric, spent_baht numeric)`.execute(tx)
}

const insertLines = async (tx: Tx, act: Act, some: readonly Numbered[]): Promise<void> => {
  const lines = some.flatMap(({ id, imported: { plannedBaht, spentBaht, source } }) =>
    [
      { stage: "planned", amount: plannedBaht },
      { stage: "spent", amount: spentBaht },
    ].flatMap(({ stage, amount }, position) =>
      amount === null ? [] : [{ id: act.newId(), activity_id: id, position, stage, source, amount }],
    ),
  )
  if (lines.length === 0) return
  await sql`
    insert into budget_line (id, activity_id, position, stage, source, kind, amount)
    select v.id, v.activity_id, v.position, v.stage, v.source, 'other', v.amount
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as v (id uuid, activity_id uuid, position smallint, stage text,
      source text, amount numeric)`.execute(tx)
}

/** Withdraws what an import brought and nobody has worked on since. */
export const withdrawImported = async (tx: Tx, act: Act, importId: string, reason: string): Promise<void> => {
  await sql`
    update activity set withdrawn_at = ${act.at}, withdrawn_reason = ${reason}, revision = revision + 1,
      updated_at = ${act.at}
    where import_id = ${importId} and withdrawn_at is null and revision = 1 and documents = 0
      and partner_confirmed_on is null`.execute(tx)
  await tx
    .updateTable("activity_import")
    .set({ undone_at: act.at, undone_reason: reason })
    .where("id", "=", importId)
    .execute()
}
