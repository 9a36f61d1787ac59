import type { Scenario } from "../scenario.ts"
import { registryScenarios } from "./registry.ts"

/** Everything that is measured, in the order of the report. */
export const scenarios: readonly Scenario[] = [...registryScenarios]
