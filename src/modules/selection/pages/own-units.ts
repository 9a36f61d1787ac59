import type { Request } from "#http/request.ts"

/** The units that the reader's posts belong to. */
export const ownUnits = ({ actor }: Request): string[] =>
  actor.kind === "person" ? [...new Set(actor.appointments.flatMap(({ units }) => units))] : []
