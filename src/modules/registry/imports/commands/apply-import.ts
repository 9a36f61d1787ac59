import { sql } from "kysely"
import { command, type Tx } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import { Refusal } from "#kernel/errors.ts"
import type { Subject } from "#kernel/rights.ts"
import { registryRights } from "../../rights.ts"
import { applyFile } from "../apply.ts"
import type { Applied, ReadFile } from "../types.ts"
import { importWords } from "../words.ts"

/** Brings a file that was read into the register. Whoever does it must have the right for the Thai side of every row. */
export const applyImport = command<{ readonly file: ReadFile }, object, Applied>({
  right: registryRights["import.apply"],
  find: async (_tx, { file }) => ({ subject: subjectsOf(file) }),
  run: async (tx, act, { file }) => {
    await refuseAgain(tx, file.sha256)
    return applyFile(tx, act, file)
  },
})

/** Whose rows a file holds, each Thai side once; a row without a known one is nobody's own. */
export const subjectsOf = ({ rows }: Pick<ReadFile, "rows">): readonly Subject[] => {
  const sides = rows.map(({ entry }) =>
    entry.parties.flatMap(({ side, unit }) => (side === "home" && unit ? [unit] : [])),
  )
  const subjects = new Map(sides.map((units) => [units.join(" "), { units }]))
  return subjects.size > 0 ? [...subjects.values()] : [{}]
}

/** The very same file is in the register already; `details.import` says as what. */
export class AlreadyImported extends Refusal {
  readonly importId: string

  constructor(importId: string) {
    super("conflict", importWords.alreadyImported, [], { import: importId })
    this.importId = importId
  }
}

/** @throws AlreadyImported, where the file was brought in before and that import still stands */
export const refuseAgain = async (tx: Tx, sha256: string): Promise<void> => {
  await waitInLine(tx, ["imports"])
  const earlier = await importOf(tx, sha256)
  if (earlier) throw new AlreadyImported(earlier)
}

const importOf = async (tx: Tx, sha256: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from import where sha256 = ${sha256} and state = 'applied' order by applied_at desc limit 1`.execute(
    tx,
  )
  return rows[0]?.id
}
