import { sql } from "kysely"
import type { Act, Tx } from "#database/act.ts"
import { earliestDay, type PreciseDate } from "#kernel/dates.ts"
import { settleMatters } from "#modules/work/index.ts"
import { touchAgreement } from "./agreements.ts"
import { followSignedCopy } from "./signed-copy.ts"

type Renewal = { readonly id: string; readonly relationId: string; readonly signedOn: PreciseDate }

/** Relations that this one is told with: itself, and what was merged into it or what it was merged into. */
const sameRelation = (id: string) => sql<boolean>`agreement.relation_id in (
  select r.id from relation r join relation mine on mine.id = ${id}
  where coalesce(r.merged_into, r.id) = coalesce(mine.merged_into, mine.id))`

/** What was signed before a renewal of the same relation is replaced by it; nobody is reminded of its end any more. */
export const replaceEarlier = async (tx: Tx, act: Act, { id, relationId, signedOn }: Renewal) => {
  const rows = await tx
    .selectFrom("agreement")
    .select("id")
    .where(sameRelation(relationId))
    .where("state", "=", "signed")
    .where("id", "<>", id)
    .where(sql<boolean>`edtf_earliest(signed_on) <= ${earliestDay(signedOn)}`)
    .orderBy("id")
    .forUpdate()
    .execute()
  for (const earlier of rows) {
    await touchAgreement(tx, act, earlier.id, { state: "replaced" })
    await followSignedCopy(tx, act, earlier.id)
    await settleMatters(tx, act, { subject: { kind: "agreement", id: earlier.id }, as: "done" })
  }
}

/** Was a renewal of this relation signed after this day? Then what was signed on it stands no more. */
export const isRenewedSince = async (tx: Tx, relationId: string, signedOn: PreciseDate): Promise<boolean> =>
  (await tx
    .selectFrom("agreement")
    .select("id")
    .where(sameRelation(relationId))
    .where("kind", "=", "renew")
    .where("state", "in", ["signed", "replaced", "ended"])
    .where(sql<boolean>`edtf_earliest(signed_on) > ${earliestDay(signedOn)}`)
    .executeTakeFirst()) !== undefined

/** The memorandum of this kind that is recorded of a relation under this date already. */
export const recordedAlready = async (
  tx: Tx,
  { relationId, signedOn, kind }: Omit<Renewal, "id"> & { readonly kind: string },
): Promise<{ readonly number: number } | undefined> =>
  tx
    .selectFrom("agreement")
    .select("number")
    .where(sameRelation(relationId))
    .where("kind", "=", kind)
    .where("signed_on", "=", signedOn)
    .where("state", "in", ["signed", "replaced", "ended"])
    .executeTakeFirst()
