import type { Subject } from "#kernel/rights.ts"
import type { Agreement } from "./agreement.ts"

/** What rights on a memorandum are judged on. */
export const subjectOf = ({ homeUnits, state }: Pick<Agreement, "homeUnits" | "state">): Subject => ({
  units: homeUnits,
  state,
})
