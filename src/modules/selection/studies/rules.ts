import type { Text } from "#kernel/text.ts"

export const studyStates = ["open", "concluded", "withdrawn"] as const
export type StudyState = (typeof studyStates)[number]

/** Where the idea of a candidate came from (000, table 2; domain.md, step 1). */
export const origins = ["leader", "local_organisation", "partner", "suggestion", "other"] as const
export type Origin = (typeof origins)[number]

/** Where a candidate lies, or what it was called while that is not known; and where the idea came from. */
export type CandidateEntry = {
  readonly unit: string | null
  readonly country: string | null
  readonly written: string | null
  readonly origin: Origin
  readonly originNote: string | null
}

/** What a case tells of a candidate that it took up; one whose case ended otherwise than by a refusal may be taken up again. */
export const fates = ["in_case", "refused", "ended", "established"] as const
export type Fate = (typeof fates)[number]

/** What a background study holds (000 table 2; 002 direction 1; 003 on potential, readiness and concerns). */
export const topics = [
  "general",
  "administration",
  "economy",
  "tourism",
  "education",
  "culture",
  "connectivity",
  "existing_ties",
  "local_demand",
  "capacity",
  "expected_benefit",
  "concerns",
] as const
export type Topic = (typeof topics)[number]

/** What was found on a topic, and where it is written. */
export type Finding = { readonly says: string; readonly source: string | null }
export type Background = Readonly<Partial<Record<Topic, Finding>>>

export type StudyAct = "change" | "ask" | "appraise" | "conclude" | "reopen" | "withdraw"

const openTo: Readonly<Record<StudyAct, readonly StudyState[]>> = {
  change: ["open"],
  ask: ["open"],
  appraise: ["open"],
  conclude: ["open"],
  reopen: ["concluded", "withdrawn"],
  withdraw: ["open"],
}

/** What keeps an act from a study in its state; undefined where nothing does. */
export const obstacleTo = (act: StudyAct, state: StudyState): Text | undefined =>
  openTo[act].includes(state) ? undefined : obstacles[state]

const obstacles: Readonly<Record<StudyState, Text>> = {
  open: { th: "การศึกษานี้ยังดำเนินอยู่", en: "This study is still under way" },
  concluded: {
    th: "การศึกษานี้สรุปผลแล้ว ต้องเปิดการศึกษาอีกครั้งก่อน",
    en: "This study has been concluded; take it up again first",
  },
  withdrawn: {
    th: "การศึกษานี้ยุติแล้ว ต้องเปิดการศึกษาอีกครั้งก่อน",
    en: "This study was withdrawn; take it up again first",
  },
}

/** Whether a candidate is still one that may be chosen. */
export const isStanding = (candidate: {
  readonly withdrawnAt: Date | string | null
  readonly fate: Fate | null
}): boolean => candidate.withdrawnAt === null && candidate.fate !== "refused"
