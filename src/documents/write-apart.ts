import { runApart } from "./apart/run-apart.ts"
import { writeBook } from "./xlsx/write-book.ts"
import type { WrittenBook } from "./xlsx/written.ts"

const fewRows = 1_000

/** A workbook as bytes. A large one is written in a process of its own, so that nobody else waits for it. */
export const writeBookApart = async (book: WrittenBook): Promise<Uint8Array> => {
  const rows = book.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (rows <= fewRows) return writeBook(book)
  const limits = { seconds: 120, megabytes: 1500, lane: "write" }
  return runApart<Uint8Array>(new URL("apart/book-process.ts", import.meta.url), book, limits)
}
