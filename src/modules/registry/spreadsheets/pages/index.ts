import type { Route } from "#http/routes.ts"
import { sheetPages } from "../../sheets/index.ts"
import { relationSheets } from "../way.ts"
import { spreadsheetFiles } from "./files.ts"

/** Pages and files by which tables of relations come in. */
export const spreadsheetRoutes: readonly Route[] = [...spreadsheetFiles, ...sheetPages(relationSheets)]
