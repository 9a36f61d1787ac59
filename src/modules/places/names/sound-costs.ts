import { mistaken, presence, weakOf, wide } from "./sounds.ts"
import { coderOf, type Costs, costsOf } from "./weighted-distance.ts"

const vowels = "aiɨueɛoɔəᵃᵒ"
const weak = new Set(Object.values(weakOf))
const isVowel = (sound: string): boolean => vowels.includes(sound)
const isWeak = (sound: string): boolean => weak.has(sound)
const presenceOfPlain = (sound: string): number => presence[sound] ?? 1

/** A letter that is written under karan, or left out, where the other side says it. */
const silence = 0.12

/** Cost of reading one plain or weak sound for another. */
const plainCost = (one: string, other: string): number => {
  if (one === other) return 0
  const named = mistaken[one + other] ?? mistaken[other + one]
  if (named !== undefined) return named
  if (weakOf[one] === other || weakOf[other] === one) return silence
  if (isWeak(one) && isWeak(other)) return silence
  if (isWeak(one) || isWeak(other)) return isVowel(one) || isVowel(other) ? 0.62 : 0.5
  if (isVowel(one) && isVowel(other)) return 0.55
  const both = presenceOfPlain(one) + presenceOfPlain(other)
  return isVowel(one) !== isVowel(other) ? both : Math.min(1, both)
}

type Meaning = { readonly sound: string; readonly cost: number }

/** "c0 s2" -> จ for nothing, ซ for 0.2. A plain sound means itself. */
const meaningsOf = (sound: string): readonly Meaning[] =>
  wide[sound]?.split(" ").map((part) => ({ sound: part[0] ?? "", cost: Number(part.slice(1)) / 10 })) ?? [
    { sound, cost: 0 },
  ]

const dropCost = (sound: string): number =>
  Math.min(...meaningsOf(sound).map(({ sound: plain, cost }) => presenceOfPlain(plain) + cost))

const takeCost = (one: string, other: string): number =>
  Math.min(
    ...meaningsOf(one).flatMap((left) =>
      meaningsOf(other).map((right) => left.cost + right.cost + plainCost(left.sound, right.sound)),
    ),
  )

/** What it costs to hear one sound for another (sounds.ts). */
export const soundCosts: Costs = costsOf(
  [...new Set([...Object.keys(presence), ...Object.keys(wide)])],
  dropCost,
  takeCost,
)

export const codeSounds = coderOf(soundCosts)
