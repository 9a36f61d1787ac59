/** Was it worth it? Indicators of the drive plan, and the simple registers that they count. */
import type { CliCommand } from "#cli/command.ts"
import type { Route } from "#http/routes.ts"
import { type Actor, decide } from "#kernel/rights.ts"
import type { NavigationItem } from "#ui/frame.tsx"
import { monitoringApi } from "./api.ts"
import { indicatorsCommand } from "./cli.ts"
import { closeYearForm } from "./pages/close-year.tsx"
import { indicatorPage } from "./pages/indicator.tsx"
import { indicatorsPage } from "./pages/indicators.tsx"
import { groupEntryPages, withdrawalPages } from "./pages/group-entries.tsx"
import { groupPage } from "./pages/group.tsx"
import { registerEntryPages } from "./pages/register-entries.tsx"
import { registersPage } from "./pages/registers.tsx"
import { paths } from "./paths.ts"
import { monitoringRights } from "./rights.ts"
import { monitoringWords } from "./words.ts"

export type { Indicator } from "./indicators/compute.ts"
export { computeIndicators } from "./queries/indicators.ts"
export { monitoringRights } from "./rights.ts"

/** Every page and operation of this module. */
export const monitoringRoutes: readonly Route[] = [
  indicatorsPage,
  closeYearForm,
  indicatorPage,
  registersPage,
  ...registerEntryPages,
  groupPage,
  ...groupEntryPages,
  ...withdrawalPages,
  ...monitoringApi,
]

/** Shown to whoever may see the figures. */
export const monitoringNavigation = (actor: Actor): readonly NavigationItem[] =>
  decide(monitoringRights["indicator.read"], actor).allowed
    ? [{ path: paths.indicators, label: monitoringWords.indicators }]
    : []

export const monitoringCommands: readonly CliCommand[] = [indicatorsCommand]
