import type { Request } from "#http/request.ts"
import { decide } from "#kernel/rights.ts"
import { establishmentRights } from "../rights.ts"

const right = establishmentRights["letter.register"]

/** The office in whose register somebody enters letters: the first of their posts that may. */
export const ownOffice = ({ actor }: Request): string | undefined =>
  actor.kind === "person"
    ? actor.appointments.find(
        ({ organisationId }) => decide(right, actor, { organisationIds: [organisationId] }).allowed,
      )?.organisationId
    : undefined
