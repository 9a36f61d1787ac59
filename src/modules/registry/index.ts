/** The national register: relations, their parties and history, official lists in and out, the map. */
import type { Worker } from "#database/jobs/job.ts"
import type { Route } from "#http/routes.ts"
import type { NavigationItem } from "#ui/frame.tsx"
import { findingApi } from "./api/find.ts"
import { placesApi } from "./api/places.ts"
import type { RegistryExtensions } from "./extensions.ts"
import { exportingApi } from "./api/export.ts"
import { importsApi } from "./imports/api.ts"
import { draftWorkers } from "./imports/drafts/tidy.ts"
import { importPages } from "./imports/pages/index.ts"
import { pageWords as importPageWords } from "./imports/pages/words.ts"
import { readingApi } from "./api/read.ts"
import { writingApi } from "./api/write.ts"
import { changesPage } from "./pages/changes.tsx"
import { correctRelationPages } from "./pages/correct-relation.tsx"
import { countriesPage } from "./pages/countries.tsx"
import { countryPage } from "./pages/country.tsx"
import { endRelationPages } from "./pages/end-relation.tsx"
import { mapPage } from "./pages/map.tsx"
import { mergeRelationPages } from "./pages/merge-relation.tsx"
import { newRelationPages } from "./pages/new-relation.tsx"
import { overviewPage } from "./pages/overview.tsx"
import { overviewWords } from "./pages/overview-words.ts"
import { placeWords } from "./pages/place-words.ts"
import { provincesPage } from "./pages/provinces.tsx"
import { relationPage } from "./pages/relation.tsx"
import { relationHistoryPage } from "./pages/relation-history.tsx"
import { relationsPage } from "./pages/relations.tsx"
import { renewRelationPages } from "./pages/renew-relation.tsx"
import { searchPage } from "./pages/search.tsx"
import { unitPage } from "./pages/unit.tsx"
import { words as mapWords } from "./map/words.ts"
import { paths } from "./paths.ts"
import { sheetWorker } from "./sheets/read-job.ts"
import { spreadsheetRoutes } from "./spreadsheets/pages/index.ts"
import { relationSheets } from "./spreadsheets/way.ts"
import { words } from "./words.ts"

export type { ProvincePart, RegistryExtensions, RelationPart } from "./extensions.ts"
export { paths as registryPaths } from "./paths.ts"
export { titleOf } from "./pages/parts.tsx"
export { getRelation, getRelationItem, relationsOf } from "./queries/detail.ts"
export type { RelationDetail, RelationItem } from "./schema.ts"
export { draftsLeftBehind, inheritedImports } from "./imports/inheritance.ts"
export { beginFirstList } from "./imports/first-list.ts"
export { importWords } from "./imports/words.ts"
export { AlreadyRegistered } from "./commands/checks.ts"
export { createRelation } from "./commands/create-relation.ts"
export { awaitSignature, dropRelation, proposeRelation, signRelation } from "./commands/for-cases.ts"
export { relationFiles } from "./files.ts"
export { draftForms as registryDraftForms } from "./pages/drafts.ts"
export { listRelations } from "./queries/list.ts"
export { countryWithTitle, nameWithTitle } from "./exports/official-names.ts"
export { mediaTypes, sendBook } from "./exports/send.ts"
export { sheetPages } from "./sheets/index.ts"
export { languageOf, sendErrors } from "./sheets/pages/files.ts"
export { NotesList, rowNumber, RowState } from "./sheets/pages/row-parts.tsx"
export { contentOf, draftOf, draftRows, type SheetDraft } from "./sheets/queries.ts"
export { sheetWorker } from "./sheets/read-job.ts"
export { deleteDraft } from "./sheets/store.ts"
export type { ReadRow, SheetOrder, SheetReading } from "./sheets/types.ts"
export { readingJob, type SheetWay } from "./sheets/way.ts"
export { registryRights } from "./rights.ts"
export { type Term, termOf } from "./rules.ts"

/** What this module does in the background. */
export const registryWorkers: readonly Worker[] = [sheetWorker(relationSheets), ...draftWorkers]

/** Every page and operation of this module; `extensions` are the parts that later modules add to its pages. */
export const registryRoutes = (extensions: RegistryExtensions): readonly Route[] => [
  overviewPage,
  relationsPage,
  ...newRelationPages,
  ...correctRelationPages,
  ...renewRelationPages,
  ...endRelationPages,
  ...mergeRelationPages,
  relationPage(extensions.relation),
  relationHistoryPage,
  changesPage,
  unitPage(extensions.province),
  provincesPage,
  countriesPage,
  countryPage,
  mapPage,
  searchPage,
  ...spreadsheetRoutes,
  ...exportingApi,
  ...readingApi,
  ...placesApi,
  ...findingApi,
  ...writingApi,
  ...importsApi,
  ...importPages,
]

export const registryNavigation: readonly NavigationItem[] = [
  { path: paths.overview, label: overviewWords.overview },
  { path: paths.relations, label: words.relations },
  { path: paths.map, label: mapWords.map },
  { path: paths.provinces, label: placeWords.provinces },
  { path: paths.countries, label: placeWords.countries },
  { path: paths.imports, label: importPageWords.imports },
]
