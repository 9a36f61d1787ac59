/**
 * Mandarin syllables in Thai letters, after the Royal Society's rules of transcription from Mandarin (B.E. 2549), in the
 * plain form that offices print: without the dot under a cluster, and with หยวน and หยุน for yuan and yun.
 */
type Syllable = { readonly initial: string; readonly final: string; readonly tone: number }

const marks: Readonly<Record<string, readonly [string, number]>> = {
  ā: ["a", 1], á: ["a", 2], ǎ: ["a", 3], à: ["a", 4], ē: ["e", 1], é: ["e", 2], ě: ["e", 3], è: ["e", 4],
  ī: ["i", 1], í: ["i", 2], ǐ: ["i", 3], ì: ["i", 4], ō: ["o", 1], ó: ["o", 2], ǒ: ["o", 3], ò: ["o", 4],
  ū: ["u", 1], ú: ["u", 2], ǔ: ["u", 3], ù: ["u", 4], ǖ: ["ü", 1], ǘ: ["ü", 2], ǚ: ["ü", 3], ǜ: ["ü", 4],
} // prettier-ignore

const readSyllable = (written: string): Syllable => {
  let tone = 1
  let plain = ""
  for (const letter of written.normalize("NFC").toLowerCase()) {
    const [base, found] = marks[letter] ?? [letter, undefined]
    plain += base
    tone = found ?? tone
  }
  const [, initial = "", final = ""] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(.*)$/.exec(plain) ?? []
  return { initial, final: /^[jqx]$/.test(initial) ? final.replace(/^u(?!i)/, "ü") : final, tone }
}

const middle: Readonly<Record<string, string>> = { b: "ป", d: "ต", g: "ก", j: "จ", zh: "จ", z: "จ", "": "อ" }
const paired: Readonly<Record<string, readonly [low: string, high: string]>> = {
  p: ["พ", "ผ"], t: ["ท", "ถ"], k: ["ค", "ข"], f: ["ฟ", "ฝ"], h: ["ฮ", "ห"], q: ["ช", "ฉ"], ch: ["ช", "ฉ"],
  c: ["ช", "ฉ"], x: ["ซ", "ส"], s: ["ซ", "ส"], sh: ["ซ", "ส"],
} // prettier-ignore
const low: Readonly<Record<string, string>> = { m: "ม", n: "น", l: "ล", r: "ร", y: "ย", w: "ว" }

/** The consonant and tone mark that together sound the tone: a high letter or a leading ห where the tone rises. */
const consonantAndMark = (initial: string, tone: number): readonly [consonant: string, mark: string] => {
  const mid = middle[initial]
  if (mid !== undefined) return [mid, ["", "", "๋", "่", "้"][tone] ?? ""]
  const mark = tone >= 3 ? "่" : ""
  const pair = paired[initial]
  if (pair) return [tone === 2 || tone === 3 ? pair[1] : pair[0], mark]
  const plain = low[initial] ?? initial
  return [tone === 2 || tone === 3 ? `ห${plain}` : plain, mark]
}

/** C stands for the consonant, T for the tone mark. */
const rimes: Readonly<Record<string, string>> = {
  a: "CTา", o: "CัTว", e: "เCTอ", i: "CีT", u: "CูT", ü: "CวีT", ai: "ไCT", ei: "เCTย์", ao: "เCTา", ou: "โCTว",
  an: "CTาน", en: "เCิTน", ang: "CTาง", eng: "เCิTง", ong: "CTง", ia: "เCีTย", ie: "เCีTย", iao: "เCีTยว", iu: "CิTว",
  ian: "เCีTยน", in: "CิTน", iang: "เCีTยง", ing: "CิTง", iong: "CTยง", ua: "CวTา", uo: "CัTว", uai: "CวTาย",
  ui: "CุTย", uan: "CTวน", un: "CุTน", uang: "CTวง", üe: "เCวีTย", üan: "เCวีTยน", ün: "CวิTน", er: "เCTอร์", v: "CวีT",
} // prettier-ignore

const whole: Readonly<Record<string, readonly [initial: string, rime: string]>> = {
  yi: ["", "CีT"], yin: ["", "CิTน"], ying: ["", "CิTง"], yu: ["", "CวีT"], wu: ["", "CูT"], yuan: ["y", "CTวน"],
  yun: ["y", "CุTน"], yue: ["y", "เCTว์"], yan: ["y", "เCีTยน"], ye: ["y", "เCT"], you: ["y", "โCTว"], fo: ["f", "CTอ"],
  lü: ["l", "CีTว์"], nü: ["n", "CีTว์"], guang: ["g", "CวTาง"], guan: ["g", "CวTาน"], kuang: ["k", "CวTาง"],
} // prettier-ignore

const shortened: Readonly<Record<string, string>> = { an: "CัTน", ang: "CัTง" }

/** One toned pinyin syllable ("zhōu") in Thai ("โจว"). Empty for what is no syllable. */
export const thaiSyllable = (written: string): string => {
  const { initial, final, tone } = readSyllable(written)
  const [from, rime] = whole[initial + final] ?? [initial, rimeOf(initial, final, tone)]
  if (rime === undefined) return ""
  const [consonant, mark] = consonantAndMark(from, tone)
  return rime.replace("C", consonant).replace("T", mark)
}

const rimeOf = (initial: string, final: string, tone: number): string | undefined => {
  if (final === "i" && /^(zh|ch|sh|[rzcs])$/.test(initial)) return "CืTอ"
  return (tone >= 3 ? shortened[final] : undefined) ?? rimes[final]
}

/** "fán gchéng gǎng" by syllables -> "ฝางเฉิงกั่ง". */
export const thaiOfPinyin = (toned: string): string => toned.trim().split(/\s+/).map(thaiSyllable).join("")

/** Other ways in which offices write the same syllables: a long vowel with a tone mark, sh as ช, a bare final ย. */
export const thaiVariantsOfPinyin = (toned: string): readonly string[] => {
  const main = thaiOfPinyin(toned)
  const long = toned.trim().split(/\s+/).map(longVowel).join("")
  const found = new Set<string>()
  for (const form of [main, long]) {
    found.add(form).add(form.replaceAll("ย์", "ย")).add(retroflex(toned, form)).add(form.replace(/[่้๊๋]/g, ""))
  }
  found.delete(main)
  return [...found]
}

const longVowel = (written: string): string => thaiSyllable(written).replace(/ั([่้])([นง])$/, "$1า$2")

const retroflex = (toned: string, form: string): string => {
  const syllables = toned.trim().split(/\s+/)
  if (!syllables.some((syllable) => syllable.startsWith("sh"))) return form
  return syllables
    .map((syllable) =>
      syllable.startsWith("sh") ? thaiSyllable(`ch${syllable.slice(2)}`) : thaiSyllable(syllable),
    )
    .join("")
}
