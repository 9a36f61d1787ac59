import type { LevelClaim } from "./level-words.ts"
import type { PlacePart } from "./place-text.ts"

/** A name to look for; `holdsWord` where the level word is taken for a part of it (นครหลวงเวียงจันทน์). */
export type NameRead = { readonly text: string; readonly holdsWord: boolean }

/** One way to read the parts of a text: the place's names and level, and what it lies in. */
export type Interpretation = {
  readonly names: readonly NameRead[]
  readonly claim: LevelClaim | undefined
  readonly levelWord: string | undefined
  readonly containers: readonly PlacePart[]
}

const large: ReadonlySet<LevelClaim | undefined> = new Set(["great_province", "province", "state", "lao"])
const small: ReadonlySet<LevelClaim | undefined> = new Set([
  "city",
  "great_city",
  "capital",
  "town",
  "district",
])

/** All ways to read the parts, the plainest first. */
export const interpret = (parts: readonly PlacePart[]): readonly Interpretation[] => {
  const place = placeOf(parts)
  if (!place) return []
  const containers = parts.filter((part) => part !== place)
  const whole = { names: namesOf(place), claim: place.claim, levelWord: place.levelWord, containers }
  return [whole, ...splitAtSpaces(place, containers)]
}

/** The first part, unless a later one is smaller: "มณฑลยูนนาน นครคุนหมิง". */
const placeOf = (parts: readonly PlacePart[]): PlacePart | undefined => {
  const [first] = parts
  if (!large.has(first?.claim)) return first
  return parts.find((part) => small.has(part.claim)) ?? first
}

const partOfName: ReadonlySet<string | undefined> = new Set(
  "นคร นครหลวง นครรัฐ มหานคร เมือง เขต กรุง แขวง ภาค รัฐ".split(" "),
)

/** The name, what stands in brackets, the name without a people's name, and with its level word where names hold one. */
const namesOf = ({ name, also, levelWord }: PlacePart): readonly NameRead[] => {
  const bare = [...new Set([name, ...also, ...withoutPeople(name)])].map((text) => ({
    text,
    holdsWord: false,
  }))
  const holds = partOfName.has(levelWord) && /[ก-ฮ]/.test(name)
  return holds ? [...bare, { text: `${levelWord}${name}`, holdsWord: true }] : bare
}

const peoples =
  "จ้วง|หุย|ทิเบต|ธิเบต|อุยกูร์|มองโกล|มองโกเลีย|ไทลื้อ|ไต|ไท|อี๋|อี้|อี|ม้ง|เหมียว|แม้ว|ต้ง|ถู่เจีย|ปู้อี|ฮาหนี|ฮานี|จิ่งพอ|จิ่งโป|ลี่ซู|ลีซอ|ไป๋|เฉียง|คาซัค|คีร์กีซ"
const peopleBefore = new RegExp(`^(?:ชนชาติ|ชนเผ่า|ชาว)?(?:${peoples})\\s*(?=[ก-ฮเ-ไ].{2})`, "u")
const peopleBehind = new RegExp(`(?:ชนชาติ|ชนเผ่า|ชาว|กลุ่มชาติพันธุ์)?(?:และ)?(?:${peoples})$`, "u")

const withoutPeople = (name: string): readonly string[] => {
  const bare = [
    name.replace(peopleBefore, ""),
    name.replace(peopleBehind, ""),
    name.replace(/^(?:ชนชาติ|ชนเผ่า)\s*/u, ""),
  ]
  return bare.filter((part) => part !== name && part.trim().length > 2).map((part) => part.trim())
}

/** "ซานโฮเซ แคลิฟอร์เนีย": the last words may be what the place lies in. */
const splitAtSpaces = (place: PlacePart, containers: readonly PlacePart[]): readonly Interpretation[] => {
  const words = place.name.split(/\s+/u)
  if (words.length < 2 || words.length > 5) return []
  return words.slice(1).map((_, index) => {
    const name = words.slice(0, index + 1).join(" ")
    const container = {
      levelWord: undefined,
      claim: undefined,
      name: words.slice(index + 1).join(" "),
      also: [],
    }
    return {
      names: [name, ...place.also].map((text) => ({ text, holdsWord: false })),
      claim: place.claim,
      levelWord: place.levelWord,
      containers: [container, ...containers],
    }
  })
}
