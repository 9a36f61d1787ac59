import type { Services } from "#database/act.ts"
import type { Random } from "#kernel/invented.ts"
import type { Role } from "#kernel/rights.ts"
import type { InventedPerson } from "#modules/access/index.ts"

export type Inventor = InventedPerson["actor"]

/** What a province and the ministry do with each other is told by these two. */
export type Inventing = {
  readonly services: Services
  readonly random: Random
  readonly officer: Inventor
  readonly reviewer: Inventor
}

/** Who was invented for a post of the Ministry of Interior. */
export const ofMinistry = (people: readonly InventedPerson[], wanted: Role): Inventor | undefined =>
  people.find(
    ({ role, actor }) =>
      role === wanted && actor.appointments.some(({ organisationKind }) => organisationKind === "interior"),
  )?.actor

/** The officer of each province for which one was invented, by the province's code. */
export const officersByProvince = (people: readonly InventedPerson[]): ReadonlyMap<string, Inventor> =>
  new Map(
    people.flatMap(({ role, actor }) =>
      role === "officer"
        ? actor.appointments.flatMap(({ units }) =>
            units.filter((unit) => /^TH-\d\d$/.test(unit)).map((unit) => [unit, actor] as const),
          )
        : [],
    ),
  )
