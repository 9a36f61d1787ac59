import type { KnownActivity, KnownRelation, World } from "./world.ts"

/**
 * The figures of a year, reckoned from what was entered by the definitions of the drive plan alone: day by day, relation
 * by relation, without anything of the program.
 */
export type Figure = {
  readonly numerator: number
  readonly denominator: number | null
  /** Undefined where nothing was to be counted. */
  readonly value: number | undefined
  readonly without?: readonly string[]
  readonly imprecise?: readonly string[]
}

type Year = { readonly from: string; readonly to: string }
export type Asked = {
  readonly year: number
  readonly evidence: number
  readonly province: string | undefined
}

const fiscal = (buddhist: number): Year => ({
  from: `${buddhist - 544}-10-01`,
  to: `${buddhist - 543}-09-30`,
})
const calendar = (buddhist: number): Year => ({
  from: `${buddhist - 543}-01-01`,
  to: `${buddhist - 543}-12-31`,
})

/** "Sort and compare by its earliest day." */
const first = (date: string) => `${date}-01-01`.slice(0, 10)
const within = (day: string, { from, to }: Year) => from <= day && day <= to
const isYear = (date: string) => date.length === 4

/** "Counts as in force from the first day of the next calendar year for 2.1" where only the year is known. */
const inForceFrom = (signed: string) => (isYear(signed) ? `${Number(signed) + 1}-01-01` : first(signed))

const inForce = (relation: KnownRelation, day: string, since: (signed: string) => string = first) =>
  relation.signedOn !== null &&
  since(relation.signedOn) <= day &&
  !(relation.endedOn !== null && first(relation.endedOn) <= day) &&
  !relation.interruptions.some(({ endedOn, renewedOn }) => first(endedOn) <= day && day < first(renewedOn))

const grade = ({ outputs }: KnownActivity) => (outputs ? 1 : 0)
const stands = (one: KnownActivity) => one.state === "held" && one.confirmed && !one.withdrawn
const isJoint = (one: KnownActivity) => one.joint && !one.signing

const overlaps = (one: KnownActivity, { from, to }: Year) =>
  first(one.begins) <= to && first(one.ends ?? one.begins) >= from

const share = (numerator: number, denominator: number): Figure => ({
  numerator,
  denominator,
  value: denominator === 0 ? undefined : numerator / denominator,
})

/** Joint activities of a relation, also what was recorded with one that was found to be the same. */
const activitiesOf = (world: World) => {
  const of = new Map<string, KnownActivity[]>()
  for (const one of world.activities) of.set(one.relation, [...(of.get(one.relation) ?? []), one])
  return of
}

/** Every figure of a year by "id variant". */
export const reckon = (world: World, asked: Asked): ReadonlyMap<string, Figure> => {
  const mine = (one: { homes: readonly string[] }) =>
    asked.province === undefined || one.homes.includes(asked.province)
  const relations = world.relations.filter((one) => one.mergedInto === null && mine(one))
  const byRelation = activitiesOf(world)
  const figures = new Map<string, Figure>()
  const year = fiscal(asked.year)

  for (const [name, span] of [
    ["fiscal", fiscal(asked.year)],
    ["calendar", calendar(asked.year)],
  ] as const) {
    const counted = relations.filter(
      (one) => inForce(one, span.from, inForceFrom) && inForce(one, span.to, inForceFrom),
    )
    const passes = ({ id }: KnownRelation) =>
      (byRelation.get(id) ?? []).some(
        (one) => stands(one) && isJoint(one) && grade(one) >= asked.evidence && overlaps(one, span),
      )
    const failing = counted.filter((one) => !passes(one))
    figures.set(`2.1 relation_${name}`, {
      ...share(counted.length - failing.length, counted.length),
      without: failing.map(({ id }) => id),
      imprecise: counted.filter(({ signedOn }) => isYear(signedOn ?? "")).map(({ id }) => id),
    })
    const provinces = new Set(counted.flatMap(({ homes }) => homes).filter((home) => isMine(home)))
    const bad = new Set(failing.flatMap(({ homes }) => homes).filter((home) => isMine(home)))
    figures.set(`2.1 province_${name}`, {
      ...share(provinces.size - bad.size, provinces.size),
      without: [...bad],
    })
  }

  function isMine(home: string) {
    return asked.province === undefined || home === asked.province
  }
  return new Map([...figures, ...others(world, relations, byRelation, asked, year)])
}

const others = (
  world: World,
  relations: readonly KnownRelation[],
  byRelation: ReadonlyMap<string, readonly KnownActivity[]>,
  { year: buddhist, province, evidence }: Asked,
  year: Year,
): Map<string, Figure> => {
  const mine = (home: string) => province === undefined || home === province
  const signedIn = (span: Year) =>
    relations.filter(({ signedOn }) => signedOn && within(first(signedOn), span))
  const [now, before] = [signedIn(year), signedIn(fiscal(buddhist - 1))]
  const had = new Set(
    world.relations
      .filter(({ mergedInto, signedOn }) => mergedInto === null && signedOn && first(signedOn) < year.from)
      .flatMap(({ homes }) => homes),
  )
  const fresh = now.filter(({ homes }) => homes.some((home) => mine(home) && !had.has(home)))
  const held = relations
    .flatMap(({ id }) => byRelation.get(id) ?? [])
    .filter((one) => stands(one) && grade(one) >= evidence && within(first(one.begins), year))
  const tangible = held.filter(({ kind }) => !["visit", "reception", "courtesy_call"].includes(kind))
  const local = held.filter(
    ({ homeOrganisers }) => homeOrganisers.length > 0 && !homeOrganisers.includes("province"),
  )
  const handbook = world.handbooks.some(
    ({ publishedOn, from, until }) =>
      publishedOn <= year.to && from <= year.to && (until === null || until >= year.to),
  )
  const having = new Set(
    relations
      .filter((one) => first(one.signedOn ?? one.proposedOn ?? "9999") <= year.to)
      .filter((one) => !(one.endedOn && first(one.endedOn) <= year.to))
      .flatMap(({ homes }) => homes)
      .filter(mine),
  )
  const trained = new Set(
    world.trainings
      .filter(({ heldOn, until }) => heldOn <= year.to && until >= year.to)
      .map((one) => one.province),
  )
  const inBeing = world.groups.filter(
    ({ setUpOn, dissolvedOn }) => setUpOn <= year.to && (dissolvedOn === null || dissolvedOn > year.to),
  )
  const groupsOf = new Set(inBeing.map((group) => group.province))
  const ofYear = world.groups.filter(
    (group) =>
      (province === undefined || group.province === province) &&
      group.setUpOn <= year.to &&
      (group.dissolvedOn === null || group.dissolvedOn > year.from),
  )
  const tasks = ofYear.flatMap((group) => group.tasks).filter(({ dueOn }) => within(dueOn, year))
  const counts = (test: (home: string) => boolean) => share([...having].filter(test).length, having.size)
  return new Map<string, Figure>([
    ["1.1 null", share(handbook ? 1 : 0, 1)],
    [
      "1.2 null",
      { ...counts((home) => trained.has(home)), without: [...having].filter((home) => !trained.has(home)) },
    ],
    [
      "2.2 null",
      {
        numerator: now.length,
        denominator: before.length,
        value: now.length,
        imprecise: now.filter(({ signedOn }) => isYear(signedOn ?? "")).map(({ id }) => id),
      },
    ],
    ["2.2b null", share(fresh.length, now.length)],
    ["3.1 null", share(groupsOf.has(null) ? 1 : 0, 1)],
    ["3.1b null", counts((home) => groupsOf.has(home))],
    [
      "3.2 null",
      share(ofYear.filter(({ meetings }) => meetings.some((day) => within(day, year))).length, ofYear.length),
    ],
    ["3.2b null", share(tasks.filter(({ dueOn, doneOn }) => doneOn && doneOn <= dueOn).length, tasks.length)],
    ["tangible_share null", share(tangible.length, held.length)],
    ["local_share null", share(local.length, held.length)],
    ["sleeping null", sleeping(relations, byRelation, buddhist)],
    ...balance(relations, year.to),
    ...money(
      relations.flatMap(({ id }) => byRelation.get(id) ?? []),
      year,
    ),
  ])
}

/** The two full fiscal years before the 21st of November 2026, or before the end of the year asked for. */
const sleeping = (
  relations: readonly KnownRelation[],
  byRelation: ReadonlyMap<string, readonly KnownActivity[]>,
  buddhist: number,
): Figure => {
  const last = Math.min(buddhist, 2569)
  const span = { from: fiscal(last - 1).from, to: fiscal(last).to }
  const standing = relations.filter((one) => inForce(one, fiscal(buddhist).to))
  const asleep = standing.filter(({ id, signedOn }) => {
    const own = (byRelation.get(id) ?? []).filter(({ withdrawn }) => !withdrawn)
    // reporting is open from the first year of which anything was recorded
    const isOpen = own.some(({ begins }) => fiscalOf(first(begins)) <= last - 1)
    const met = own.some((one) => stands(one) && isJoint(one) && overlaps(one, span))
    return first(signedOn ?? "9999") <= span.from && isOpen && !met
  })
  return { numerator: asleep.length, denominator: standing.length, value: asleep.length }
}
const fiscalOf = (day: string) => Number(day.slice(0, 4)) + 543 + (day.slice(5, 7) >= "10" ? 1 : 0)

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

const balance = (relations: readonly KnownRelation[], last: string): [string, Figure][] => {
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
    value: whole ? parts.values().reduce((sum, part) => sum + (part / whole) ** 2, 0) : undefined,
  })
  const inAsean = [...shares].reduce((sum, [country, part]) => sum + (asean.has(country) ? part : 0), 0)
  return [
    ["herfindahl_country null", index(shares)],
    ["herfindahl_region null", index(byRegion)],
    ["asean_share null", share(inAsean, whole)],
  ]
}

const money = (activities: readonly KnownActivity[], year: Year): [string, Figure][] =>
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
