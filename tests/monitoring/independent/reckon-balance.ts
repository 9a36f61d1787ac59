import { first, inForce, share, within, type Year } from "./days.ts"
import type { Figure } from "./figure.ts"
import type { KnownActivity, KnownRelation } from "./world.ts"

const regions: Readonly<Record<string, string>> = {
  CN: "Eastern Asia",
  JP: "Eastern Asia",
  KR: "Eastern Asia",
  US: "Northern America",
  DE: "Western Europe",
  RU: "Eastern Europe",
}

/** ISO 3166-1 codes of the members of ASEAN. */
const asean = new Set(["BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "VN", "TL"])

/** How far those that stand on a day crowd with few countries and regions. */
export const balance = (relations: readonly KnownRelation[], last: string): [string, Figure][] => {
  const standing = relations.filter((one) => inForce(one, last))
  const shares = new Map<string, number>()
  let whole = 0
  for (const { partners } of standing) {
    const countries = [...new Set(partners.flatMap(({ country }) => country ?? []))]
    if (countries.length > 0) whole += 1
    for (const one of countries) shares.set(one, (shares.get(one) ?? 0) + 1 / countries.length)
  }
  const byRegion = new Map<string, number>()
  for (const [country, part] of shares) {
    const region = regions[country] ?? "South-eastern Asia"
    byRegion.set(region, (byRegion.get(region) ?? 0) + part)
  }
  const index = (parts: ReadonlyMap<string, number>): Figure => ({
    numerator: standing.length,
    denominator: null,
    value: whole ? parts.values().reduce((sum, part) => sum + (part / whole) ** 2, 0) : null,
  })
  const inAsean = [...shares].reduce((sum, [country, part]) => sum + (asean.has(country) ? part : 0), 0)
  return [
    ["herfindahl_country null", index(shares)],
    ["herfindahl_region null", index(byRegion)],
    ["asean_share null", share(inAsean, whole)],
  ]
}

/** Money by source, of what begins in the year. */
export const money = (activities: readonly KnownActivity[], year: Year): [string, Figure][] =>
  (["planned", "spent"] as const).flatMap((stage) =>
    [undefined, "province", "local", "central", "partner", "private"].map((source): [string, Figure] => {
      const satang = activities
        .filter((one) => one.confirmed && !one.withdrawn && within(first(one.begins), year))
        .flatMap((one) => one.money)
        .filter((line) => line.stage === stage && (source === undefined || line.source === source))
        .reduce((sum, line) => sum + line.satang, 0n)
      const baht = Number(satang) / 100
      const name = `budget_${stage}${source ? `_${source}` : ""} null`
      return [name, { numerator: baht, denominator: null, value: baht }]
    }),
  )
