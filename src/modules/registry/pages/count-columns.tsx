import type { Child } from "hono/jsx"
import type { Request } from "#http/request.ts"
import { formatNumber } from "#kernel/format.ts"
import type { Language, Text } from "#kernel/text.ts"
import type { Column } from "#ui/components/table.tsx"

/** What tables of provinces and countries are sorted by: the name, or a count, the largest first. */
export type SortedBy = "name" | "inForce" | "proposed" | "others" | "inDoubt"
const sortable: ReadonlySet<string> = new Set(["inForce", "proposed", "others", "inDoubt"])

export const readSort = (request: Request): SortedBy => {
  const given = request.query("sort")
  return given !== undefined && sortable.has(given) ? (given as SortedBy) : "name"
}

/** The head of a column that can be sorted by. */
export const sortColumn = <Row,>(
  name: SortedBy,
  label: Text,
  now: SortedBy,
  address: (to: SortedBy) => string,
): Pick<Column<Row>, "label" | "sort" | "align"> => ({
  label,
  ...(name === "name" ? {} : { align: "end" as const }),
  sort: {
    path: address(name),
    now: now !== name ? "none" : name === "name" ? "ascending" : "descending",
  },
})

/** A count, leading to its rows; a zero is quiet. */
export const numberCell = (value: number, language: Language, href?: string): Child => {
  if (value === 0) return <span class="soft">0</span>
  const text = formatNumber(value, language)
  return href ? <a href={href}>{text}</a> : text
}
