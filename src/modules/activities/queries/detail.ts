import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { ActivityDetail } from "../schema.ts"
import { itemColumns } from "./item.ts"

const one = prepared<ActivityDetail>(`
  select ${itemColumns}, a.state_reason as "stateReason", a.organisers, a.participants, a.outputs, a.outcomes,
    a.next_step as "nextStep", a.sdgs, a.project_id as "projectId", a.intention_id as "intentionId",
    a.home_units as "homeUnits", a.documents, a.partner_confirmed_on as "partnerConfirmedOn",
    a.partner_confirmed_by as "partnerConfirmedBy", a.origin, a.reporter_organisation_id as "reporterOrganisationId",
    coalesce(o.name_th, l.organisation_name) as "reporterName", a.planned_baht as "plannedBaht",
    a.approved_baht as "approvedBaht", a.merged_into as "mergedInto", a.withdrawn_at is not null as withdrawn,
    a.withdrawn_reason as "withdrawnReason", p.title as "projectTitle", i.title as "intentionTitle", a.revision
  from activity a left join organisation o on o.id = a.reporter_organisation_id
    left join report_link l on l.id = a.report_link_id left join project p on p.id = a.project_id
    left join intention i on i.id = a.intention_id
  where a.id = $1`)

/** One activity, whatever has become of it. @throws Refusal (not found) */
export const getActivity = async (pool: pg.Pool, id: string): Promise<ActivityDetail> => {
  const [row] = isUuid(id) ? await one(pool, [id]) : []
  if (!row) throw notFound({ th: "ไม่พบกิจกรรมนี้", en: "There is no such activity" })
  return row
}

/** What rights depend on. */
export const subjectOfDetail = (activity: ActivityDetail) => ({
  units: activity.homeUnits,
  organisationIds: activity.reporterOrganisationId ? [activity.reporterOrganisationId] : [],
  state: activity.published && activity.confirmation === "confirmed" ? "published" : "government",
})

/** Something that the province asked about a report, or an answer. */
export type Message = {
  readonly kind: "question" | "answer" | "partner_answer"
  readonly text: string
  readonly by: string | null
  readonly at: Date
}

const messages = prepared<Message>(`
  select m.kind, m.text, coalesce(m.written_by, a.name) as by, m.written_at as at
  from activity_message m left join account a on a.id = m.account_id where m.activity_id = $1 order by m.written_at`)

export const messagesOf = (pool: pg.Pool, id: string) => messages(pool, [id])

const mergedHere = prepared<{ id: string; title: string }>(
  `select id, title from activity where merged_into = $1 order by created_at`,
)

/** Reports that were found to be of the same activity. */
export const mergedInto = (pool: pg.Pool, id: string) => mergedHere(pool, [id])

const sender = prepared<{ name: string | null; phone: string | null }>(
  `select name, phone from report_sender where activity_id = $1`,
)

const named = prepared<{ named: boolean }>(`
  select exists (select from report_sender where activity_id = $1 and (name is not null or phone is not null))
    or exists (select from activity where id = $1 and partner_confirmed_by like '% · %')
    or exists (select from activity_message where activity_id = $1 and account_id is null and written_by like '% · %') as named`)

/** Whether a name of somebody without an account is kept with an activity: "organisation · name". */
export const keepsNames = async (pool: pg.Pool, id: string): Promise<boolean> =>
  (await named(pool, [id]))[0]?.named ?? false

/** Who sent a report by a link, while that is still known. Personal: for whoever may confirm it. */
export const senderOf = async (pool: pg.Pool, id: string) => (await sender(pool, [id]))[0]
