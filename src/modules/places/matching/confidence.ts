import { type Evidence, priorOf } from "./evidence.ts"
import type { Confidence } from "./types.ts"

export type Facts = {
  readonly best: Evidence
  /** The best place's share of belief, 0 to 1. */
  readonly share: number
  /** The share of the strongest other name. */
  readonly rival: number
  /** Another place's name fits the letters clearly better, though it is a smaller place. */
  readonly betterSpelled: boolean
  /** Province and city bear one name, and no level word decides. */
  readonly titleOpen: boolean
  readonly containerUnknown: boolean
  readonly containerKnown: boolean
  readonly containerDoubtful: boolean
  readonly countryKnown: boolean
  readonly countryDoubtful: boolean
  readonly valid: boolean
}

/** What it takes, set by measurement on names with known answers: what is called high must be right 97 times of 100. */
const high = {
  share: 0.9,
  sureShare: 0.95,
  alikeBySound: 0.94,
  alikeBySoundWhenSure: 0.88,
  alikeByLook: 0.93,
  fit: 0.25,
}
const medium = { share: 0.62, sureShare: 0.8, rival: 0.08, sureRival: 0.1, alike: 0.78 }
const low = { share: 0.2, alike: 0.66 }

/** About 100,000 people: a place that may go by another name than its own. */
const wellKnown = 0.18

const isWellKnown = ({ found }: Evidence): boolean => priorOf(found.entry.unit) >= wellKnown

export const confidenceOf = (facts: Facts): Confidence => {
  if (isHigh(facts)) return "high"
  if (isMedium(facts)) return "medium"
  return facts.share >= low.share && facts.best.found.likeness.score >= low.alike ? "low" : "unresolved"
}

const isHigh = (facts: Facts): boolean =>
  facts.share >= high.share && isUnmistakable(facts) && !speaksAgainst(facts) && isKnownCountry(facts)

const isUnmistakable = ({ best, share, containerKnown }: Facts): boolean => {
  const { by, score } = best.found.likeness
  if (best.found.byOtherName && !containerKnown && !isWellKnown(best)) return false
  if (by === "same") return true
  if (best.fit < high.fit) return false
  if (by === "look") return score >= high.alikeByLook
  return score >= (share >= high.sureShare ? high.alikeBySoundWhenSure : high.alikeBySound)
}

const speaksAgainst = ({
  best,
  containerUnknown,
  betterSpelled,
  containerDoubtful,
  titleOpen,
  valid,
}: Facts): boolean =>
  !best.inside ||
  containerUnknown ||
  betterSpelled ||
  titleOpen ||
  !valid ||
  (containerDoubtful && best.found.likeness.by !== "same")

/** Without its country, only a place that is spelled exactly and known all over the world is beyond doubt. */
const isKnownCountry = ({ countryKnown, countryDoubtful, best, share }: Facts): boolean =>
  countryKnown || (!countryDoubtful && best.found.likeness.by === "same" && share >= 0.97)

const isMedium = (facts: Facts): boolean => {
  const { best, share, rival, containerUnknown, containerKnown, betterSpelled } = facts
  if (best.found.byOtherName && best.found.likeness.by !== "same" && !containerKnown && !isWellKnown(best))
    return false
  if (best.found.likeness.score < medium.alike || !best.inside || containerUnknown || betterSpelled)
    return false
  return share >= medium.sureShare ? rival < medium.sureRival : share >= medium.share && rival < medium.rival
}
