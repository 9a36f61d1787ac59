import { command, type Act, type Tx } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { activityRights } from "../rights.ts"
import { issuesOfActivity } from "../rules.ts"
import type { ActivityEntry } from "../schema.ts"
import { insertActivity, type Written } from "../store/activities.ts"
import { refuseWhileReportsAreOverdue } from "../store/gate.ts"
import { type HeldRelation, relationFor } from "../store/relations.ts"

type Input = { readonly relationId: string; readonly entry: ActivityEntry }

/** Records an activity of a relation, planned or held; the office that records it stands behind it. */
export const recordActivity = command<Input, { relation: HeldRelation }, Written>({
  right: activityRights["activity.record"],
  find: async (tx, { relationId }) => {
    const relation = await relationFor(tx, relationId)
    return { relation, subject: { units: relation.homeUnits } }
  },
  run: async (tx, act, { relationId, entry }) => {
    await refuseWrong(tx, act, relationId, entry)
    if (entry.state === "planned") await refuseWhileReportsAreOverdue(tx, act, relationId, "activity")
    return insertActivity(tx, act, relationId, entry, { origin: "office", confirmation: "confirmed" })
  },
})

/** @throws Refusal (invalid) with all that keeps the entry from being recorded */
export const refuseWrong = async (
  tx: Tx,
  act: Act,
  relationId: string,
  entry: ActivityEntry,
): Promise<void> => {
  const issues = issuesOfActivity(entry, act.today)
  if (entry.projectId && !(await belongs(tx, "project", entry.projectId, relationId)))
    issues.push({ path: "projectId", text: notOfRelation })
  if (entry.intentionId && !(await intentionBelongs(tx, entry.intentionId, relationId)))
    issues.push({ path: "intentionId", text: notOfRelation })
  if (issues.length > 0) throw invalid(issues)
}

const notOfRelation = {
  th: "ไม่ใช่ของความสัมพันธ์นี้",
  en: "This does not belong to the relation",
}

const belongs = async (tx: Tx, table: "project", id: string, relationId: string): Promise<boolean> =>
  (await tx
    .selectFrom(table)
    .select("id")
    .where("id", "=", id)
    .where("relation_id", "=", relationId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst()) !== undefined

const intentionBelongs = async (tx: Tx, id: string, relationId: string): Promise<boolean> =>
  (await tx
    .selectFrom("intention as i")
    .innerJoin("yearly_plan as p", "p.id", "i.plan_id")
    .select("i.id")
    .where("i.id", "=", id)
    .where("p.relation_id", "=", relationId)
    .executeTakeFirst()) !== undefined
