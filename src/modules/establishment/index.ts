/** From the idea to the signature: procedures, cases, rounds, opinions, deadlines, committees, letters. */
import type { PaperKind } from "#modules/files/index.ts"
import type { Route } from "#http/routes.ts"
import { type Actor, decide } from "#kernel/rights.ts"
import type { NavigationItem } from "#ui/frame.tsx"
import { readingApi } from "./api/read.ts"
import { writingApi } from "./api/write.ts"
import { boardPage } from "./board/page.tsx"
import { committeeApi } from "./committee/api.ts"
import { meetingPaper } from "./committee/paper.ts"
import { meetingPage } from "./committee/pages/meeting.tsx"
import { meetingsPage } from "./committee/pages/meetings.tsx"
import { newMeetingPages } from "./committee/pages/new-meeting.tsx"
import { caseFiles, letterFiles, letterHeadFiles, meetingFiles } from "./files.ts"
import { letterApi } from "./letters/api.ts"
import { letterPaper } from "./letters/paper/kind.ts"
import { letterPaperPages } from "./letters/paper/pages.tsx"
import { letterPage } from "./letters/pages/letter.tsx"
import { lettersPage } from "./letters/pages/letters.tsx"
import { newLetterPages } from "./letters/pages/new-letter.tsx"
import { caseCompanyRoute } from "./pages/case-company.tsx"
import { caseActPages } from "./pages/case-acts.tsx"
import { beginAgreementForms } from "./pages/case-agreement.tsx"
import { casePage } from "./pages/case-page.tsx"
import { casesPage } from "./pages/cases.tsx"
import { copyPage } from "./pages/copy-page.tsx"
import { decideCasePages } from "./pages/decide-case.tsx"
import { fillCasePages } from "./pages/fill-case.tsx"
import { newCasePages } from "./pages/new-case.tsx"
import { paths } from "./paths.ts"
import { newVersionPages, versionCompanyRoute } from "./procedures/pages/new-version.tsx"
import { procedurePage } from "./procedures/pages/procedure.tsx"
import { proceduresPage } from "./procedures/pages/procedures.tsx"
import { establishmentRights } from "./rights.ts"
import { takeStudyPages } from "./studies/pages/take-study.tsx"
import { words } from "./words.ts"
import { holidayApi } from "./working-days/api.ts"
import { holidayCompanyRoute, holidayPages } from "./working-days/pages.tsx"

export { inventCases } from "./demo/invent-cases.ts"
export { establishmentWorkers, receiveListedCases } from "./receive.ts"
export { builtInProcedures, listProcedures } from "./procedures/queries.ts"
export type { Procedure } from "./procedures/table/rules.ts"
export { readCalendar } from "./working-days/queries.ts"
export { workingDaysBetween } from "./working-days/rules.ts"
/** Where the list of cases and one case are, for links of later modules. */
export const casePaths = { list: { path: paths.cases, label: words.cases }, one: paths.case } as const

export { caseOrigins } from "./procedures/origins.ts"
export { establishmentKinds } from "./kinds.ts"
export { draftForms as establishmentDraftForms } from "./pages/drafts.ts"
export { paths as establishmentPaths } from "./paths.ts"
export { establishmentPast } from "./past.ts"
export { caseOfAgreement } from "./pages/of-agreement.tsx"
export { establishmentRights } from "./rights.ts"
export { casesOfProvince, casesOfRelation } from "./pages/cases-elsewhere.tsx"
export { casesOfStudy } from "./studies/pages/cases-of-study.tsx"

export const establishmentAttachables = [caseFiles, meetingFiles, letterFiles, letterHeadFiles]
export const establishmentPapers: readonly PaperKind[] = [letterPaper, meetingPaper]

export const establishmentRoutes: readonly Route[] = [
  casesPage,
  boardPage,
  ...newCasePages,
  ...holidayPages,
  holidayCompanyRoute,
  ...newMeetingPages,
  meetingPage,
  meetingsPage,
  ...newLetterPages,
  ...letterPaperPages,
  letterPage,
  lettersPage,
  ...newVersionPages,
  versionCompanyRoute,
  proceduresPage,
  procedurePage,
  copyPage,
  ...fillCasePages,
  ...decideCasePages,
  ...beginAgreementForms,
  ...caseActPages,
  ...takeStudyPages,
  caseCompanyRoute,
  casePage,
  ...readingApi,
  ...writingApi,
  ...committeeApi,
  ...letterApi,
  ...holidayApi,
]

/** What this module adds to the menu, for those who may read cases. */
export const establishmentNavigation = (actor: Actor): readonly NavigationItem[] =>
  decide(establishmentRights["case.read"], actor).allowed ? [{ path: paths.cases, label: words.cases }] : []
