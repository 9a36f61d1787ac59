// Reads one spreadsheet, matches its rows to places, and ends.
import { serveApart } from "#documents/apart/serve-apart.ts"
import { readTables } from "#documents/read-tables.ts"
import { day } from "#kernel/dates.ts"
import { referenceGazetteer } from "#modules/places/index.ts"
import { readSpreadsheet } from "./read-spreadsheet.ts"
import type { SheetOrder } from "../sheets/types.ts"

serveApart(async ({ bytes, choice, today, only }: SheetOrder, tell) =>
  readSpreadsheet(await readTables(bytes), {
    choice,
    gazetteer: referenceGazetteer(),
    today: day(today),
    only,
    tell,
  }),
)
