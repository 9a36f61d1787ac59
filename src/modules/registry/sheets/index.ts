/** Spreadsheets of any kind on their way in: one way to send, understand, look through and take them. */
import type { Route } from "#http/routes.ts"
import { draftPages } from "./pages/draft.tsx"
import { errorsFile } from "./pages/files.ts"
import { uploadPages } from "./pages/upload.tsx"
import type { SheetWay } from "./way.ts"

/** The pages and files of one kind of spreadsheet. */
export const sheetPages = (way: SheetWay): readonly Route[] => [
  errorsFile(way),
  ...uploadPages(way),
  ...draftPages(way),
]
