// Reads the tables of one file and ends.
import { readTables } from "../read-tables.ts"
import { serveApart } from "./serve-apart.ts"

serveApart(async ({ bytes }: { readonly bytes: Uint8Array }) => readTables(bytes))
