/** What the cities do together: plans, projects, activities, their money and evidence, and reports from the ground. */
import type { Route } from "#http/routes.ts"
import type { NavigationItem } from "#ui/frame.tsx"
import { sheetPages } from "#modules/registry/index.ts"
import { activityReadingApi } from "./api/read.ts"
import { activityWritingApi } from "./api/write.ts"
import { activitiesPage } from "./pages/activities.tsx"
import { activityPage } from "./pages/activity.tsx"
import { budgetPages } from "./pages/budget.tsx"
import { calendarPage } from "./pages/calendar.tsx"
import { changeStatePages } from "./pages/change-state.tsx"
import { confirmAsPartnerPages } from "./pages/confirm-as-partner.tsx"
import { editPlanPages } from "./pages/edit-plan.tsx"
import { editProjectPages } from "./pages/edit-project.tsx"
import { contactPages } from "./pages/contacts.tsx"
import { exportFiles } from "./pages/exports.ts"
import { feedPages } from "./pages/feeds.tsx"
import { askPartnerPages } from "./pages/ask-partner.tsx"
import { linkPages } from "./pages/links.tsx"
import { mergeReportPages } from "./pages/merge-report.tsx"
import { planPages } from "./pages/plan.tsx"
import { projectPages } from "./pages/project.tsx"
import { projectsPages } from "./pages/projects.tsx"
import { relationActivitiesPage } from "./pages/relation-activities.tsx"
import { reportPages } from "./pages/report.tsx"
import { eraseNamesPages } from "./pages/erase-names.tsx"
import { reportActPages } from "./pages/report-acts.tsx"
import { words } from "./pages/words.ts"
import { activitySheetFiles } from "./sheets/pages/files.ts"
import { activityImportPages } from "./sheets/pages/imports.tsx"
import { activitySheets } from "./sheets/way.tsx"
import { calendarWords } from "./calendar/words.ts"
import { writeActivityPages } from "./pages/write-activity.tsx"
import { weighIntentionPages } from "./pages/weigh-intention.tsx"
import { yearPage } from "./pages/year.tsx"
import { paths } from "./paths.ts"

export { demonstrate } from "./commands/demonstrate.ts"
export { inheritedActivityImports } from "./sheets/inheritance.ts"
export { activitiesPast } from "./past.ts"
export { activitiesOfRelation, yearOfProvince } from "./pages/registry-parts.tsx"
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
export { contactsAsPersonalData } from "./personal-data.ts"
export { activityWorkers } from "./workers.ts"
export { names as activityWords } from "./words.ts"
export { type ActivityFilter, type ListedActivity, listActivities } from "./queries/list.ts"
export { isDemonstration } from "./queries/demonstration.ts"
export { type OverdueReport, overdueReports } from "./queries/overdue.ts"
export { type Intention, planOf, plansOf, type YearlyPlan } from "./queries/plans.ts"
export { type ProjectItem, projectsOf } from "./queries/projects.ts"
export { budgetSums, countActivities, type Sum, type YearCounts } from "./queries/totals.ts"

/** Every page of this module. */
export const activityRoutes: readonly Route[] = [
  activitiesPage,
  ...activitySheetFiles,
  ...sheetPages(activitySheets),
  ...activityImportPages,
  relationActivitiesPage,
  ...writeActivityPages,
  ...changeStatePages,
  ...reportActPages,
  ...mergeReportPages,
  ...eraseNamesPages,
  ...budgetPages,
  ...planPages,
  ...editPlanPages,
  ...weighIntentionPages,
  ...projectsPages,
  ...projectPages,
  ...editProjectPages,
  ...exportFiles,
  ...activityReadingApi,
  ...activityWritingApi,
  calendarPage,
  ...feedPages,
  ...contactPages,
  ...linkPages,
  ...askPartnerPages,
  ...reportPages,
  ...confirmAsPartnerPages,
  yearPage,
  activityPage,
]

export const activityNavigation: readonly NavigationItem[] = [
  { path: paths.activities, label: words.activities },
  { path: paths.calendar, label: calendarWords.title },
]
