import type { PreparedBlock, PreparedTable } from "./prepare.ts"

/** Points that are left for rows under a table's head: where the table begins, and on each page behind. */
export type Room = { readonly first: number; readonly each: number }

/** A place in a paper, as the template tells it: points from the page's top. */
export type Place = { readonly page: number; readonly y: number }

/** Points that the setter lets pass. */
const grace = 0.0001
const pagesInPart = 48
/** Fewer rows are set soon enough. */
const longRows = 1_000

/**
 * Cuts tables of very many rows where pages end anyway, so that their parts are set beside each other: nothing that is seen
 * changes. It is done as far as the heights of rows are known.
 * @param roomOf asks the setter how much room a table has behind these blocks, which begin a page
 * @returns the pages that parts are to begin on, counted from the one that their table begins on, where something was cut
 */
export const cutLongTables = (
  blocks: readonly PreparedBlock[],
  roomOf: (before: readonly PreparedBlock[], table: PreparedTable) => Room,
): { readonly blocks: readonly PreparedBlock[]; readonly starts: readonly number[] } => {
  const starts: number[] = []
  let before: PreparedBlock[] = []
  const cut = blocks.flatMap((block): readonly PreparedBlock[] => {
    const behind = before
    before = block.kind === "page" ? [] : [...before, block]
    if (!isLong(block) || behind.some(isLong)) return [block]
    const parts = partsOf(block, pageStarts(block.rows, roomOf(behind, block)))
    if (parts.length === 1) return [block]
    starts.push(...parts.map((_, at) => at * pagesInPart))
    return parts.flatMap((part, at) => (at === 0 ? [part] : [{ kind: "page" }, part]))
  })
  return { blocks: cut, starts }
}

/** Whether the parts of tables begin where they were to. */
export const isCutRightly = (places: readonly Place[], starts: readonly number[]): boolean => {
  let first = 0
  return places.every(({ page }, at) => {
    const start = starts[at]
    if (start === 0) first = page
    return page === first + (start ?? Number.NaN)
  })
}

const isLong = (block: PreparedBlock): block is PreparedTable =>
  block.kind === "table" && block.rows.length >= longRows

/** The rows with which pages begin, as far as their heights are known; what heads rows stands on one page with the next. */
const pageStarts = (rows: PreparedTable["rows"], room: Room): readonly number[] => {
  const starts = [0]
  let [left, from, needed] = [room.first, 0, 0]
  for (const [at, { height, group = false }] of rows.entries()) {
    if (height === undefined) return starts
    needed += height
    if (group) continue
    if (needed > left + grace) {
      starts.push(from)
      left = room.each
    }
    left -= needed
    ;[from, needed] = [at + 1, 0]
  }
  return starts
}

const partsOf = (table: PreparedTable, starts: readonly number[]): readonly PreparedTable[] => {
  const begins = starts.filter((_, at) => at % pagesInPart === 0)
  if (begins.length < 2) return [table]
  return begins.map((from, at) => ({ ...table, rows: table.rows.slice(from, begins[at + 1]), isPart: true }))
}
