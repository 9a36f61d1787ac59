/** The national register: relations, their parties and history, official lists in and out, the map. */
import type { CliCommand } from "#cli/command.ts"
import type { Route } from "#http/routes.ts"
import type { NavigationItem } from "#ui/frame.tsx"
import { readingApi } from "./api/read.ts"
import { writingApi } from "./api/write.ts"
import { mapPage } from "./pages/map.tsx"
import { relationPage } from "./pages/relation.tsx"
import { relationHistoryPage } from "./pages/relation-history.tsx"
import { relationsPage } from "./pages/relations.tsx"
import { searchPage } from "./pages/search.tsx"
import { words as mapWords } from "./map/words.ts"
import { paths } from "./paths.ts"
import { words } from "./words.ts"

export { relationFiles } from "./files.ts"
export { registryRights } from "./rights.ts"

export const registryRoutes: readonly Route[] = [
  relationsPage,
  relationPage,
  relationHistoryPage,
  mapPage,
  searchPage,
  ...readingApi,
  ...writingApi,
]

export const registryNavigation: readonly NavigationItem[] = [
  { path: paths.relations, label: words.relations },
  { path: paths.map, label: mapWords.map },
]

export const registryCommands: readonly CliCommand[] = []
