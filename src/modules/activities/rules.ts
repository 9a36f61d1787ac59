import type { Day, PreciseDate } from "#kernel/dates.ts"
import { earliestDay, latestDay } from "#kernel/dates.ts"
import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"

/** domain.md, "dimension". */
export const dimensions = [
  "economy",
  "education",
  "society_culture",
  "tourism",
  "health",
  "agriculture",
  "environment",
  "transport",
  "security",
  "other",
] as const
export type Dimension = (typeof dimensions)[number]

/** What was done. The first three are never a tangible result by themselves (domain.md, "tangible share"). */
export const kinds = [
  "visit",
  "reception",
  "courtesy_call",
  "signing",
  "meeting",
  "trade",
  "training",
  "exchange",
  "culture",
  "sport",
  "health_service",
  "research",
  "assistance",
  "works",
  "other",
] as const
export type Kind = (typeof kinds)[number]

export const states = ["planned", "held", "postponed", "cancelled"] as const
export type State = (typeof states)[number]

export const confirmations = ["waiting", "asked", "confirmed"] as const
export type Confirmation = (typeof confirmations)[number]

export const sides = ["home", "partner"] as const
export type Side = (typeof sides)[number]

/** Who organised: `province` is the province itself; all others on the Thai side count as local. */
export const organiserKinds = [
  "province",
  "local_government",
  "chamber",
  "industry",
  "education",
  "provincial_office",
  "central",
  "company",
  "civil",
  "partner_government",
  "other",
] as const
export type OrganiserKind = (typeof organiserKinds)[number]

/** A group of people of one side who took part. */
export type Participants = { readonly side: Side; readonly group: Group; readonly count: number }

/** Whom the people who took part belong to; they are counted, not named. */
export const groups = [
  "officials",
  "business",
  "students",
  "teachers",
  "artists",
  "health_staff",
  "farmers",
  "public",
  "other",
] as const
export type Group = (typeof groups)[number]

/** Evidence of an activity, the weakest first; its place is the grade that is kept (domain.md, "Evidence"). */
export const evidenceGrades = ["none", "report", "documented", "partner_signed"] as const
export type EvidenceGrade = (typeof evidenceGrades)[number]

export const stages = ["planned", "approved", "spent"] as const
export type Stage = (typeof stages)[number]
export const sources = ["province", "local", "central", "partner", "private"] as const
export type Source = (typeof sources)[number]
export const budgetKinds = ["content", "travel", "hospitality", "equipment", "other"] as const
export type BudgetKind = (typeof budgetKinds)[number]

/** The seventeen goals; a target is written behind its goal: "8", "8.2", "11.a". */
export const isSdg = (text: string): boolean => {
  const [goal = "", target] = text.split(".")
  return /^([1-9]|1[0-7])$/.test(goal) && (target === undefined || /^([1-9]|1[0-9]|[a-d])$/.test(target))
}

/** What may come after a state: what was held stays held, unless that was entered in error (then it is corrected). */
export const nextStates: Readonly<Record<State, readonly State[]>> = {
  planned: ["held", "postponed", "cancelled"],
  postponed: ["planned", "held", "cancelled"],
  cancelled: ["planned"],
  held: [],
}

export const needsReason = (state: State): boolean => state === "postponed" || state === "cancelled"

type Dated = {
  readonly state: State
  readonly stateReason: string | null
  readonly beginsOn: PreciseDate
  readonly endsOn: PreciseDate | null
}

/** What keeps an activity from being recorded as it was entered. */
export const issuesOfActivity = ({ state, stateReason, beginsOn, endsOn }: Dated, today: Day): Issue[] => {
  const issues: Issue[] = []
  if (endsOn && latestDay(endsOn) < earliestDay(beginsOn))
    issues.push({
      path: "endsOn",
      text: { th: "วันสิ้นสุดอยู่ก่อนวันเริ่ม", en: "The end comes before the beginning" },
    })
  if (state === "held" && earliestDay(beginsOn) > today) issues.push({ path: "beginsOn", text: notYet })
  if (needsReason(state) && !stateReason) issues.push({ path: "stateReason", text: reasonNeeded })
  return issues
}

const notYet: Text = {
  th: "วันที่นี้ยังมาไม่ถึง ตรวจวันที่อีกครั้ง ถ้ายังไม่ได้จัดให้บันทึกเป็นแผน",
  en: "That day is still to come; check the date, and record what is not held yet as planned",
}
const reasonNeeded: Text = { th: "ต้องบอกเหตุผล", en: "Say why" }

export const projectStates = ["planned", "running", "completed", "cancelled"] as const
export type ProjectState = (typeof projectStates)[number]

export const riskLevels = ["low", "middle", "high"] as const
export type RiskLevel = (typeof riskLevels)[number]

/** What came of an intention, said at the end of its year. */
export const reachedGrades = ["reached", "partly", "not_reached"] as const
export type Reached = (typeof reachedGrades)[number]
