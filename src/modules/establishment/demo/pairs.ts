import { sql } from "kysely"
import { execute, type Services } from "#database/act.ts"
import { onDay } from "#database/on-day.ts"
import type { Day } from "#kernel/dates.ts"
import { demoMark, type Random, shuffled } from "#kernel/invented.ts"
import type { InventedPerson } from "#modules/access/index.ts"
import { createRelation } from "#modules/registry/index.ts"

/** A Thai unit, and the relation that it renews where it is not a new one. */
export type Pair = { readonly home: string; readonly relationId: string | undefined }

/** Relations in force of one province each, in the register's order. */
export const pairsInForce = (services: Services): Promise<Pair[]> =>
  services.database.query
    .selectFrom("relation as r")
    .innerJoin("province as p", (join) => join.on(sql<boolean>`p.code = r.home_units[1]`))
    .select(["p.code as home", "r.id as relationId"])
    .where("r.status", "=", "in_force")
    .where("r.withdrawn_at", "is", null)
    .where("r.merged_into", "is", null)
    .where(sql<boolean>`cardinality(r.home_units) = 1`)
    .orderBy("r.number")
    .execute()

/** Places abroad that a province may study; each is given once. */
export type Candidates = { readonly take: (random: Random, count: number) => readonly string[] }

const countries = ["CN", "JP", "KR", "VN", "LA", "KH", "ID", "IN", "FR", "DE"]

/** First-level units of some countries, with those left out that any Thai unit is paired with. */
export const candidatesAbroad = async (services: Services): Promise<Candidates> => {
  const units = await services.database.query
    .selectFrom("unit as u")
    .select("u.code")
    .where("u.country", "in", countries)
    .where("u.level", "=", "first_level")
    .where("u.valid_to", "is", null)
    .where(sql<boolean>`not exists (select from relation r where r.partner_units @> array[u.code])`)
    .orderBy("u.code")
    .execute()
  const left = units.map(({ code }) => code)
  return {
    take: (random, count) => {
      const taken = shuffled(random, left).slice(0, count)
      for (const code of taken) left.splice(left.indexOf(code), 1)
      return taken
    },
  }
}

/** The register says of an invented pair that it is one, before its case takes it up. */
export const registerPair = (
  services: Services,
  officer: InventedPerson["actor"],
  { home, partner, on }: { readonly home: string; readonly partner: string; readonly on: Day },
) =>
  execute(onDay(services, on), officer, createRelation, {
    knownDuplicates: [],
    entry: {
      status: "proposed",
      stage: null,
      term: null,
      certainty: "certain",
      proposedOn: on,
      signedOn: null,
      endedOn: null,
      endReason: null,
      note: `${demoMark} คู่สมมติ ไม่ใช่ความสัมพันธ์จริง`,
      parties: [
        { side: "home", unit: home, country: null, written: null },
        { side: "partner", unit: partner, country: null, written: null },
      ],
    },
  })
