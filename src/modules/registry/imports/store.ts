import type { Act, Tx } from "#database/act.ts"
import type { RelationEntry } from "../entry/rules.ts"
import type { Verdict } from "./against-register.ts"
import type { ImportedRow, ImportFinding, ReadFile } from "./types.ts"

/** A row as it was judged, with the relation that it belongs to. */
export type JudgedRow = {
  readonly read: ImportedRow
  readonly entry: RelationEntry
  readonly verdict: Verdict
  readonly relationId: string | null
  readonly open: boolean
}

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
  if (findings.length === 0) return
  await tx
    .insertInto("import_finding")
    .values(
      findings.map(({ code, rows, relations, message }, position) => ({
        id: act.newId(),
        import_id: importId,
        position,
        code,
        rows: [...rows],
        relations: [...(relations ?? [])],
        message_th: message.th,
        message_en: message.en,
      })),
    )
    .execute()
}
