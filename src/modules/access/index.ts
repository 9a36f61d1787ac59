/** People, the organisations they work in, the posts they hold, and what follows from it. */
import type { Route } from "#http/routes.ts"
import { type Actor, decide } from "#kernel/rights.ts"
import type { NavigationItem } from "#ui/frame.tsx"
import type { AccessExtensions } from "./extensions.ts"
import { paths } from "./paths.ts"
import { accessRights } from "./rights.ts"
import { words } from "./words-administration.ts"

import { pageDrafts } from "./drafts/typed-here.ts"
import { draftInheritance } from "./inheritance/drafts.ts"
import { accountPages } from "./pages/account.tsx"
import { changePasswordPages } from "./pages/change-password.tsx"
import { confirmPages } from "./pages/confirm.tsx"
import { endTermPages } from "./pages/end-term.tsx"
import { enrolPages } from "./pages/enrol.tsx"
import { accessSettings } from "./settings/own.ts"
import { administrationPages } from "./pages/administration.tsx"
import { explainPages } from "./pages/explain.tsx"
import { healthPages } from "./pages/health.tsx"
import { appointPages, invitePages } from "./pages/invite.tsx"
import { addOrganisationPages } from "./pages/add-organisation.tsx"
import { changeOrganisationPages } from "./pages/change-organisation.tsx"
import { postPages } from "./pages/post-forms.tsx"
import { organisationPages } from "./pages/organisation.tsx"
import { organisationListPages } from "./pages/organisations.tsx"
import { peoplePages } from "./pages/people.tsx"
import { personActPages } from "./pages/person-act.tsx"
import { personPages } from "./pages/person.tsx"
import { settingPages } from "./pages/settings.tsx"
import { accessHealth } from "./health/own.ts"
import { inheritedPages } from "./pages/inherited.tsx"
import { invitationPages } from "./pages/invitation.tsx"
import { newPasswordPages } from "./pages/new-password.tsx"
import { ownDataPages } from "./pages/own-data.tsx"
import { providerPages } from "./pages/provider.tsx"
import { recoveryCodePages } from "./pages/recovery-codes.tsx"
import { secondFactorPages } from "./pages/second-factor.tsx"
import { sessionPages } from "./pages/sessions.tsx"
import { securityPages } from "./pages/security.tsx"
import { setUpPages } from "./pages/set-up.tsx"
import { signInPages } from "./pages/sign-in.tsx"
import { tokenPages } from "./pages/tokens.tsx"
import { organisationPast } from "./past/organisation.ts"
import { pastPages } from "./past/page.tsx"
import { accessPersonalData } from "./personal-data/own.ts"

export { paths as accessPaths } from "./paths.ts"
export { identifyBy } from "./identify.ts"
export { offerSetUp } from "./set-up.ts"
export { withheldNotice } from "./pages/withheld.tsx"
export { accessRights } from "./rights.ts"
export type { AccessExtensions } from "./extensions.ts"
export type { AdministrationEntry } from "./pages/administration.tsx"
export type { HealthProvider } from "./health/provider.ts"
export type { DraftForm, InheritanceProvider } from "./inheritance/provider.ts"
export { type NamingColumn, recordsNaming } from "./personal-data/records.ts"
export { openSecretLink } from "./sign-in/secret-links.ts"
export { asText, inWords } from "./past/in-words.ts"
export { PastLink } from "./past/link.tsx"
export type { NamesReader, Recorded, RecordedField, RecordedPart } from "./past/recorded.ts"
export type { PersonalDataProvider } from "./personal-data/provider.ts"
export { discardDraft, type Draft, type DraftKey, findDraft, saveDraft } from "./drafts/drafts.ts"
export { forgetTyped, keepTyped, typedHere } from "./drafts/typed-here.ts"
export { defineSetting } from "./settings/setting.ts"
export { installReferenceOrganisations } from "./organisations/install.ts"
export { inventPeople, type InventedPerson } from "./people/invent.ts"
export { holdersToday } from "./people/holders.ts"
export { accessWorkers } from "./tidy.ts"
export { ownOrInherited } from "./inheritance/successors.ts"
export { ministryOffices, officesOf } from "./organisations/offices.ts"
export { organisationNamesById, unitNamesByCode } from "./organisations/queries.ts"
export { readSetting } from "./settings/read.ts"

/** What this module adds to the menu: administration, for those who administer anything. */
export const accessNavigation = (actor: Actor): readonly NavigationItem[] =>
  decide(accessRights["person.read"], actor).allowed
    ? [{ path: paths.administration, label: words.administration }]
    : []

/** Every page of this module, with what the other modules add to them. */
export const accessRoutes = (extensions: AccessExtensions): readonly Route[] => [
  ...signInPages,
  ...secondFactorPages,
  ...providerPages,
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
  ...administrationPages(extensions.administration),
  ...peoplePages,
  ...invitePages,
  ...appointPages,
  ...personPages,
  ...personActPages,
  ...endTermPages,
  ...organisationListPages,
  ...addOrganisationPages,
  ...changeOrganisationPages,
  ...postPages,
  ...organisationPages,
  ...explainPages(extensions.rights, [organisationPast, ...extensions.recorded, ...extensions.explained]),
  ...settingPages([...accessSettings, ...extensions.settings]),
  ...securityPages(extensions.rights),
  ...healthPages([...accessHealth, ...extensions.health]),
  ...pastPages([organisationPast, ...extensions.recorded], extensions.rights),
  ...inheritedPages([draftInheritance([pageDrafts, ...extensions.draftForms]), ...extensions.inheritance]),
]
