/** A letter's width at the picture's size; marks above and below stand on their letter. */
const letter = 9

const words = new Intl.Segmenter("th", { granularity: "word" })

const widthOf = (text: string): number => text.replaceAll(/\p{M}/gu, "").length * letter

/** Breaks a text into lines of a width, between words; Thai is written without spaces, so words are found. */
export const linesOf = (text: string, width: number): readonly string[] => {
  const key = `${width} ${text}`
  const known = broken.get(key)
  if (known) return known
  const lines = breakUp(text, width)
  if (broken.size < 2000) broken.set(key, lines)
  return lines
}

/** Procedures are few and their words the same on every page. */
const broken = new Map<string, readonly string[]>()

/** Words between which a line may end; what stands in brackets, as (มท.๑), is one. */
const unparted = (text: string): readonly string[] =>
  text
    .split(/(\([^\s()]{1,12}\))/u)
    .flatMap((part, at) => (at % 2 === 1 ? [part] : [...words.segment(part)].map(({ segment }) => segment)))

const breakUp = (text: string, width: number): readonly string[] => {
  const lines: string[] = [""]
  for (const segment of unparted(text)) {
    const line = lines.at(-1) ?? ""
    if (line !== "" && widthOf(line + segment) > width) lines.push(segment.trimStart())
    else lines[lines.length - 1] = line + segment
  }
  return lines.map((line) => line.trim()).filter(Boolean)
}
