// Reads the tables of files, and tells each with its first rows.
import { readTables } from "../read-tables.ts"
import { serveApart } from "./serve-apart.ts"
import type { TablesOrder } from "../read-apart.ts"

serveApart(async ({ bytes, first }: TablesOrder) =>
  (await readTables(bytes)).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.slice(0, first),
    count: sheet.rows.length,
  })),
)
