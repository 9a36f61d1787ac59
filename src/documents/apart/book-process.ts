// Writes one workbook and ends.
import { writeBook } from "../xlsx/write-book.ts"
import type { WrittenBook } from "../xlsx/written.ts"
import { serveApart } from "./serve-apart.ts"

serveApart((book: WrittenBook) => writeBook(book))
