/** Files that belong to records: taken in, kept once, opened by who may read the record. */
import type { Route } from "#http/routes.ts"
import type { Attachable } from "./attachables.ts"
import { attachPages } from "./pages/attach.tsx"
import { contentRoutes } from "./pages/content.ts"
import type { PaperKind } from "./papers/kinds.ts"
import { paperPages } from "./papers/pages/order.tsx"
import { templatePages } from "./papers/templates/pages.tsx"
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
export { withFiles } from "./past.ts"
export { fileWorkers } from "./sweep.ts"
export type { Composed, Filling, Keeping, PaperKind, Place } from "./papers/kinds.ts"
export { fileSettings } from "./papers/settings.ts"
export { paperWorkers } from "./papers/make-papers.ts"
export { Print } from "./papers/pages/print.tsx"
export { paperFiles } from "./papers/queries.ts"
export { type OfferedTemplate, templateFiles, templatesFor } from "./papers/templates/queries.ts"
export { words as fileWords } from "./words.ts"

/**
 * Every page and file of this module.
 * @param attachables the kinds of records of all modules
 * @param papers the kinds of papers of all modules
 */
export const filesRoutes = (
  attachables: readonly Attachable[],
  papers: readonly PaperKind[],
): readonly Route[] => [
  ...templatePages(papers),
  ...paperPages(papers),
  ...attachPages(attachables),
  ...withdrawPages(attachables),
  ...contentRoutes(attachables),
]
