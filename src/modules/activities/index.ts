/** What the cities do together: plans, projects, activities, their money and evidence, and reports from the ground. */
export { activityFiles } from "./files.ts"
export { activityKinds } from "./matter-kinds.ts"
export { paths as activityPaths } from "./paths.ts"
export { activityRights } from "./rights.ts"
export {
  dimensions,
  type Dimension,
  evidenceGrades,
  type EvidenceGrade,
  kinds as activityKindNames,
  sources,
} from "./rules.ts"
export type { ActivityItem } from "./schema.ts"
export { activitySettings } from "./settings.ts"
export { names as activityWords } from "./words.ts"
export { type ActivityFilter, type ListedActivity, listActivities } from "./queries/list.ts"
export { type OverdueReport, overdueReports } from "./queries/overdue.ts"
export { type Intention, planOf, plansOf, type YearlyPlan } from "./queries/plans.ts"
export { type ProjectItem, projectsOf } from "./queries/projects.ts"
export { budgetSums, countActivities, type Sum, type YearCounts } from "./queries/totals.ts"
