import { command, execute } from "#database/act.ts"
import { monitoringRights } from "#modules/monitoring/index.ts"
import { systemActor } from "#kernel/rights.ts"
import type { TestApp } from "#tests/support/app.ts"

/** A relation of the scenario, as it was drawn. */
export type DrawnRelation = {
  readonly id: string
  readonly homes: readonly string[]
  readonly signedOn: string | null
  readonly endedOn: string | null
}

export type DrawnActivity = {
  readonly relation: string
  readonly state: "planned" | "held" | "cancelled"
  readonly joint: boolean
  readonly signing: boolean
  readonly begins: string
  readonly ends: string | null
  readonly confirmed: boolean
  readonly outputs: string | null
}

/** Repeatable numbers from 0 to 1 (mulberry32). */
export const numbersFrom = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const two = (value: number) => String(value).padStart(2, "0")

/** Draws relations and activities around a year, with dates known to the day, the month or the year alone. */
export const draw = (app: TestApp, seed: number, year: number) => {
  const random = numbersFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const date = (from: number, to: number) => {
    const drawn = from + Math.floor(random() * (to - from + 1))
    const month = pick([1, 2, 9, 10, 12])
    const whole = `${drawn}-${two(month)}-${two(pick([1, 2, 15, 28]))}`
    return pick([whole, whole, whole.slice(0, 7), String(drawn)])
  }
  const relations: DrawnRelation[] = Array.from({ length: 160 }, () => {
    const signedOn = random() < 0.85 ? date(year - 5, year + 1) : null
    const endedOn = signedOn && random() < 0.2 ? date(year - 1, year + 2) : null
    const homes = [pick(["TH-10", "TH-49", "TH-50", "TH-57", "TH-83", "TH-90"])]
    if (random() < 0.1 && homes[0] !== "TH-30") homes.push("TH-30")
    return { id: app.services.newId(), homes, signedOn, endedOn: later(signedOn, endedOn) ? endedOn : null }
  })
  const activities: DrawnActivity[] = Array.from({ length: 500 }, () => {
    const begins = date(year - 2, year + 1)
    const ends = random() < 0.3 ? date(year - 1, year + 1) : null
    return {
      relation: pick(relations).id,
      state: pick(["held", "held", "held", "planned", "cancelled"] as const),
      joint: random() < 0.8,
      signing: random() < 0.1,
      begins,
      ends: later(begins, ends) ? ends : null,
      confirmed: random() < 0.9,
      outputs: random() < 0.5 ? "ผล" : null,
    }
  })
  return { relations, activities }
}

const first = (date: string) => `${date}-01-01`.slice(0, 10)
const later = (one: string | null, other: string | null) => !one || !other || first(other) > first(one)

/** Writes a scenario into the tables, as one act. */
export const write = (app: TestApp, { relations, activities }: ReturnType<typeof draw>) =>
  execute(app.services, systemActor("test"), writing, { relations, activities })

const writing = command<ReturnType<typeof draw>, object, undefined>({
  right: monitoringRights["indicator.read"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, { relations, activities }) => {
    const stamps = { created_at: act.at, updated_at: act.at }
    await tx
      .insertInto("relation")
      .values(
        relations.map(({ id, homes, signedOn, endedOn }) => ({
          ...stamps,
          id,
          status: endedOn ? "ended" : signedOn ? "in_force" : "proposed",
          certainty: "certain",
          signed_on: signedOn,
          proposed_on: signedOn ? null : "2018",
          ended_on: endedOn,
          home_units: [...homes],
        })),
      )
      .execute()
    if (activities.length === 0) return undefined
    await tx
      .insertInto("activity")
      .values(
        activities.map((one) => ({
          ...stamps,
          id: act.newId(),
          relation_id: one.relation,
          title: "กิจกรรม",
          kind: one.signing ? "signing" : "meeting",
          dimension: "other",
          state: one.state,
          state_reason: one.state === "cancelled" ? "เลื่อนไม่ได้" : null,
          begins_on: one.begins,
          ends_on: one.ends,
          joint: one.joint,
          signing_ceremony: one.signing,
          outputs: one.outputs,
          confirmation: one.confirmed ? "confirmed" : "waiting",
          origin: "office",
        })),
      )
      .execute()
    return undefined
  },
})
