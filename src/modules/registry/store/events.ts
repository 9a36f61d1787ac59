import type { Act, Tx } from "#database/act.ts"
import type { PreciseDate } from "#kernel/dates.ts"

export type NewEvent = {
  readonly kind: "renewed" | "amended" | "ended" | "note"
  readonly happenedOn: PreciseDate
  readonly validUntil?: PreciseDate | null
  readonly place?: string | null
  readonly note?: string | null
  readonly source?: string | null
}

/** Adds to what happened to a relation. */
export const insertEvent = async (tx: Tx, act: Act, relationId: string, event: NewEvent): Promise<void> => {
  const { kind, happenedOn, validUntil = null, place = null, note = null, source = null } = event
  await tx
    .insertInto("relation_event")
    .values({
      id: act.newId(),
      relation_id: relationId,
      kind,
      happened_on: happenedOn,
      valid_until: validUntil,
      place,
      note,
      source,
      created_at: act.at,
    })
    .execute()
}
