import type { CaseDesk, CaseEvent, CaseRow } from "../queries/detail.ts"
import type { Path } from "./scene.ts"

/** The way that a case has gone, from what its offices had before them and what they decided. */
export const pathOf = (row: CaseRow, desks: readonly CaseDesk[], events: readonly CaseEvent[]): Path => {
  const visits: Record<string, Set<number>> = {}
  for (const { step, visit } of desks) (visits[step] ??= new Set()).add(visit)
  const ways: Record<string, number> = {}
  for (const { kind, step, toStep } of events) {
    if (kind !== "decided" || !step || !toStep) continue
    ways[`${step}>${toStep}`] = (ways[`${step}>${toStep}`] ?? 0) + 1
  }
  return {
    visits: Object.fromEntries(Object.entries(visits).map(([step, each]) => [step, each.size])),
    ways,
    at: row.state === "open" ? row.step : null,
    end: row.endedAt,
  }
}
