/** The pages on which lists and spreadsheets are brought in, looked at, decided and undone. */
import type { Route } from "#http/routes.ts"
import { draftPages } from "./draft.tsx"
import { importPage } from "./import.tsx"
import { importsPage } from "./imports.tsx"
import { newImportPages } from "./new.tsx"
import { reopenForm } from "./reopen.tsx"
import { rowPages } from "./row.tsx"
import { undoPages } from "./undo.tsx"

export const importPages: readonly Route[] = [
  importsPage,
  ...newImportPages,
  ...draftPages,
  importPage,
  ...rowPages,
  reopenForm,
  ...undoPages,
]
