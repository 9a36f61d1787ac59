/** Memoranda of understanding: their fixed formats, drafting, comparison with the format, signing, validity. */
import type { Route } from "#http/routes.ts"
import { type Actor, mightDo } from "#kernel/rights.ts"
import type { NavigationItem } from "#ui/frame.tsx"
import { agreementApi } from "./api/api.ts"
import type { AgreementPart } from "./extensions.ts"
import { agreementPage } from "./pages/agreement.tsx"
import { agreementsPage } from "./pages/agreements.tsx"
import { comparisonPage } from "./pages/comparison.tsx"
import { draftSectionPages } from "./pages/draft-section.tsx"
import { formatPages } from "./pages/formats.tsx"
import { paperFiles } from "./pages/papers.ts"
import { previewPage } from "./pages/preview.tsx"
import { signingForms } from "./pages/signing-forms.tsx"
import { versionPages } from "./pages/versions.tsx"
import { paths } from "./paths.ts"
import { agreementRights } from "./rights.ts"
import { words } from "./words.ts"

export { installSampleFormat } from "./commands/install-format.ts"
export {
  agreementOfCase,
  beginAgreement,
  type CaseMoment,
  followCase,
  lockAgreementOfCase,
  signAgreement,
  signingForetold,
} from "./door.ts"
export type { AgreementPart } from "./extensions.ts"
export { agreementAttachables } from "./files.ts"
export { agreementSigned } from "./jobs.ts"
export { agreementKindsOfWork } from "./kinds.ts"
export { agreementsOfRelation } from "./pages/of-relation.tsx"
export { agreementPast } from "./past.ts"
export { formatPast } from "./formats/past.ts"
export { paths as agreementPaths } from "./paths.ts"
export { type Agreement, getAgreement } from "./queries/agreement.ts"
export { agreementRights } from "./rights.ts"
export { pageWords as agreementPageWords } from "./pages/words.ts"
export { agreementWorkers } from "./workers.ts"

/** Every page and operation of this module; `parts` are what later modules add to the page of a memorandum. */
export const agreementRoutes = (parts: readonly AgreementPart[]): readonly Route[] => [
  agreementsPage,
  agreementPage(parts),
  ...draftSectionPages,
  comparisonPage,
  previewPage,
  ...paperFiles,
  ...versionPages,
  ...signingForms,
  ...formatPages,
  ...agreementApi,
]

/** What this module adds to the menu, for those who may read memoranda. */
export const agreementNavigation = (actor: Actor): readonly NavigationItem[] =>
  mightDo(agreementRights["agreement.read"], actor)
    ? [{ path: paths.agreements, label: words.agreements }]
    : []
