/** Was it worth it? Indicators of the drive plan, and the simple registers that they count. */
import type { CliCommand } from "#cli/command.ts"
import type { Worker } from "#database/jobs/job.ts"
import type { Route } from "#http/routes.ts"
import { type Actor, decide, mightDo } from "#kernel/rights.ts"
import type { Kind } from "#modules/work/index.ts"
import type { NavigationItem } from "#ui/frame.tsx"
import { monitoringApi } from "./api.ts"
import { indicatorsCommand } from "./cli.ts"
import { balancePage } from "./balance/pages.tsx"
import { nationPage } from "./dashboard/pages/nation.tsx"
import { countryDashboard, provinceDashboard } from "./dashboard/pages/place.tsx"
import { relationDashboard } from "./dashboard/pages/relation.tsx"
import { evaluationApi } from "./evaluation/api.ts"
import { evaluationKinds } from "./evaluation/kinds.ts"
import { evaluationPage } from "./evaluation/pages/evaluation.tsx"
import { fillPages } from "./evaluation/pages/fill.tsx"
import { evaluationsPage } from "./evaluation/pages/list.tsx"
import { movesPages } from "./evaluation/pages/moves.tsx"
import { copyPage } from "./evaluation/pages/rounds.tsx"
import { handoverKind } from "./handover/kinds.ts"
import { answerPages } from "./handover/pages/answers.tsx"
import { handoverPage } from "./handover/pages/handover.tsx"
import { handoversPage } from "./handover/pages/list.tsx"
import { handoverWords } from "./handover/words.ts"
import { handoverWorkers } from "./handover/workers.ts"
import { evaluationWorkers } from "./evaluation/workers.ts"
import { closeYearForm } from "./pages/close-year.tsx"
import { indicatorPage } from "./pages/indicator.tsx"
import { indicatorsPage } from "./pages/indicators.tsx"
import { groupEntryPages, withdrawalPages } from "./pages/group-entries.tsx"
import { originApi } from "./origins/api.ts"
import { originPages } from "./origins/page.tsx"
import { landingPage } from "./landing/page.tsx"
import { landingWords } from "./landing/words.ts"
import { groupPage } from "./pages/group.tsx"
import { registerEntryPages } from "./pages/register-entries.tsx"
import { registersPage } from "./pages/registers.tsx"
import { supervisionEntryPages } from "./supervision/pages/entries.tsx"
import { supervisionPage, supervisionsPage } from "./supervision/pages/supervision.tsx"
import { reportFiles, reportsPage } from "./reports/pages.tsx"
import { timePage } from "./time/pages/time.tsx"
import { warningPage } from "./warning/pages/warning.tsx"
import { warningWorkers } from "./warning/workers.ts"
import { paths } from "./paths.ts"
import { monitoringRights } from "./rights.ts"

export { inventMonitoring } from "./demo/invent.ts"
export { evaluationsOfRelation } from "./evaluation/pages/relation-part.tsx"
export { monitoringSettings } from "./evaluation/settings.ts"
export { inheritedHandovers } from "./handover/inheritance.ts"
export type { Indicator } from "./indicators/compute.ts"
export { computeIndicators } from "./queries/indicators.ts"
export { monitoringPast } from "./past.ts"
export { monitoringRights } from "./rights.ts"

/** Every page and operation of this module. */
export const monitoringRoutes: readonly Route[] = [
  landingPage,
  nationPage,
  provinceDashboard,
  countryDashboard,
  relationDashboard,
  balancePage,
  warningPage,
  timePage,
  reportsPage,
  ...reportFiles,
  indicatorsPage,
  closeYearForm,
  indicatorPage,
  registersPage,
  ...registerEntryPages,
  groupPage,
  ...groupEntryPages,
  ...withdrawalPages,
  evaluationsPage,
  evaluationPage,
  ...fillPages,
  copyPage,
  ...movesPages,
  handoversPage,
  handoverPage,
  ...answerPages,
  supervisionsPage,
  ...supervisionEntryPages,
  supervisionPage,
  ...originPages,
  ...originApi,
  ...monitoringApi,
  ...evaluationApi,
]

/** One entry for whoever may see the figures; those who only take over a post find their packs. */
export const monitoringNavigation = (actor: Actor): readonly NavigationItem[] => {
  if (decide(monitoringRights["indicator.read"], actor).allowed)
    return [{ path: paths.results, label: landingWords.title, holds: underResults }]
  return mightDo(monitoringRights["handover.read"], actor)
    ? [{ path: paths.handovers, label: handoverWords.title }]
    : []
}

const underResults = [
  paths.dashboard,
  paths.balance,
  paths.warning,
  paths.time,
  paths.reports,
  paths.indicators,
  paths.evaluations,
  paths.origins,
  paths.handovers,
  paths.supervisions,
  paths.registers,
]

export const monitoringCommands: readonly CliCommand[] = [indicatorsCommand]

/** Kinds of matters that this module opens. */
export const monitoringKinds: readonly Kind[] = [...Object.values(evaluationKinds), handoverKind]

/** What this module does in the background. */
export const monitoringWorkers: readonly Worker[] = [
  ...evaluationWorkers,
  ...handoverWorkers,
  ...warningWorkers,
]
