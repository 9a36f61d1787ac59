// Reads one table of activities, and ends.
import { serveApart } from "#documents/apart/serve-apart.ts"
import { readTables } from "#documents/read-tables.ts"
import { day } from "#kernel/dates.ts"
import type { SheetOrder } from "#modules/registry/index.ts"
import { readActivitySheet } from "./read-sheet.ts"

serveApart(async ({ bytes, choice, today }: SheetOrder, tell) =>
  readActivitySheet(await readTables(bytes), choice, day(today), tell),
)
