import { soundKey } from "../names/sound-key.ts"

/** A pair of neighbouring signs, as one number. */
export type Gram = number

/**
 * Pairs of sounds, and for Thai names pairs of letters too, so that a misread letter does not hide a name. `thaiKey` is the key
 * (nameKey) of a Thai name, absent for others.
 */
export const gramsOf = (
  name: string,
  thaiKey: string | undefined,
  country: string | undefined,
): readonly Gram[] => {
  const grams: Gram[] = []
  addPairs(grams, `<${soundKey(name, country)}>`)
  if (thaiKey !== undefined) addPairs(grams, `«${thaiKey}»`)
  return grams
}

const addPairs = (grams: Gram[], text: string): void => {
  for (let at = 0; at + 1 < text.length; at++) {
    const gram = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
    if (!grams.includes(gram)) grams.push(gram)
  }
}
