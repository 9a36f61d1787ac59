import type { Pair } from "../pair.ts"
import type { Scenario } from "../scenario.ts"
import { caseScenarios } from "./cases.ts"
import { activityScenarios } from "./activities.ts"
import { registryScenarios } from "./registry.ts"
import { trustPairs } from "./trust.ts"

/** Everything that is measured against the floor, in the order of the report. */
export const scenarios: readonly Scenario[] = [...registryScenarios, ...caseScenarios, ...activityScenarios]

/** Everything that is measured within Maitri, one way to ask against another. */
export const pairs: readonly Pair[] = [...trustPairs]
