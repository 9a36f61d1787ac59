import type { Act, Tx } from "#database/act.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { ProjectEntry } from "../schema-projects.ts"

export type HeldProject = {
  readonly id: string
  readonly relationId: string
  readonly homeUnits: readonly string[]
  readonly revision: number
}

/** @throws Refusal not found; conflict where it was withdrawn */
export const holdProject = async (tx: Tx, id: string): Promise<HeldProject> => {
  const row = isUuid(id)
    ? await tx.selectFrom("project").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบโครงการนี้", en: "There is no such project" })
  if (row.withdrawn_at) throw conflict({ th: "โครงการนี้ถูกถอนแล้ว", en: "This project was withdrawn" })
  return { id, relationId: row.relation_id, homeUnits: row.home_units, revision: row.revision }
}

export const insertProject = async (
  tx: Tx,
  act: Act,
  relationId: string,
  entry: ProjectEntry,
  origin: "office" | "import" | "demo",
): Promise<{ readonly id: string }> => {
  const id = act.newId()
  await tx
    .insertInto("project")
    .values({
      id,
      relation_id: relationId,
      ...columnsOf(entry),
      origin,
      created_at: act.at,
      updated_at: act.at,
    })
    .execute()
  await writeIndicators(tx, act, id, entry)
  return { id }
}

export const updateProject = async (tx: Tx, act: Act, id: string, entry: ProjectEntry): Promise<void> => {
  await tx
    .updateTable("project")
    .set((column) => ({ ...columnsOf(entry), revision: column("revision", "+", 1), updated_at: act.at }))
    .where("id", "=", id)
    .execute()
  await writeIndicators(tx, act, id, entry)
}

const writeIndicators = async (tx: Tx, act: Act, projectId: string, { indicators }: ProjectEntry) => {
  for (const [position, one] of indicators.entries()) {
    const values = {
      name: one.name,
      unit: one.unit,
      baseline: one.baseline,
      target: one.target,
      actual: one.actual,
      measured_on: one.measuredOn,
    }
    await tx
      .insertInto("project_indicator")
      .values({ id: act.newId(), project_id: projectId, position, ...values })
      .onConflict((on) => on.columns(["project_id", "position"]).doUpdateSet(values))
      .execute()
  }
  await tx
    .deleteFrom("project_indicator")
    .where("project_id", "=", projectId)
    .where("position", ">=", indicators.length)
    .execute()
}

const columnsOf = (entry: ProjectEntry) => ({
  title: entry.title,
  dimension: entry.dimension,
  state: entry.state,
  state_reason: entry.stateReason,
  owner: entry.owner,
  partners: JSON.stringify(entry.partners),
  objective: entry.objective,
  outputs: entry.outputs,
  outcomes: entry.outcomes,
  sdgs: [...entry.sdgs],
  risks: JSON.stringify(entry.risks),
  begins_on: entry.beginsOn,
  ends_on: entry.endsOn,
  intention_id: entry.intentionId,
  published: entry.published,
})
