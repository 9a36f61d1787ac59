import type { Pair } from "../pair.ts"
import type { Scenario } from "../scenario.ts"
import { caseScenarios } from "./cases.ts"
import { activityScenarios } from "./activities.ts"
import { monitoringScenarios } from "./monitoring.ts"
import { registryScenarios } from "./registry.ts"
import { trustPairs } from "./trust.ts"

/** Scenarios that go together; the server's memory is read after each of them. */
export type Stage = { readonly about: string; readonly scenarios: readonly Scenario[] }

/** Everything that is measured against the floor, in the order of the report. */
export const stages: readonly Stage[] = [
  { about: "the register", scenarios: registryScenarios },
  { about: "cases", scenarios: caseScenarios },
  { about: "activities", scenarios: activityScenarios },
  { about: "results", scenarios: monitoringScenarios },
]

/** Everything that is measured within Maitri, one way to ask against another. */
export const pairs: readonly Pair[] = [...trustPairs]
