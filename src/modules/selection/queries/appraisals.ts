import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import type { Actor } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import type { GivenScore } from "../outcome/scores.ts"

export type Score = GivenScore & { readonly reason: string | null }

/** One appraiser's part in a study. Scores are there once they are submitted. */
export type Appraisal = {
  readonly id: string
  readonly studyId: string
  readonly postId: string
  readonly post: Text
  readonly organisation: Text
  readonly state: "asked" | "submitted" | "withdrawn"
  readonly dueOn: Day | null
  readonly submittedAt: Date | null
  readonly submittedBy: string | null
  readonly note: string | null
  readonly withdrawnReason: string | null
  /** Accounts of whoever holds the post today. */
  readonly holders: readonly string[]
  readonly scores: readonly Score[]
}

type Where = { readonly study: string } | { readonly id: string }

const read = async (reader: Reader, where: Where, today: Day): Promise<Appraisal[]> => {
  const condition = "study" in where ? sql`a.study_id = ${where.study}` : sql`a.id = ${where.id}`
  const { rows } = await sql<Appraisal>`
    select a.id, a.study_id as "studyId", a.post_id as "postId", a.state, a.due_on as "dueOn",
      json_build_object('th', p.title_th, 'en', p.title_en) as post,
      json_build_object('th', o.name_th, 'en', o.name_en) as organisation,
      a.submitted_at as "submittedAt", by.name as "submittedBy", a.note, a.withdrawn_reason as "withdrawnReason",
      coalesce((select array_agg(h.account_id::text) from appointment h join account held on held.id = h.account_id
        where h.post_id = a.post_id and h.held_from <= ${today}::date and coalesce(h.held_until, 'infinity') >= ${today}::date
          and held.suspended_at is null), '{}') as holders,
      coalesce((select json_agg(json_build_object('candidate', s.candidate_id, 'criterion', s.criterion, 'low', s.low,
          'high', s.high, 'reason', s.reason)) from score s where s.appraisal_id = a.id), '[]') as scores
    from appraisal a join post p on p.id = a.post_id join organisation o on o.id = p.organisation_id
    left join account by on by.id = a.submitted_by
    where ${condition} order by a.asked_at, a.id`.execute(reader)
  return rows
}

export const appraisalsOf = (reader: Reader, studyId: string, today: Day): Promise<Appraisal[]> =>
  read(reader, { study: studyId }, today)

export const findAppraisal = async (reader: Reader, id: string, today: Day): Promise<Appraisal | undefined> =>
  (await read(reader, { id }, today))[0]

/** Is this somebody who has still to appraise? Then what others found is kept from them until they have submitted. */
export const hasStillToAppraise = (
  { appraisals }: { readonly appraisals: readonly Appraisal[] },
  actor: Actor,
): boolean =>
  actor.kind === "person" &&
  appraisals.some(({ state, holders }) => state === "asked" && holders.includes(actor.accountId))
