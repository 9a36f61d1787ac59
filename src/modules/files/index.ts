/** Files that belong to records: taken in, kept once, opened by who may read the record. */
import type { Route } from "#http/routes.ts"
import type { Attachable } from "./attachables.ts"
import { attachPages } from "./pages/attach.tsx"
import { contentRoutes } from "./pages/content.ts"
import { withdrawPages } from "./pages/withdraw.tsx"

export { type Attachable, mayDoWith } from "./attachables.ts"
export { attach } from "./commands/attach-files.ts"
export { contentPath, filesFolder } from "./content/place.ts"
export { type KeptFile, receiveFiles } from "./content/receive.ts"
export { moveFiles } from "./move.ts"
export { Files } from "./pages/file-list.tsx"
export { filePaths } from "./paths.ts"
export { type AttachedFile, filesIn, filesOf, findFile } from "./queries.ts"
export { filesRights } from "./rights.ts"
export { fileWorkers } from "./sweep.ts"
export { words as fileWords } from "./words.ts"

/** Every page and file of this module; `attachables` are the kinds of records of all modules. */
export const filesRoutes = (attachables: readonly Attachable[]): readonly Route[] => [
  ...attachPages(attachables),
  ...withdrawPages(attachables),
  ...contentRoutes(attachables),
]
