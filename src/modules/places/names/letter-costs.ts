import { coderOf, type Costs, costsOf } from "./weighted-distance.ts"

/** Thai letters that scanners and tired eyes take for each other, the likelier first. */
const lookalikes: readonly (readonly [number, string])[] = [
  [0.1, "ฎฏ ไใ ิี ืึ ุู"],
  [0.2, "บป ดต ซช ผฝ พฟ ศส ษบ ฃข คฅ ฌณ ิั ีื ิึ ็่ เแ"],
  [0.3, "ซฮ ชฮ ขช ขซ ดค ตค คศ ภถ ถก ภก พผ ฟฝ ผย พฬ ลส ลอ อฮ นม ณญ ฌญ หท ฑท ธร วา ็ั ีึ ัื โไ โใ าำ"],
  [0.4, "ทย ภญ หน จง วร บย ปษ ฉน มฆ รา ฐธ งว ตศ ฤภ ทพ ฑพ ยบ ยพ หพ"],
  [0.5, "กค กข ปพ ตท จช จซ ชส ซส ศซ รล นง วบ"],
]

const tones = "่้๊๋"
const signsAbove = "ิีึืั็ุู"
const leading = "เแโไใ"
const others = "ะาำๅๆฯ"
const consonants = Array.from({ length: 46 }, (_, index) => String.fromCharCode(0x0e01 + index))

const named = new Map(
  lookalikes.flatMap(([cost, pairs]) =>
    pairs.split(" ").flatMap((pair) => {
      const [one = "", other = ""] = [...pair]
      return [[one + other, cost] as const, [other + one, cost] as const]
    }),
  ),
)

const dropCost = (letter: string): number => {
  if (tones.includes(letter)) return 0.08
  if (letter === "์") return 0.15
  if (signsAbove.includes(letter)) return letter === "็" ? 0.15 : 0.4
  return consonants.includes(letter) ? 0.85 : 0.6
}

const takeCost = (one: string, other: string): number => {
  const known = named.get(one + other)
  if (known !== undefined) return known
  if (tones.includes(one) && tones.includes(other)) return 0.05
  if (signsAbove.includes(one) && signsAbove.includes(other)) return 0.4
  if (leading.includes(one) && leading.includes(other)) return 0.5
  return Math.min(1, dropCost(one) + dropCost(other))
}

/** What it costs to see one Thai letter for another in print. */
export const letterCosts: Costs = costsOf(
  [...consonants, ...tones, ...signsAbove, ...leading, ...others, "์"],
  dropCost,
  takeCost,
)

export const codeLetters = coderOf(letterCosts)
