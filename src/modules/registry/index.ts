/** The national register: relations, their parties and history, official lists in and out, the map. */
import type { CliCommand } from "#cli/command.ts"
import type { Route } from "#http/routes.ts"
import type { NavigationItem } from "#ui/frame.tsx"
import { registryApi } from "./api.ts"
import { relationsPage } from "./pages/relations.tsx"
import { paths } from "./paths.ts"
import { words } from "./words.ts"

export { registryRights } from "./rights.ts"

export const registryRoutes: readonly Route[] = [relationsPage, ...registryApi]

export const registryNavigation: readonly NavigationItem[] = [
  { path: paths.relations, label: words.relations },
]

export const registryCommands: readonly CliCommand[] = []
