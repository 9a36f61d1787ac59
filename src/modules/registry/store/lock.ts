import { sql } from "kysely"
import type { Tx } from "#database/act.ts"
import type { Day, PreciseDate } from "#kernel/dates.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { PartyEntry, RelationEntry } from "../entry/rules.ts"
import type { Certainty, Interruption, Stage, Status, Term } from "../rules.ts"

/** A relation as it stands, held by this transaction: nobody changes it until the act is done. */
export type HeldRelation = {
  readonly id: string
  readonly number: number
  readonly revision: number
  readonly entry: RelationEntry
  readonly interruptions: readonly Interruption[]
  readonly homeUnits: readonly string[]
}

/**
 * Takes hold of a relation for an act.
 * @throws Refusal not found; conflict where it was merged into another or withdrawn
 */
export const holdRelation = async (tx: Tx, id: string): Promise<HeldRelation> => {
  const row = isUuid(id)
    ? await tx.selectFrom("relation").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบความสัมพันธ์นี้ในทะเบียน", en: "This relation is not in the register" })
  if (row.merged_into || row.withdrawn_at) throw conflict(noMore)
  return {
    id,
    number: row.number,
    revision: row.revision,
    entry: {
      status: row.status as Status,
      stage: row.stage as Stage | null,
      term: row.term as Term | null,
      certainty: row.certainty as Certainty,
      proposedOn: row.proposed_on as PreciseDate | null,
      signedOn: row.signed_on as PreciseDate | null,
      endedOn: row.ended_on as PreciseDate | null,
      endReason: row.end_reason,
      note: row.note,
      parties: await partiesOf(tx, id),
    },
    interruptions: await interruptionsOf(tx, id),
    homeUnits: row.home_units,
  }
}

const noMore = {
  th: "รายการนี้ถูกรวมเข้ากับอีกรายการหนึ่งหรือถูกถอนออกจากทะเบียนแล้ว",
  en: "This record was merged into another or withdrawn from the register",
}

const partiesOf = (tx: Tx, relationId: string): Promise<PartyEntry[]> =>
  tx
    .selectFrom("party")
    .select((column) => [
      column.ref("side").$castTo<PartyEntry["side"]>().as("side"),
      "unit",
      "country",
      "written",
    ])
    .where("relation_id", "=", relationId)
    .orderBy("position")
    .execute()

const interruptionsOf = async (tx: Tx, id: string): Promise<Interruption[]> => {
  const { rows } = await sql<{ from: Day; to: Day }>`
    select lower(span) as "from", upper(span) - 1 as "to"
    from relation, unnest(interruptions) as span where id = ${id}`.execute(tx)
  return rows
}
