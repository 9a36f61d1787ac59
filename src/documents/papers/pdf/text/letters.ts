/** Stands for a glyph that says nothing of its own: readers pass over it. */
export const silent = "\u2060"

const laoAm = "\u0eb3"

const isMark = (letter: string) => /^[\p{Mn}\p{Cf}]$/u.test(letter)

/** Whether readers see more in it than marks, which they put over what stands before. */
export const isSolid = (letters: string) => [...letters].some((letter) => !isMark(letter))

/**
 * Which letters of a cluster each of its glyphs says, in the order in which they are drawn, so that all together say the
 * cluster. A glyph that takes room must say a letter, for readers on pdf.js see a space where they know of none.
 * @param wide for each glyph whether it takes room
 * @returns undefined where there are too few letters, as for a Khmer vowel that stands on both sides of its letter
 */
export const shareLetters = (text: string, wide: readonly boolean[]): readonly string[] | undefined => {
  const letters = [...text]
  const shared: string[] = []
  let at = 0
  const solidLeft = () => letters.slice(at).filter((letter) => !isMark(letter)).length
  for (const [place, takesRoom] of wide.entries()) {
    const from = at
    if (takesRoom) {
      while (at < letters.length && !isSolid(letters.slice(from, at).join(""))) at++
      if (!isSolid(letters.slice(from, at).join(""))) return undefined
    } else {
      const wideLeft = wide.slice(place).filter(Boolean).length
      const next = letters[at]
      if (next !== undefined && (/^\p{Mn}$/u.test(next) || (!isMark(next) && solidLeft() > wideLeft))) at++
    }
    shared.push(letters.slice(from, at).join(""))
  }
  const last = shared.findLastIndex((each) => each !== "")
  if (last < 0) return undefined
  shared[last] += letters.slice(at).join("")
  for (const [place, said] of shared.entries())
    if (said === laoAm && shared[place - 1] === "" && !wide[place - 1]) {
      // readers on pdf.js pass over a step behind a glyph that says nothing, and take this letter apart anyhow
      ;[shared[place - 1], shared[place]] = [
        laoAm.normalize("NFKD").slice(0, 1),
        laoAm.normalize("NFKD").slice(1),
      ]
    }
  return shared.map((each) => each || silent)
}
