import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Content } from "../procedures/answers/rules.ts"
import type { CaseItem } from "../schema.ts"
import { itemColumns, itemSources } from "../queries/list.ts"
import type { Meeting } from "./schema.ts"

const columns = `m.id, m.organisation_id as "organisationId", o.name_th as "organisationTh", o.name_en as "organisationEn",
  m.name, m.number, m.held_on as "heldOn", m.place, m.chair, m.attended, m.absent, m.note, m.revision`
const sources = "committee_meeting m join organisation o on o.id = m.organisation_id"

const one = prepared<Meeting & { readonly units: readonly string[] }>(
  `select ${columns}, o.units from ${sources} where m.id = $1`,
)

/** @throws Refusal (not found) */
export const getMeeting = async (pool: pg.Pool, id: string) => {
  const [row] = isUuid(id) ? await one(pool, [id]) : []
  if (!row) throw notFound({ th: "ไม่พบการประชุมนี้", en: "There is no such meeting" })
  return row
}

/** Meetings of committees of these units, or of all where none are named; the latest first. */
export const listMeetings = prepared<Meeting & { readonly total: number }>(`
  select ${columns}, count(*) over () as total from ${sources}
  where cardinality($1::text[]) = 0 or o.units && $1 order by m.held_on desc, m.id limit $2 offset $3`)

/** What a meeting resolved: the cases that it considered, as they lay before it, with the decision and its words. */
export const consideredIn = prepared<
  CaseItem & { decision: string; eventStep: string; resolution: string | null; content: Content }
>(`
  select ${itemColumns}, e.decision, e.step as "eventStep", e.answers ->> 'resolution' as resolution,
    coalesce(k.content, c.content) as content
  from case_event e join establishment_case c on c.id = e.case_id
    left join case_content k on k.id = e.content_id ${itemSources}
  where e.meeting_id = $1 order by e.at`)
