import type { Act, Tx } from "#database/act.ts"
import { touch, updateRelation } from "../store/relations.ts"
import type { DecisionState, Undo } from "./decision.ts"
import type { JudgedRow } from "./judge.ts"
import type { ImportFinding, ReadFile } from "./types.ts"

const rowsAtOnce = 1000 // PostgreSQL takes 65,535 values in one statement

export const insertImport = async (tx: Tx, act: Act, id: string, file: ReadFile): Promise<void> => {
  await tx
    .insertInto("import")
    .values({
      id,
      kind: file.kind,
      file_name: file.fileName,
      sha256: file.sha256,
      content: file.content,
      as_of: file.asOf,
      declared: file.declared === null ? null : JSON.stringify(file.declared),
      counted: JSON.stringify(file.counted),
      rows_read: file.rows.length,
      left_out: JSON.stringify(file.leftOut),
      applied_act: act.id,
      applied_at: act.at,
    })
    .execute()
}

export const insertRows = async (
  tx: Tx,
  act: Act,
  importId: string,
  rows: readonly JudgedRow[],
): Promise<void> => {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce).map(({ read, entry, verdict, relationId, open }) => ({
      id: act.newId(),
      import_id: importId,
      row: read.row,
      serial: read.serial,
      text: read.text,
      printed: JSON.stringify(read.printed),
      entry: JSON.stringify(entry),
      parties: JSON.stringify(read.parties),
      confidence: read.confidence,
      outcome: verdict.outcome,
      differences: [...verdict.differences],
      relation_id: relationId,
      decision: open ? "open" : null,
    }))
    await tx.insertInto("import_row").values(some).execute()
  }
}

export const insertFindings = async (
  tx: Tx,
  act: Act,
  importId: string,
  findings: readonly ImportFinding[],
): Promise<void> => {
  const all = findings.map(({ code, rows, relations, message }, position) => ({
    id: act.newId(),
    import_id: importId,
    position,
    code,
    rows: [...rows],
    relations: [...(relations ?? [])],
    message_th: message.th,
    message_en: message.en,
  }))
  for (let at = 0; at < all.length; at += rowsAtOnce)
    await tx
      .insertInto("import_finding")
      .values(all.slice(at, at + rowsAtOnce))
      .execute()
}

type Decided = {
  readonly state: DecisionState
  readonly undo: Undo | null
  readonly relationId: string | null
}

export const writeDecision = async (
  tx: Tx,
  act: Act,
  rowId: string,
  { state, undo, relationId }: Decided,
): Promise<void> => {
  await tx
    .updateTable("import_row")
    .set((column) => ({
      decision: state,
      decided_act: act.id,
      decided_at: act.at,
      undo: undo && JSON.stringify(undo),
      relation_id: relationId,
      revision: column("revision", "+", 1),
    }))
    .where("id", "=", rowId)
    .execute()
}

/** Lets a row wait for a decision again. */
export const reopen = async (tx: Tx, rowId: string, relationId: string | null): Promise<void> => {
  await tx
    .updateTable("import_row")
    .set((column) => ({
      decision: "open",
      decided_act: null,
      decided_at: null,
      undo: null,
      relation_id: relationId,
      revision: column("revision", "+", 1),
    }))
    .where("id", "=", rowId)
    .execute()
}

/** Makes a relation what it was before a decision. */
export const restore = async (tx: Tx, act: Act, { id, entry, repointed }: NonNullable<Undo["changed"]>) => {
  await updateRelation(tx, act, id, entry)
  await touch(tx, act, id, { merged_into: null, withdrawn_at: null })
  if (repointed.length > 0)
    await tx
      .updateTable("relation")
      .set({ merged_into: id, updated_at: act.at })
      .where("id", "in", [...repointed])
      .execute()
}

/** Rows that waited for a decision on a relation which a person has meanwhile corrected or merged by hand. */
export const settleByHand = async (
  tx: Tx,
  act: Act,
  relationId: string,
  state: "corrected" | "merged",
): Promise<void> => {
  await tx
    .updateTable("import_row")
    .set((column) => ({
      decision: state,
      decided_act: act.id,
      decided_at: act.at,
      revision: column("revision", "+", 1),
    }))
    .where("relation_id", "=", relationId)
    .where("decision", "=", "open")
    .where("outcome", "=", "new")
    .execute()
}

export const markUndone = async (tx: Tx, act: Act, id: string): Promise<void> => {
  await tx
    .updateTable("import")
    .set({ state: "undone", undone_act: act.id, undone_at: act.at })
    .where("id", "=", id)
    .execute()
}
