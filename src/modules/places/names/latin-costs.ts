import { coderOf, type Costs, costsOf } from "./weighted-distance.ts"

const vowels = "aeiouy"
const lookalikes = new Set(
  "il it ij lt ce co eo oa uv vw mn nu nr hb rt fs gq ck kq sz cs bv bp dt gj vy iy".split(" "),
)

const dropCost = (letter: string): number => (vowels.includes(letter) ? 0.55 : letter === "h" ? 0.5 : 0.85)

const takeCost = (one: string, other: string): number => {
  if (lookalikes.has(one + other) || lookalikes.has(other + one)) return 0.4
  if (vowels.includes(one) && vowels.includes(other)) return 0.45
  return Math.min(1, dropCost(one) + dropCost(other))
}

/** What it costs to take one Latin letter for another, in a name that was folded. */
export const latinCosts: Costs = costsOf([..."abcdefghijklmnopqrstuvwxyz0123456789"], dropCost, takeCost)

export const codeLatin = coderOf(latinCosts)
