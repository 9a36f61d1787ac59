/** Thai consonants by what they say at the head of a syllable. */
const classes: Readonly<Record<string, string>> = {
  k: "ก", K: "ขฃคฅฆ", ŋ: "ง", c: "จ", C: "ฉชฌ", s: "ซศษส", y: "ญย", d: "ดฎ", t: "ตฏ", T: "ถทธฐฑฒ",
  n: "นณ", b: "บ", p: "ป", P: "ผพภ", f: "ฝฟ", m: "ม", r: "ร", l: "ลฬ", w: "ว", h: "หฮ",
} // prettier-ignore

const soundOfConsonant: ReadonlyMap<string, string> = new Map([
  ...Object.entries(classes).flatMap(([sound, letters]) =>
    [...letters].map((letter) => [letter, sound] as const),
  ),
  ["อ", ""],
])

/** The plain sound of a consonant letter; อ says nothing by itself, and neither does what is no consonant. */
export const soundOf = (letter: string | undefined): string => soundOfConsonant.get(letter ?? "") ?? ""

export const isConsonant = (letter: string | undefined): letter is string =>
  letter !== undefined && soundOfConsonant.has(letter)

/** Vowel signs that stand after, over or under their consonant. */
export const isVowelSign = (letter: string | undefined): boolean =>
  letter !== undefined && /[ะ-ฺ็]/.test(letter)

export const isLeadingVowel = (letter: string | undefined): boolean =>
  letter !== undefined && /[เ-ไ]/.test(letter)

/** Second letters that a first one can carry in one breath: กร, พล, ตร, ฟร, บล ... */
const clusters: Readonly<Record<string, string>> = {
  ก: "รลว", ข: "รลว", ค: "รลว", ต: "รว", ท: "รว", ป: "รล", ผ: "ล", พ: "รล", บ: "รล", ฟ: "รล", ด: "รว",
  ฉ: "ว", ช: "ว", จ: "ว", ซ: "ว", ส: "ว", อ: "ว",
} // prettier-ignore

export const isCluster = (first: string, second: string | undefined): boolean =>
  second !== undefined && (clusters[first] ?? "").includes(second)

/** ห and อ that only lend their tone to the letter after them: หน, หล, อย. */
export const isToneLeader = (first: string, second: string | undefined): boolean =>
  second !== undefined &&
  ((first === "ห" && "งญนมยรลว".includes(second)) || (first === "อ" && second === "ย"))
