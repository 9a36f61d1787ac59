import { mostWidth } from "./widths.ts"

/** Text of one size, in points. */
export type Part = { readonly text: string; readonly size: number; readonly bold: boolean }

/** The largest size in each line, and where lines begin behind the first: places in the text of each part. */
export type Lines = { readonly sizes: readonly number[]; readonly begins: readonly (readonly number[])[] }

/**
 * The lines that text surely takes: one, or as many as its words fill.
 * @param room points
 * @param breaks whether a new line may begin at a space
 * @returns undefined where it is not sure, or nothing stands there but white
 */
export const knownLines = (parts: readonly Part[], room: number, breaks: boolean): Lines | undefined => {
  const begins = parts.map((): number[] => [])
  const sizes: number[] = []
  const line = { width: 0, size: 0 }
  const word = { width: 0, size: 0, part: 0, at: 0 }
  let white = 0
  const put = (): boolean => {
    if (word.size === 0) return true
    if (breaks && line.size > 0 && line.width + white + word.width > room) {
      begins[word.part]?.push(word.at)
      sizes.push(line.size)
      line.width = line.size = white = 0
    }
    line.width += white + word.width
    line.size = Math.max(line.size, word.size)
    word.width = word.size = white = 0
    return line.width <= room
  }
  for (const [part, { text, size, bold }] of parts.entries())
    for (let from = 0, to = 0; from < text.length; from = to) {
      const isWhite = text[from] === " "
      while (to < text.length && (text[to] === " ") === isWhite) to++
      const width = mostWidth(text, from, to, bold) * size
      if (isWhite) {
        if (!put()) return undefined
        white += width
      } else {
        if (word.size === 0) [word.part, word.at] = [part, from]
        word.width += width
        word.size = Math.max(word.size, size)
      }
    }
  if (!put()) return undefined
  if (line.size > 0) sizes.push(line.size)
  return sizes.length > 0 || parts.every(({ text }) => text === "") ? { sizes, begins } : undefined
}
