/**
 * The consonants of a name in seven classes, k s t p m n l: what is left the same when a name crosses from one script to
 * another and back. "Carson City" and "คาร์สันซิตี" are both klsnst. Coarse on purpose: it finds candidates in an index,
 * and closer comparison orders them. Sounds that come and go (h, w, y, vowels) are left out.
 */
export const skeletonOf = (name: string, country?: string): string =>
  isThai(name) ? thaiSkeleton(name) : latinSkeleton(name, habits.get(country ?? "") ?? usual)

export const isThai = (name: string): boolean => /[ก-ฮ]/.test(name)

/** The skeletons of all names of a place, each once, for the column `sounds`. */
export const soundsColumn = (names: Iterable<string | undefined>, country: string): string[] => {
  const skeletons = new Set<string>()
  for (const name of names) {
    const skeleton = name ? skeletonOf(name, country) : ""
    if (skeleton) skeletons.add(skeleton)
  }
  return [...skeletons]
}

const classesOf = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([sound, letters]) =>
      Array.from(letters, (letter) => [letter, sound] as const),
    ),
  )

const thaiLetters = classesOf({
  k: "กขฃคฅฆ",
  s: "จฉชซฌศษส",
  t: "ดตถทธฎฏฐฑฒ",
  p: "บปผฝพฟภ",
  m: "มำ",
  n: "งณน",
  l: "รลฬฤฦ",
})

/** Letters under karan count: พอร์ตแลนด์ is written for Portland. A letter written twice is one: กัลกัตตา. */
const thaiSkeleton = (name: string): string => {
  let skeleton = ""
  let before = ""
  for (const letter of name) {
    const sound = thaiLetters.get(letter)
    if (sound && letter !== before) skeleton += sound
    before = letter
  }
  return skeleton
}

/** What somebody may have meant: a letter written twice can be two sounds too, as in ยูนนาน. */
export const skeletonsTyped = (name: string): string[] => {
  const asTwo = Array.from(name, (letter) => thaiLetters.get(letter) ?? "").join("")
  return [...new Set([skeletonOf(name), ...(isThai(name) ? [asTwo] : [skeletonOf(name, "CN")])])].filter(
    Boolean,
  )
}

/** How a country's spelling reads the letters that differ most between languages; "" is silence. */
type Habit = {
  readonly ch: string
  readonly softC: string
  readonly softG: string
  readonly j: string
  readonly q: string
  readonly v: string
  readonly x: string
  readonly ts: string
  /** Whether a letter written twice is two sounds, as where one syllable ends and the next begins: Yunnan. */
  readonly twice: boolean
}

const usual: Habit = {
  ch: "s",
  softC: "s",
  softG: "k",
  j: "s",
  q: "k",
  v: "",
  x: "ks",
  ts: "ts",
  twice: false,
}
const soft = { ...usual, softG: "s" }
const german = { ...usual, ch: "k", j: "", v: "p", ts: "ts" }
const slavic = { ...usual, j: "", softC: "s", ch: "s", ts: "s" }

const habits: ReadonlyMap<string, Habit> = new Map(
  (
    [
      ["CN TW HK MO SG", { ...usual, q: "s", x: "s", ts: "s", twice: true }],
      ["JP", { ...usual, ts: "s", twice: true }],
      ["KR KP", { ...usual, twice: true }],
      ["VN", { ...usual, x: "s", twice: true }],
      ["US GB CA AU NZ IE", soft],
      ["FR BE LU MC", { ...soft, x: "" }],
      ["IT SM VA", { ...soft, ch: "k", softC: "s" }],
      ["ES MX AR CL PE CO VE EC BO PY UY CU DO GT HN SV NI CR PA PR", { ...usual, softG: "", j: "" }],
      ["PT BR MZ AO", { ...soft, x: "s" }],
      ["DE AT CH NL DK SE NO FI IS", german],
      ["PL CZ SK SI HR BA RS ME LT LV HU", slavic],
    ] as const
  ).flatMap(([countries, habit]) => countries.split(" ").map((country) => [country, habit] as const)),
)

const latinLetters = classesOf({ k: "kg", s: "sz", t: "td", p: "bpf", m: "m", n: "n", l: "lr" })
const pairs: Readonly<Record<string, string>> = {
  sh: "s", zh: "s", ph: "p", th: "t", kh: "k", rh: "l", tz: "s", cz: "s", sz: "s", ck: "k", dz: "s", dj: "s",
} // prettier-ignore

/** Accents are no matter here, save the few letters that are none of the alphabet's. */
const plain = (name: string): string => {
  const lower = name.toLowerCase()
  return /^[\x20-\x7e]*$/.test(lower)
    ? lower
    : lower
        .normalize("NFD")
        .replaceAll(/\p{M}/gu, "")
        .replaceAll(/[đð]/g, "d")
        .replaceAll("ł", "l")
        .replaceAll("ß", "s")
}

const latinSkeleton = (name: string, habit: Habit): string => {
  const text = plain(name)
  const { sounds, lengths } = readings(habit)
  let skeleton = ""
  for (let at = 0; at < text.length;) {
    const pair = letterNumber(text, at) * signs + letterNumber(text, at + 1)
    const length = lengths[pair] ?? 1
    if (length > 0) {
      skeleton += sounds[pair]
      at += length
    } else {
      const [sound, read] = readLatin(text, at, habit)
      skeleton += sound
      at += read
    }
  }
  return skeleton
}

/** The letters a to z, and anything else. */
const signs = 27
const letterNumber = (text: string, at: number): number => {
  const number = text.charCodeAt(at) - 97
  return number >= 0 && number < 26 ? number : 26
}

type Readings = { readonly sounds: readonly string[]; readonly lengths: Uint8Array }

/** All pairs of letters, read beforehand: 200,000 places are read at a first start. Length 0: a third letter decides. */
const readings = (habit: Habit): Readings => {
  const known = readingsOf.get(habit)
  if (known) return known
  const sounds: string[] = []
  const lengths = new Uint8Array(signs * signs)
  for (let pair = 0; pair < signs * signs; pair++) {
    const text = [Math.floor(pair / signs), pair % signs]
      .map((number) => (number < 26 ? String.fromCharCode(97 + number) : " "))
      .join("")
    const [sound, length] = readLatin(text, 0, habit)
    sounds.push(sound)
    lengths[pair] = text === "gh" || text === "ng" || (text[0] === text[1] && text !== "  ") ? 0 : length
  }
  const made = { sounds, lengths }
  readingsOf.set(habit, made)
  return made
}

const readingsOf = new Map<Habit, Readings>()

const readLatin = (text: string, at: number, habit: Habit): readonly [sound: string, length: number] => {
  const letter = text[at] ?? ""
  const pair = letter + (text[at + 1] ?? "")
  if (letter === text[at + 1] && !habit.twice) {
    const [sound, length] = readLatin(text, at + 1, habit)
    return [sound, length + 1]
  }
  const together = pairs[pair]
  if (together !== undefined) return [together, 2]
  switch (pair) {
    case "ch":
      return [habit.ch, 2]
    case "ts":
      return [habit.ts, 2]
    case "gh":
      return [isVowel(text[at + 2]) ? "k" : "", 2]
    case "ng":
      return [`n${isSoft(text[at + 2]) && habit.softG === "s" ? "s" : ""}`, 2]
  }
  switch (letter) {
    case "c":
      return [isSoft(text[at + 1]) ? habit.softC : "k", 1]
    case "g":
      return [isSoft(text[at + 1]) ? habit.softG : "k", 1]
    case "j":
    case "q":
    case "v":
    case "x":
      return [habit[letter], 1]
    default:
      return [latinLetters.get(letter) ?? "", 1]
  }
}

const isVowel = (letter: string | undefined) => letter !== undefined && "aeiouy".includes(letter)
const isSoft = (letter: string | undefined) => letter !== undefined && "eiy".includes(letter)

const classes = Array.from("kstpmnl")

/** Every skeleton that differs from this one by a single class more, less or other. */
export const neighboursOf = (skeleton: string): string[] => {
  const found = new Set<string>()
  for (let at = 0; at <= skeleton.length; at++) {
    const [before, after] = [skeleton.slice(0, at), skeleton.slice(at)]
    for (const sound of classes) {
      found.add(before + sound + after)
      if (after) found.add(before + sound + after.slice(1))
    }
    if (after) found.add(before + after.slice(1))
    if (after.length > 1) found.add(before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2))
  }
  found.delete(skeleton)
  return [...found]
}
