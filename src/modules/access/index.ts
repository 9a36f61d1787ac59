/** People, the organisations they work in, the posts they hold, and what follows from it. */
import type { Route } from "#http/routes.ts"
import type { AccessExtensions } from "./extensions.ts"

import { draftInheritance } from "./inheritance/drafts.ts"
import { accountPages } from "./pages/account.tsx"
import { changePasswordPages } from "./pages/change-password.tsx"
import { confirmPages } from "./pages/confirm.tsx"
import { enrolPages } from "./pages/enrol.tsx"
import { inheritedPages } from "./pages/inherited.tsx"
import { invitationPages } from "./pages/invitation.tsx"
import { newPasswordPages } from "./pages/new-password.tsx"
import { ownDataPages } from "./pages/own-data.tsx"
import { recoveryCodePages } from "./pages/recovery-codes.tsx"
import { secondFactorPages } from "./pages/second-factor.tsx"
import { sessionPages } from "./pages/sessions.tsx"
import { setUpPages } from "./pages/set-up.tsx"
import { signInPages } from "./pages/sign-in.tsx"
import { tokenPages } from "./pages/tokens.tsx"
import { accessPersonalData } from "./personal-data/own.ts"

export { paths as accessPaths } from "./paths.ts"
export { identifyBy } from "./identify.ts"
export { offerSetUp } from "./set-up.ts"
export { accessRights } from "./rights.ts"
export type { AccessExtensions } from "./extensions.ts"
export type { HealthProvider } from "./health/provider.ts"
export type { DraftForm, InheritanceProvider, InheritedItem } from "./inheritance/provider.ts"
export type { PersonalDataProvider } from "./personal-data/provider.ts"
export {
  discardDraft,
  type Draft,
  type DraftKey,
  type DraftOwner,
  findDraft,
  saveDraft,
} from "./drafts/drafts.ts"
export { defineSetting, type Setting } from "./settings/setting.ts"
export { readSetting } from "./settings/read.ts"

/** Every page of this module, with what the other modules add to them. */
export const accessRoutes = (extensions: AccessExtensions): readonly Route[] => [
  ...signInPages,
  ...secondFactorPages,
  ...newPasswordPages,
  ...invitationPages,
  ...setUpPages,
  ...accountPages,
  ...changePasswordPages,
  ...confirmPages,
  ...enrolPages,
  ...recoveryCodePages,
  ...sessionPages,
  ...tokenPages,
  ...ownDataPages([...accessPersonalData, ...extensions.personalData]),
  ...inheritedPages([draftInheritance(extensions.draftForms), ...extensions.inheritance]),
]
