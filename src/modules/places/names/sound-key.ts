import { presence, weakOf, wide } from "./sounds.ts"
import { soundsOf } from "./speak.ts"

/** Plain sounds that search does not tell apart. */
const classes: Readonly<Record<string, string>> = {
  k: "kK", n: "nŋ", c: "c", s: "sC", t: "tTd", p: "pPb", f: "f", h: "h", m: "m", y: "y", l: "rl", w: "w",
  a: "a", i: "iɨ", e: "eɛə", o: "oɔ", u: "u",
} // prettier-ignore

const classOf = new Map(
  Object.entries(classes).flatMap(([name, sounds]) => [...sounds].map((sound) => [sound, name] as const)),
)

const unheard = new Set([...Object.values(weakOf), "ᵃ", "ᵒ", "ŷ"])

const keyOf = (sound: string): string => {
  const plain = wide[sound]?.[0] ?? sound
  return unheard.has(sound) || unheard.has(plain) ? "" : (classOf.get(plain) ?? "")
}

const keys = new Map(
  [...Object.keys(presence), ...Object.keys(wide)].map((sound) => [sound, keyOf(sound)] as const),
)

/**
 * A name's sound in plain letters for a database column: "เซี่ยงไฮ้" and "Shanghai" (CN) give "sianhay" and "sanhay". Compare
 * by trigrams or prefix; equal keys are a likely match, not a certain one. Empty for scripts other than Thai and Latin.
 * `country` (ISO 3166-1) says how a Latin name is read.
 */
export const soundKey = (name: string, country?: string): string => {
  const sounds = soundsOf(name, country)
  let key = ""
  let last = ""
  for (let at = 0; at < sounds.length; at++) {
    const sound = keys.get(sounds[at] as string) ?? ""
    if (sound === "" || sound === last) continue
    key += sound
    last = sound
  }
  return key
}
