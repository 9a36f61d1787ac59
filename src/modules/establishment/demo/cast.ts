import type { InventedPerson } from "#modules/access/index.ts"
import type { OrganisationKind, Role } from "#kernel/rights.ts"
import type { Part } from "./stories.ts"

type Sought = { readonly role: Role; readonly of: readonly OrganisationKind[]; readonly local?: boolean }

const provinces: readonly OrganisationKind[] = ["province", "bangkok"]
const parts: Readonly<Record<Part, Sought>> = {
  officer: { role: "officer", of: provinces, local: true },
  governor: { role: "executive", of: provinces, local: true },
  secretary: { role: "committee_secretary", of: provinces, local: true },
  interior: { role: "reviewer", of: ["interior"] },
  foreign: { role: "reviewer", of: ["foreign_affairs"] },
  council: { role: "reviewer", of: ["council_of_state"] },
  minister: { role: "minister_office", of: ["interior"] },
}

/** Who plays a part in a case of a Thai unit. @throws where nobody was invented for it */
export const castOf =
  (people: readonly InventedPerson[], unit: string) =>
  (part: Part): InventedPerson["actor"] => {
    const { role, of, local } = parts[part]
    const found = people.find(({ actor }) =>
      actor.appointments.some(
        (held) =>
          held.role === role && of.includes(held.organisationKind) && (!local || held.units.includes(unit)),
      ),
    )
    if (!found) throw new Error(`nobody was invented to be the ${part} of ${unit}`)
    return found.actor
  }
