import {
  fiscal,
  fiscalOf,
  first,
  grade,
  inForce,
  isJoint,
  isYear,
  overlaps,
  share,
  stands,
  within,
  type Year,
} from "./days.ts"
import { balance, money } from "./reckon-balance.ts"
import type { Asked, Figure } from "./figure.ts"
import type { KnownActivity, KnownRelation, World } from "./world.ts"

/** What beside 2.1 is reckoned of a year. */
export const others = (
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
  const tasks = world.groups
    .filter((group) => province === undefined || group.province === province)
    .flatMap((group) => group.tasks)
    .filter(({ dueOn }) => within(dueOn, year))
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
    ["2.2b null", { numerator: fresh.length, denominator: now.length, value: fresh.length }],
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
