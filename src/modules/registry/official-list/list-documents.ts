import type { ListLines, ToldBySheet } from "./list-sheets.ts"

/** A row of our own annex, which ends with its doubt and the codes of its partners. */
const ownRow =
  /^(\|\s*(?:[๐-๙\d]{2}\/)?[๐-๙\d]+\s*\|.*?)(\s*\(มีข้อสงสัย\))?\s*\[((?:[A-Z]{2}[A-Z0-9-]+ ?)*)\]\s*\|$/u

/** The lines of a Word or PDF document as the list's reader takes them, and what our own rows say by code. */
export const linesOfDocument = (lines: readonly string[]): ListLines => {
  const told: ToldBySheet[] = []
  const text = lines.map((line) => {
    const own = ownRow.exec(line)
    if (!own) return line
    told.push({ partnerCode: own[3]?.split(" ")[0] ?? "", inDoubt: own[2] !== undefined })
    return `${own[1]} |`
  })
  return { text: text.join("\n"), told }
}
