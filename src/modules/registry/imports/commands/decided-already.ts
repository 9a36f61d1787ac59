import { sql } from "kysely"
import type { Tx } from "#database/act.ts"
import { Refusal } from "#kernel/errors.ts"
import type { Meanwhile } from "../decision.ts"
import { importWords } from "../words.ts"
import type { HeldRow } from "./hold-row.ts"

/** Somebody else decided the row meanwhile; tells what. Nothing that was sent is lost: the page shows both. */
export class DecidedAlready extends Refusal {
  readonly meanwhile: Meanwhile

  constructor(meanwhile: Meanwhile) {
    super("conflict", importWords.decidedAlready(meanwhile), [], { meanwhile })
    this.meanwhile = meanwhile
  }
}

/** @throws DecidedAlready on a row that does not wait for a decision any more */
export const refuseDecided = async (tx: Tx, held: HeldRow): Promise<void> => {
  if (held.decision === "open") return
  const { rows } = await sql<Omit<Meanwhile, "decision">>`
    select coalesce(p.name, a.actor_name) as by, a.at, a.reason
    from import_row w join history.act a on a.id = w.decided_act left join account p on p.id = a.account_id
    where w.id = ${held.id}`.execute(tx)
  const [told] = rows
  if (!told || !held.decision) throw new Refusal("conflict", importWords.nothingToDecide)
  throw new DecidedAlready({ ...told, decision: held.decision })
}
