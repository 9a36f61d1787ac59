import {
  activitiesOf,
  calendar,
  fiscal,
  grade,
  inForce,
  inForceFrom,
  isJoint,
  isYear,
  overlaps,
  share,
  stands,
} from "./days.ts"
import { others } from "./reckon-others.ts"
import type { Asked, Figure } from "./figure.ts"
import type { KnownRelation, World } from "./world.ts"

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
