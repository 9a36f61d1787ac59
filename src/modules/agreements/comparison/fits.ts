import type { RenderedClause, Stretch } from "../drafting/render.ts"
import { keyOf } from "./same-text.ts"
import { writtenDay } from "./written-day.ts"

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** What may be written by hand into a place: a number of years, a day, or what was still empty. */
const canStand = ({ fills, empty }: Stretch): string | undefined => {
  if (fills === "number") return String.raw`\d{1,3}`
  if (fills === "date") return writtenDay
  if (fills === "text" && empty) return `[^;:]{1,60}`
  return undefined
}

/**
 * Whether a text is a clause in which only places of the records were filled otherwise: another day, another number of years,
 * a name where none was known. Everything between the places must be the format's own words.
 */
export const differsInPlacesAlone = (clause: Pick<RenderedClause, "paragraphs">, actual: string): boolean => {
  let loose = false
  const pattern = clause.paragraphs
    .flatMap((paragraph) =>
      paragraph.map((stretch) => {
        const may = stretch.fills ? canStand(stretch) : undefined
        const own = escaped(keyOf(stretch.text).replaceAll(" ", ""))
        if (may === undefined) return own
        loose = true
        return `(?:${own}|${may})${stretch.empty ? "?" : ""}`
      }),
    )
    .join("")
  return (
    loose && pattern.length < 40_000 && new RegExp(`^${pattern}$`).test(keyOf(actual).replaceAll(" ", ""))
  )
}
