/** Choosing partners well: studies of candidates, appraisals, criteria, countries that come first, suggestions. */
import type { Route } from "#http/routes.ts"
import { type Actor, mightDo } from "#kernel/rights.ts"
import type { NavigationItem } from "#ui/frame.tsx"
import type { SelectionExtensions } from "./extensions.ts"
import { paths } from "./paths.ts"
import { selectionRights } from "./rights.ts"
import { words } from "./words.ts"
import type { Kind } from "#modules/work/index.ts"
import { decidingApi } from "./api/decide.ts"
import { readingApi } from "./api/read.ts"
import { writingApi } from "./api/write.ts"
import { appraisedKind, appraiseKind } from "./kinds.ts"
import { appraisalPages } from "./pages/appraisal.tsx"
import { appraiserForms } from "./pages/appraisers.tsx"
import { candidateForms } from "./pages/candidate-form.tsx"
import { candidatePage } from "./pages/candidate.tsx"
import { changeForms } from "./pages/change-forms.tsx"
import { checkAppraisalPages } from "./pages/check-appraisal.tsx"
import { studyCompanyRoute } from "./pages/company.tsx"
import { historyPage } from "./pages/history.tsx"
import { newStudyPages } from "./pages/new-study.tsx"
import { paperPage } from "./pages/paper.tsx"
import { reasonForms } from "./pages/reason-forms.tsx"
import { resultPage } from "./pages/result.tsx"
import { studiesPage } from "./pages/studies.tsx"
import { criteriaApi } from "./api/criteria.ts"
import { criteriaForms } from "./pages/criteria-forms.tsx"
import { criteriaPages } from "./pages/criteria.tsx"
import { priorityApi } from "./api/priorities.ts"
import { priorityForms } from "./pages/priority-forms.tsx"
import { priorityPages } from "./pages/priorities.tsx"
import { suggestionPages } from "./pages/suggestions.tsx"
import { suggestionApi } from "./api/suggestions.ts"
import { studyPage } from "./pages/study.tsx"

export { installReferenceCriteria } from "./criteria/install.ts"
export { inventStudies } from "./demo/invent-studies.ts"
export { appraisalOf, freezeStudy, holdStudyForCase, readStudy } from "./door.ts"
export type { SelectionExtensions, StudyPart } from "./extensions.ts"
export { studyPaper } from "./papers/kind.ts"
export { studyFiles } from "./files.ts"
export type { Outcome, Scored } from "./outcome/outcome.ts"
export { draftForms as selectionDraftForms } from "./pages/appraisal-state.ts"
export { candidateInFull, StudyStatus } from "./pages/parts.tsx"
export { ResultBody as StudyResult } from "./pages/result-body.tsx"
export { StudySummary } from "./pages/result-summary.tsx"
export { suggestionsOfProvince } from "./pages/suggestions-of-province.tsx"
export { paths as selectionPaths } from "./paths.ts"
export { findCopy, type StudyContent, type StudyCopy } from "./queries/copies.ts"
export { type CandidateLeft, candidatesLeft } from "./queries/outcome.ts"
export type { Candidate, Study } from "./queries/study.ts"
export { studyPast } from "./past.ts"
export { criteriaPast, prioritiesPast } from "./past-criteria.ts"
export { selectionRights } from "./rights.ts"
export { type CandidateFate, tellFate } from "./store/fates.ts"
export { isStanding, type Origin, origins } from "./studies/rules.ts"
export { words as selectionWords } from "./words.ts"

export const selectionKinds: readonly Kind[] = [appraiseKind, appraisedKind]

export const selectionRoutes = (extensions: SelectionExtensions): readonly Route[] => [
  studiesPage,
  ...newStudyPages,
  ...changeForms,
  ...candidateForms,
  ...reasonForms,
  ...appraiserForms,
  ...appraisalPages,
  ...checkAppraisalPages,
  candidatePage,
  resultPage,
  paperPage,
  historyPage,
  studyCompanyRoute,
  studyPage(extensions.study),
  ...criteriaPages,
  ...criteriaForms,
  ...criteriaApi,
  ...priorityPages,
  ...priorityForms,
  ...priorityApi,
  ...suggestionPages,
  ...suggestionApi,
  ...readingApi,
  ...writingApi,
  ...decidingApi,
]

/** What this module adds to the menu: studies, for whoever may see any. */
export const selectionNavigation = (actor: Actor): readonly NavigationItem[] =>
  mightDo(selectionRights["study.read"], actor) ? [{ path: paths.studies, label: words.navigation }] : []
