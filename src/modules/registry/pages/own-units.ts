import type { Request } from "#http/request.ts"

/** The units that the reader's posts belong to, so that an officer is offered what holds for the own province. */
export const ownUnits = ({ actor }: Request): string[] =>
  actor.kind === "person" ? [...new Set(actor.appointments.flatMap(({ units }) => units))] : []
