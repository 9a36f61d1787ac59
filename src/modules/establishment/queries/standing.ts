import type { Standing } from "../procedures/engine/rules.ts"
import type { CaseDesk, CaseRow } from "./detail.ts"

/** Where a case stands, from what a page has read of it. */
export const standingOf = (row: CaseRow, desks: readonly CaseDesk[]): Standing => ({
  state: row.state,
  step: row.step,
  content: row.content,
  units: row.home.unit ? [row.home.unit.code] : [],
  given: Object.fromEntries(
    desks.flatMap(({ visit, office, decision }) =>
      visit === row.visit && decision !== null ? [[office, decision]] : [],
    ),
  ),
})
