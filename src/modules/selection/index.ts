/** Choosing partners well: studies of candidates, appraisals, criteria, countries that come first, suggestions. */
import type { Route } from "#http/routes.ts"
import type { Kind } from "#modules/work/index.ts"
import { decidingApi } from "./api/decide.ts"
import { readingApi } from "./api/read.ts"
import { writingApi } from "./api/write.ts"
import { appraisedKind, appraiseKind } from "./kinds.ts"

export { installReferenceCriteria } from "./criteria/install.ts"
export { freezeStudy, readStudy } from "./door.ts"
export { studyFiles } from "./files.ts"
export type { Outcome, Scored } from "./outcome/outcome.ts"
export { paths as selectionPaths } from "./paths.ts"
export { findCopy, type StudyContent, type StudyCopy } from "./queries/copies.ts"
export type { Candidate, Study } from "./queries/study.ts"
export { selectionRights } from "./rights.ts"
export { type CandidateFate, tellFate } from "./store/fates.ts"
export { isStanding, type Origin, origins } from "./studies/rules.ts"
export { words as selectionWords } from "./words.ts"

export const selectionKinds: readonly Kind[] = [appraiseKind, appraisedKind]

export const selectionRoutes: readonly Route[] = [...readingApi, ...writingApi, ...decidingApi]
