import type { ListStatus, OfficialRow, Totals } from "./types.ts"

/** Rows of a status, and the Thai provinces among them that could be read. */
export const countRows = (rows: readonly OfficialRow[], status: ListStatus): Totals => {
  const counted = rows.filter((row) => row.status === status)
  return {
    relations: counted.length,
    provinces: new Set(counted.map(({ home }) => home).filter((home) => home !== null)).size,
  }
}
