import { apiAs, type ApiClient } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"
import { signInAs } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { drawing, homes } from "./drawing.ts"
import { enterActivity } from "./enter-activities.ts"
import { enterRegisters } from "./enter-registers.ts"
import { enterRelation, livesOn } from "./enter-relations.ts"
import type { World } from "./world.ts"

/** Who enters, and what they know by then. */
export type Office = {
  readonly world: World
  readonly api: ApiClient
  readonly ministryApi: ApiClient
  readonly visitor: Visitor
  readonly ministry: Visitor
  readonly reporter: string
}

/** Draws a country and enters it through the API and the pages, as offices do. */
export const enterWorld = async (
  app: TestApp,
  seed: number,
  size: { relations: number; activities: number },
) => {
  const draw = drawing(seed)
  const office = await openOffice(app)
  for (let n = 0; n < size.relations; n += 1) await enterRelation(office, draw)
  for (let n = 0; n < size.activities; n += 1) await enterActivity(app, office, draw)
  await livesOn(office, draw)
  await enterRegisters(office, draw)
  return office
}

const openOffice = async (app: TestApp): Promise<Office> => {
  const officer = await signInAs(app, { role: "officer", kind: "province", units: homes, name: "จังหวัด" })
  const ministry = await signInAs(app, { role: "officer", kind: "interior" })
  const reporter = await signInAs(app, { role: "local_reporter", kind: "local", units: homes })
  return {
    world: { relations: [], activities: [], handbooks: [], trainings: [], groups: [] },
    api: apiAs(app, officer),
    ministryApi: apiAs(app, ministry),
    visitor: new Visitor(app, officer.cookie),
    ministry: new Visitor(app, ministry.cookie),
    reporter: reporter.cookie,
  }
}
