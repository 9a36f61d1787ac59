import type { Services } from "#database/act.ts"
import { addDays, type Day } from "#kernel/dates.ts"
import { between, pick, type Random, shuffled } from "#kernel/invented.ts"
import type { InventedPerson } from "#modules/access/index.ts"
import { receiveListedCases } from "../receive.ts"
import { castOf } from "./cast.ts"
import { type Candidates, candidatesAbroad, type Pair, pairsInForce, registerPair } from "./pairs.ts"
import { type Planned, plannedCases, storyOf, strategyOf, type Told } from "./stories.ts"
import { tellCase } from "./tell.ts"

/** The day on which the procedure of B.E. 2561 began: no case is older. */
const firstDay = "2018-11-01" as Day

/**
 * Invents cases: new pairs at every step of the procedure and ended in every way, and renewals of pairs in force, from 2018 to
 * today; each act carried out by the office that may, on its own day.
 * @returns how many
 */
export const inventCases = async (
  services: Services,
  people: readonly InventedPerson[],
  random: Random,
): Promise<number> => {
  await receiveListedCases(services)
  const [abroad, pairs] = await Promise.all([candidatesAbroad(services), pairsInForce(services)])
  const renewable = [...shuffled(random, pairs)]
  const homes = [...new Set(pairs.map(({ home }) => home))]
  const planned = plannedCases(random)
  for (const [number, plan] of planned.entries()) {
    const pair = plan.kind === "establish" ? newPair(random, homes, abroad) : renewable.pop()
    if (pair) await invent({ services, people, random }, plan, pair, number + 1)
  }
  return planned.length
}

type Inventing = {
  readonly services: Services
  readonly people: readonly InventedPerson[]
  readonly random: Random
}
type Chosen = Pair & { readonly candidates: readonly string[] }

/** A province and three places that it has no relation with; none is taken twice. */
const newPair = (random: Random, homes: readonly string[], abroad: Candidates): Chosen => {
  return { home: pick(random, homes), relationId: undefined, candidates: abroad.take(random, 3) }
}

const invent = async (
  { services, people, random }: Inventing,
  { kind, bend, until }: Planned,
  pair: Pair & { readonly candidates?: readonly string[] },
  number: number,
): Promise<void> => {
  const { home, relationId, candidates = [] } = pair
  const cast = castOf(people, home)
  const whole = storyOf(random, kind, bend, candidates)
  const acts = until === "end" ? whole : whole.slice(0, until)
  const beganOn = beginning(random, services.today(), acts, until === "end")
  const [partner] = candidates
  const proposes = acts.some(({ does }) => does === "fill") && partner
  if (proposes) await registerPair(services, cast("officer"), { home, partner, on: beganOn })
  const content = kind === "establish" ? strategyOf(random) : {}
  await tellCase({ services, cast, number }, { kind, homeUnit: home, relationId, content }, beganOn, acts)
}

/** What ended lies anywhere in the years of the procedure; what is under way reached today's step some days ago. */
const beginning = (random: Random, today: Day, acts: readonly Told[], ended: boolean): Day => {
  const lasts = acts.reduce((sum, { after }) => sum + after, 0)
  const latest = addDays(today, -lasts - (ended ? 20 : between(random, 0, 40)))
  if (!ended) return latest
  const span = Math.floor((Date.parse(latest) - Date.parse(firstDay)) / 86_400_000)
  return addDays(firstDay, between(random, 0, Math.max(0, span)))
}
