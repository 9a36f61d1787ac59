import { type Day, type PreciseDate } from "#kernel/dates.ts"
import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { futureText, isAfter, isFuture } from "../entry/rules.ts"
import type { Status } from "../rules.ts"

/** What can be done with a relation that is in the register. */
export const relationActs = ["correct", "renew", "end", "merge"] as const
export type RelationAct = (typeof relationActs)[number]

/** Why an act cannot be done with a relation as it stands; undefined where it can. */
export const obstacleTo = (act: RelationAct, status: Status): Text | undefined => obstacles[act][status]

const never: Text = {
  th: "เรื่องนี้ยุติโดยไม่ได้สถาปนา หากจะเริ่มใหม่ให้ลงทะเบียนเป็นเรื่องใหม่",
  en: "This was never established; to begin again, register a new relation",
}
const unsigned: Text = {
  th: "ยังไม่ได้ลงนาม จึงยังต่ออายุไม่ได้",
  en: "It has not been signed yet, so there is nothing to renew",
}
const over: Text = { th: "ความสัมพันธ์นี้สิ้นสุดไปแล้ว", en: "This relation has ended already" }

const obstacles: Record<RelationAct, Partial<Record<Status, Text>>> = {
  correct: {},
  renew: { proposed: unsigned, not_established: never },
  end: { ended: over, not_established: over },
  merge: {},
}

/** The state after an end: what was signed has ended, what was not will not be established. */
export const statusAfterEnd = (status: Status): Status =>
  status === "in_force" ? "ended" : "not_established"

type Dates = {
  readonly proposedOn: PreciseDate | null
  readonly signedOn: PreciseDate | null
  readonly endedOn: PreciseDate | null
}

/** What keeps a relation from being ended on a date. */
export const issuesOfEnd = (endedOn: PreciseDate, relation: Dates, today: Day): Issue[] => {
  if (isFuture(endedOn, today)) return [{ path: "endedOn", text: futureText }]
  if (isAfter(relation.signedOn ?? relation.proposedOn, endedOn))
    return [{ path: "endedOn", text: { th: "วันที่สิ้นสุดอยู่ก่อนวันที่เริ่ม", en: "The end comes before the beginning" } }]
  return []
}

export type Renewal = {
  readonly happenedOn: PreciseDate
  readonly validUntil: PreciseDate | null
}

/** What keeps a relation from being renewed on a date. One that has ended may be taken up again from its end on. */
export const issuesOfRenewal = (
  { happenedOn, validUntil }: Renewal,
  relation: Dates,
  today: Day,
): Issue[] => {
  const issues: Issue[] = []
  if (isFuture(happenedOn, today)) issues.push({ path: "happenedOn", text: futureText })
  if (isAfter(relation.signedOn, happenedOn))
    issues.push({
      path: "happenedOn",
      text: { th: "วันที่ต่ออายุอยู่ก่อนวันที่ลงนาม", en: "The renewal comes before the signing" },
    })
  if (isAfter(relation.endedOn, happenedOn))
    issues.push({
      path: "happenedOn",
      text: { th: "วันที่ต่ออายุอยู่ก่อนวันที่สิ้นสุด", en: "The renewal comes before the end" },
    })
  if (isAfter(happenedOn, validUntil))
    issues.push({
      path: "validUntil",
      text: { th: "วันที่ครบกำหนดอยู่ก่อนวันที่ต่ออายุ", en: "The validity ends before the renewal" },
    })
  return issues
}
