import type { Act, Tx } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { PlanEntry } from "../schema-projects.ts"

export type HeldPlan = {
  readonly id: string
  readonly relationId: string
  readonly homeUnits: readonly string[]
  readonly revision: number
  readonly adopted: boolean
}

/** The plan of a relation for a fiscal year (B.E.), held by this transaction; undefined where there is none yet. */
export const findPlan = async (tx: Tx, relationId: string, year: number): Promise<HeldPlan | undefined> => {
  const row = await tx
    .selectFrom("yearly_plan")
    .selectAll()
    .where("relation_id", "=", relationId)
    .where("fiscal_year", "=", year)
    .where("withdrawn_at", "is", null)
    .forUpdate()
    .executeTakeFirst()
  return row && heldOf(row)
}

type Row = {
  id: string
  relation_id: string
  home_units: string[]
  revision: number
  adopted_on: string | null
}
const heldOf = (row: Row): HeldPlan => ({
  id: row.id,
  relationId: row.relation_id,
  homeUnits: row.home_units,
  revision: row.revision,
  adopted: row.adopted_on !== null,
})

/** The plan that an intention stands in. @throws Refusal (not found) */
export const planOfIntention = async (tx: Tx, id: string): Promise<HeldPlan> => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("yearly_plan as p")
        .innerJoin("intention as i", "i.plan_id", "p.id")
        .selectAll("p")
        .where("i.id", "=", id)
        .where("i.removed_at", "is", null)
        .forUpdate("p")
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบรายการในแผนงาน", en: "There is no such line in a plan" })
  return heldOf(row)
}

export const insertPlan = async (tx: Tx, act: Act, relationId: string, year: number): Promise<string> => {
  const id = act.newId()
  await tx
    .insertInto("yearly_plan")
    .values({ id, relation_id: relationId, fiscal_year: year, created_at: act.at, updated_at: act.at })
    .execute()
  return id
}

/** Writes a plan's note and intentions; an intention that is left out is removed from view, and stays in the history. */
export const writePlan = async (tx: Tx, act: Act, id: string, entry: PlanEntry): Promise<void> => {
  await tx
    .updateTable("yearly_plan")
    .set((column) => ({ note: entry.note, revision: column("revision", "+", 1), updated_at: act.at }))
    .where("id", "=", id)
    .execute()
  const kept: string[] = []
  for (const [position, intention] of entry.intentions.entries()) {
    const values = {
      position,
      title: intention.title,
      dimension: intention.dimension,
      promise: intention.promise,
      expected_result: intention.expectedResult,
      estimate_baht: intention.estimateBaht,
    }
    const written = intention.id
      ? await tx
          .updateTable("intention")
          .set(values)
          .where("id", "=", intention.id)
          .where("plan_id", "=", id)
          .returning("id")
          .executeTakeFirst()
      : undefined
    const one =
      written ??
      (await tx
        .insertInto("intention")
        .values({ id: act.newId(), plan_id: id, ...values })
        .returning("id")
        .executeTakeFirstOrThrow())
    kept.push(one.id)
  }
  await tx
    .updateTable("intention")
    .set({ removed_at: act.at })
    .where("plan_id", "=", id)
    .where("removed_at", "is", null)
    .$if(kept.length > 0, (query) => query.where("id", "not in", kept))
    .execute()
}
