import { command } from "#database/act.ts"
import { invalid, type Issue } from "#kernel/errors.ts"
import { earliestDay, latestDay } from "#kernel/dates.ts"
import { activityRights } from "../rights.ts"
import type { ProjectEntry } from "../schema-projects.ts"
import { type HeldProject, holdProject, insertProject, updateProject } from "../store/projects.ts"
import { type HeldRelation, relationFor } from "../store/relations.ts"
import { refuseMoved } from "./checks.ts"

/** Sets up a project of a relation. */
export const createProject = command<
  { readonly relationId: string; readonly entry: ProjectEntry },
  { relation: HeldRelation },
  { readonly id: string }
>({
  right: activityRights["project.write"],
  find: async (tx, { relationId }) => {
    const relation = await relationFor(tx, relationId)
    return { relation, subject: { units: relation.homeUnits } }
  },
  run: async (tx, act, { relationId, entry }) => {
    refuseIssues(issuesOfProject(entry))
    return insertProject(tx, act, relationId, entry, "office")
  },
})

/** Corrects a project, brings its indicators up to date, or says what became of it. */
export const correctProject = command<
  { readonly id: string; readonly revision: number; readonly entry: ProjectEntry },
  { held: HeldProject },
  { readonly id: string }
>({
  right: activityRights["project.write"],
  find: async (tx, { id }) => {
    const held = await holdProject(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { id, revision, entry }, { held }) => {
    refuseMoved(held, revision)
    refuseIssues(issuesOfProject(entry))
    await updateProject(tx, act, id, entry)
    return { id }
  },
})

const issuesOfProject = ({ beginsOn, endsOn, state, stateReason }: ProjectEntry): Issue[] => {
  const issues: Issue[] = []
  if (endsOn && latestDay(endsOn) < earliestDay(beginsOn))
    issues.push({
      path: "endsOn",
      text: { th: "วันสิ้นสุดอยู่ก่อนวันเริ่ม", en: "The end comes before the beginning" },
    })
  if (state === "cancelled" && !stateReason)
    issues.push({ path: "stateReason", text: { th: "ต้องบอกเหตุผล", en: "Say why" } })
  return issues
}

const refuseIssues = (issues: readonly Issue[]) => {
  if (issues.length > 0) throw invalid(issues)
}
