import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Text } from "#kernel/text.ts"
import type { Content } from "../procedures/answers/rules.ts"
import type { Opinion } from "../procedures/table/rules.ts"
import type { CaseItem } from "../schema.ts"
import type { EventKind } from "../store/events.ts"
import { itemColumns, itemSources } from "./list.ts"

/** Everything of a case but what others wrote about it. */
export type CaseRow = CaseItem & {
  readonly revision: number
  readonly visit: number
  readonly searchId: string
  readonly relationId: string | null
  readonly studyId: string | null
  readonly candidateId: string | null
  readonly origin: string | null
  readonly endedAt: string | null
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly content: Content
  readonly homeLevel: string | null
  readonly partnerLevel: string | null
  readonly partnerCountry: string | null
}

export const caseColumns = `${itemColumns}, c.revision, c.visit, c.search_id as "searchId", c.relation_id as "relationId", c.study_id as "studyId",
    c.candidate_id as "candidateId", c.origin,
    c.ended_at as "endedAt", c.opened_at as "openedAt", c.closed_at as "closedAt", c.content,
    h.level as "homeLevel", p.level as "partnerLevel", p.country as "partnerCountry"`

const oneCase = prepared<CaseRow>(
  `select ${caseColumns} from establishment_case c ${itemSources} where c.id = $1`,
)

/** @throws Refusal (not found) */
export const getCase = async (pool: pg.Pool, id: string): Promise<CaseRow> => {
  const [row] = isUuid(id) ? await oneCase(pool, [id]) : []
  if (!row) throw notFound(noCase)
  return row
}

export const noCase: Text = { th: "ไม่พบเรื่องนี้", en: "There is no such case" }

/** Something that was done in a case. */
export type CaseEvent = {
  readonly id: string
  readonly kind: EventKind
  readonly revision: number
  readonly round: number
  readonly step: string | null
  readonly office: string | null
  readonly decision: string | null
  readonly opinion: Opinion | null
  readonly reason: string | null
  readonly answers: Content
  readonly filled: readonly string[]
  readonly toStep: string | null
  readonly toEnd: string | null
  readonly contentId: string | null
  readonly meetingId: string | null
  readonly letterId: string | null
  readonly at: Date
  readonly name: string | null
  readonly postTh: string | null
  readonly postEn: string | null
  readonly organisationTh: string | null
  readonly organisationEn: string | null
}

/** Who did something: the person's name, the post and the office. */
const whoColumns = `a.name, po.title_th as "postTh", po.title_en as "postEn", o.name_th as "organisationTh",
  o.name_en as "organisationEn"`
const whoSources = (of: string) =>
  `left join account a on a.id = ${of}.account_id left join post po on po.id = ${of}.post_id
   left join organisation o on o.id = ${of}.organisation_id`

/** What was done in the case $1, from the first on. */
export const eventsOfCase = `
  select e.id, e.kind, e.revision, e.round, e.step, e.office, e.decision, e.opinion, e.reason, e.answers, e.filled,
    e.to_step as "toStep", e.to_end as "toEnd", e.content_id as "contentId", e.meeting_id as "meetingId",
    e.letter_id as "letterId", e.at, ${whoColumns}
  from case_event e ${whoSources("e")} where e.case_id = $1 order by e.at, e.id`

export const eventsOf = prepared<CaseEvent>(eventsOfCase)

/** An office's time with a case. */
export type CaseDesk = {
  readonly id: string
  readonly round: number
  readonly visit: number
  readonly step: string
  readonly office: string
  readonly contentId: string | null
  readonly openedOn: Day
  readonly dueOn: Day | null
  readonly closedOn: Day | null
  readonly decision: string | null
}

export const desksOfCase = `
  select d.id, d.round, d.visit, d.step, d.office, d.content_id as "contentId", d.opened_on as "openedOn",
    d.due_on as "dueOn", d.closed_on as "closedOn", e.decision
  from case_desk d left join case_event e on e.id = d.event_id where d.case_id = $1 order by d.opened_at, d.id`

export const desksOf = prepared<CaseDesk>(desksOfCase)

/** A remark or an answer. */
export type CaseComment = {
  readonly id: string
  readonly round: number
  readonly step: string | null
  readonly field: string | null
  readonly body: string
  readonly answers: string | null
  readonly at: Date
  readonly name: string | null
  readonly postTh: string | null
  readonly postEn: string | null
  readonly organisationTh: string | null
  readonly organisationEn: string | null
}

export const commentsOfCase = `
  select k.id, k.round, k.step, k.field, k.body, k.answers, k.at, ${whoColumns}
  from case_comment k ${whoSources("k")} where k.case_id = $1 order by k.at, k.id`

/** A frozen copy: what the offices saw in a round. */
export type CaseCopy = {
  readonly id: string
  readonly caseId: string
  readonly round: number
  readonly content: Content
  /** The study as it was then. */
  readonly studyCopyId: string | null
  readonly frozenAt: Date
}

const oneCopy = prepared<CaseCopy>(`
  select id, case_id as "caseId", round, content, study_copy_id as "studyCopyId", frozen_at as "frozenAt" from case_content where id = $1 and case_id = $2`)

/** @throws Refusal (not found) */
export const getCopy = async (pool: pg.Pool, caseId: string, id: string): Promise<CaseCopy> => {
  const [copy] = isUuid(id) && isUuid(caseId) ? await oneCopy(pool, [id, caseId]) : []
  if (!copy) throw notFound({ th: "ไม่พบสำเนานี้", en: "There is no such copy" })
  return copy
}
