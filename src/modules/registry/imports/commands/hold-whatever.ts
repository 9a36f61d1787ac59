import { sql } from "kysely"
import type { Tx } from "#database/act.ts"

/** A relation whatever has become of it: merged and withdrawn ones too. */
export type Whatever = {
  readonly id: string
  readonly revision: number
  readonly homeUnits: readonly string[]
}

export const holdWhatever = async (tx: Tx, id: string): Promise<Whatever | undefined> => {
  const { rows } = await sql<Whatever>`
    select id, revision, home_units as "homeUnits" from relation where id = ${id} for update`.execute(tx)
  return rows[0]
}
