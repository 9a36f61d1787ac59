/** The pages on which lists and spreadsheets are brought in, looked at, decided and undone. */
import type { Route } from "#http/routes.ts"
import { importPage } from "./import.tsx"
import { importsPage } from "./imports.tsx"
import { reopenForm } from "./reopen.tsx"
import { rowPages } from "./row.tsx"
import { undoPages } from "./undo.tsx"

export const importPages: readonly Route[] = [importsPage, importPage, ...rowPages, reopenForm, ...undoPages]
