/** A reading: what is said, and how many letters say it. */
export type Reading = { readonly said: string; readonly length: number }

const noVowelBehind = "(?![ะ-ฺ์])"
const bareFinal = "(?=[กขคงจดตทธนบปพภมยลรสซชศฟ](?![ะ-ฺ็์]))"

const table = (rows: Readonly<Record<string, string>>): readonly (readonly [RegExp, string])[] =>
  Object.entries(rows).map(([pattern, said]) => [new RegExp(pattern, "y"), said])

/** What the signs behind a consonant say, where no vowel stands before it. */
const behind = table({
  [`ัวะ?${noVowelBehind}`]: "ua",
  [`ัย${noVowelBehind}`]: "ay",
  "[ะัา]": "a",
  "[ิี]": "i",
  "[ืึ]อ?": "ɨ",
  "[ุู]": "u",
  [`็?อ${noVowelBehind}`]: "ɔ",
  [`ว${bareFinal}`]: "ua",
})

/** What a vowel before its consonant makes together with the signs behind it. */
const around: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  เ: table({
    [`[ีิ]ยะ?${noVowelBehind}`]: "ia",
    "[ืึ]อ?": "ɨa",
    าะ: "ɔ",
    า: "aw",
    [`อะ?${noVowelBehind}`]: "ə",
    "[ิี]": "ə",
    [`็?ย${noVowelBehind}`]: "əy",
    [`็?ว${noVowelBehind}`]: "ew",
    "[็ะ]": "e",
    "": "e",
  }),
  แ: table({ "[็ะ]?": "ɛ" }),
  โ: table({ "ะ?": "o" }),
  ใ: table({ "": "ay" }),
  ไ: table({ [`ย${noVowelBehind}`]: "ay", "": "ay" }),
}

const read = (
  rows: readonly (readonly [RegExp, string])[],
  letters: string,
  at: number,
): Reading | undefined => {
  for (const [pattern, said] of rows) {
    pattern.lastIndex = at
    if (pattern.test(letters)) return { said, length: pattern.lastIndex - at }
  }
  return undefined
}

export const vowelBehind = (letters: string, at: number): Reading | undefined => read(behind, letters, at)

export const vowelAround = (leading: string, letters: string, at: number): Reading =>
  read(around[leading] ?? [], letters, at) ?? { said: "", length: 0 }
