import { execute, type Services } from "#database/act.ts"
import type { Random } from "#kernel/invented.ts"
import { systemActor } from "#kernel/rights.ts"
import type { InventedPerson } from "#modules/access/index.ts"
import { makeHandovers } from "../handover/commands/make-handovers.ts"
import { assessNow } from "../warning/workers.ts"
import { inventEvaluations } from "./evaluations.ts"
import { inventRegisters } from "./registers.ts"
import { inventSupervisions } from "./supervisions.ts"

/** How much was invented of each. */
export type InventedMonitoring = {
  readonly evaluations: number
  readonly registered: number
  readonly supervisions: number
}

/**
 * Invents how the relations that there are were looked after, and does at once what the background would do within minutes:
 * packs for posts that changed hands, and the early warning.
 */
export const inventMonitoring = async (
  services: Services,
  people: readonly InventedPerson[],
  random: Random,
): Promise<InventedMonitoring> => {
  const made = {
    evaluations: await inventEvaluations(services, people, random),
    registered: await inventRegisters(services, people, random),
    supervisions: await inventSupervisions(services, people, random),
  }
  await execute(services, systemActor("handover"), makeHandovers, {})
  await assessNow(services)
  return made
}
