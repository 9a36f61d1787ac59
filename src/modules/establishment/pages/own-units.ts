import type { Request } from "#http/request.ts"
import { decide } from "#kernel/rights.ts"
import { openingOf } from "../procedures/filling/rules.ts"
import type { Procedure } from "../procedures/table/rules.ts"

/** The units for which somebody may open a case. */
export const unitsToOpenFor = ({ actor }: Request, procedure: Procedure): string[] => {
  if (actor.kind !== "person") return []
  const units = [...new Set(actor.appointments.flatMap((held) => held.units))]
  return units.filter((unit) => decide(openingOf(procedure), actor, { units: [unit] }).allowed)
}
