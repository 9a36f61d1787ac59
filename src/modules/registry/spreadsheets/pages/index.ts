import type { Route } from "#http/routes.ts"
import { draftPages } from "./draft.tsx"
import { spreadsheetFiles } from "./files.ts"
import { uploadPages } from "./upload.tsx"

/** Pages and files by which spreadsheets come in. */
export const spreadsheetRoutes: readonly Route[] = [...spreadsheetFiles, ...uploadPages, ...draftPages]
