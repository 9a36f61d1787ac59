import type { Act, Tx } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import type { Day } from "#kernel/dates.ts"
import { insertRelations } from "../store/relations.ts"
import { figuresOf, judgeFile, type JudgedRow } from "./judge.ts"
import { insertFindings, insertImport, insertRows } from "./store.ts"
import type { Applied, ReadFile } from "./types.ts"

/**
 * Brings a file that was read into the register, within the act of a command that has judged the right for every row.
 *
 * Each row is held against the register. What the register lacks becomes a relation of its own: in doubt where the reader is
 * less than sure, a finding concerns the row, or the entry breaks a rule of the register; nothing is ever merged. What the
 * register has already is noted and not touched; where the row says otherwise, it waits for a person's decision and the
 * register stays as it is. Of an official list, the relations that it no longer names become a finding.
 *
 * Units that the reference data lack are kept as written. Imports wait for each other, so that two files are never held
 * against the same register.
 * @returns figures of what came in; rows stand in `import_row`, findings in `import_finding`
 */
export const applyFile = async (tx: Tx, act: Act, file: ReadFile): Promise<Applied> => {
  await waitInLine(tx, ["imports"])
  const { judged, findings } = await judgeFile(tx, act.today, file)
  const id = act.newId()
  await insertImport(tx, act, id, file)
  const rows = await registerNew(tx, act, id, file.asOf, judged)
  await insertRows(tx, act, id, rows)
  await insertFindings(tx, act, id, findings)
  return { id, ...figuresOf(rows), findings: findings.length }
}

/** Registers the rows that the register lacks. */
const registerNew = async (
  tx: Tx,
  act: Act,
  importId: string,
  attestedOn: Day | null,
  judged: readonly JudgedRow[],
): Promise<readonly JudgedRow[]> => {
  const fresh = judged.filter(({ verdict }) => verdict.outcome === "new")
  const written = await insertRelations(
    tx,
    act,
    fresh.map(({ entry }) => entry),
    { importId, attestedOn },
  )
  const ids = new Map(fresh.map((row, index) => [row, written[index]?.id ?? null]))
  return judged.map((row) => ({ ...row, relationId: ids.get(row) ?? row.relationId }))
}
