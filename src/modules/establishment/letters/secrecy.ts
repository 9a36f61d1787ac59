import { type Actor, decide, type Subject } from "#kernel/rights.ts"
import { establishmentRights } from "../rights.ts"

/** What rights on a letter are judged on. */
export const subjectOfLetter = (organisationId: string, secrecy: string): Subject => ({
  organisationIds: [organisationId],
  state: secrecy === "none" ? "open" : "guarded",
})

/** The offices whose secret letters somebody may read: of lists, all others are left out. */
export const officesTrusting = (actor: Actor): readonly string[] =>
  actor.kind === "person"
    ? actor.appointments.flatMap(({ organisationId }) =>
        decide(establishmentRights["letter.read"], actor, subjectOfLetter(organisationId, "secret")).allowed
          ? [organisationId]
          : [],
      )
    : []
