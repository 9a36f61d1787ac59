import type { RenderedClause, Stretch } from "../drafting/render.ts"
import { keyOf, speaks } from "./same-text.ts"
import { dayWritten, writtenDay } from "./written-day.ts"

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** What may be written by hand into a place: a number of years, a day, or what was still empty. */
const canStand = ({ fills, empty }: Stretch): string | undefined => {
  if (fills === "number") return String.raw`\d{1,3}`
  if (fills === "date") return writtenDay
  if (fills === "text" && empty) return `[^;:]{1,60}`
  return undefined
}

/**
 * What a clause has in its places for numbers and days, levelled so that languages can be held against each other; undefined
 * where it is not a clause in which only places of the records were filled otherwise: another day, another number of years, a
 * name where none was known. Everything between the places must be the format's own words.
 */
export const placesIn = (
  clause: Pick<RenderedClause, "paragraphs">,
  actual: string,
): Readonly<Record<string, string>> | undefined => {
  let loose = false
  const names: string[] = []
  const pattern = clause.paragraphs
    .flatMap((paragraph) =>
      paragraph.map((stretch) => {
        const may = stretch.fills ? canStand(stretch) : undefined
        const own = escaped(keyOf(stretch.text).replaceAll(" ", ""))
        if (may === undefined) return own
        loose = true
        if (stretch.place !== undefined) names.push(stretch.place)
        return `${stretch.place === undefined ? "(?:" : "("}${own}|${may})${stretch.empty ? "?" : ""}`
      }),
    )
    .join("")
  if (!loose || pattern.length >= 40_000) return undefined
  const found = new RegExp(`^${pattern}$`).exec(keyOf(actual).replaceAll(" ", ""))
  if (!found) return undefined
  return Object.fromEntries(
    names.flatMap((name, at) => (speaks(found[at + 1] ?? "") ? [[name, levelled(found[at + 1] ?? "")]] : [])),
  )
}

/** What stands in the places of a clause as the records fill them. */
export const placesOf = (clause: Pick<RenderedClause, "paragraphs">): Readonly<Record<string, string>> =>
  Object.fromEntries(
    clause.paragraphs.flatMap((paragraph) =>
      paragraph.flatMap(({ place, text, empty }) =>
        place === undefined || empty ? [] : [[place, levelled(keyOf(text).replaceAll(" ", ""))]],
      ),
    ),
  )

const levelled = (text: string): string => dayWritten(text) ?? text
