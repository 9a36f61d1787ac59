import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import type { LinkLanguage } from "../links/rules.ts"
import type { Text } from "#kernel/text.ts"
import type { ActivityItem } from "../schema.ts"
import { pairOfR } from "./pair.ts"

/** A link of a relation as its office sees it. */
export type LinkItem = {
  readonly id: string
  readonly purpose: "report" | "confirm"
  readonly organisationName: string
  readonly activityTitle: string | null
  readonly language: LinkLanguage
  readonly expiresOn: Day
  readonly revokedAt: Date | null
  readonly usedAt: Date | null
  readonly reports: number
}

const ofRelation = prepared<LinkItem>(`
  select l.id, l.purpose, l.organisation_name as "organisationName", a.title as "activityTitle", l.language,
    l.expires_on as "expiresOn", l.revoked_at as "revokedAt", l.used_at as "usedAt",
    (select count(*) from activity sent where sent.report_link_id = l.id) as reports
  from report_link l left join activity a on a.id = l.activity_id where l.relation_id = $1
  order by l.created_at desc limit 200`)

export const linksOf = (pool: pg.Pool, relationId: string) => ofRelation(pool, [relationId])

/** A link as whoever opens it sees it. */
export type OpenLink = {
  readonly id: string
  readonly relationId: string
  readonly purpose: "report" | "confirm"
  readonly activityId: string | null
  readonly organisationName: string
  readonly language: LinkLanguage
  readonly expiresOn: Day
  readonly pair: Text
}

const opened = prepared<OpenLink>(`
  select l.id, l.relation_id as "relationId", l.purpose, l.activity_id as "activityId",
    l.organisation_name as "organisationName", l.language, l.expires_on as "expiresOn",
    ${pairOfR} as pair
  from report_link l join relation r on r.id = l.relation_id
  where l.id = $1 and l.purpose = $2 and l.revoked_at is null and l.expires_on >= $3`)

/** @throws Refusal (not found) where the link is not good today */
export const openLink = async (
  pool: pg.Pool,
  id: string | undefined,
  purpose: OpenLink["purpose"],
  today: Day,
): Promise<OpenLink> => {
  const [row] = id ? await opened(pool, [id, purpose, today]) : []
  if (!row) throw notFound(linkIsOver)
  return row
}

export const linkIsOver = {
  th: "ลิงก์นี้ใช้ไม่ได้แล้ว อาจหมดอายุหรือถูกยกเลิก โปรดขอลิงก์ใหม่จากจังหวัด",
  en: "This link is no longer good: it has expired or was withdrawn. Ask the province for a new one",
}

/** What was sent by a link, with what the province asked last. */
export type SentReport = Pick<
  ActivityItem,
  "id" | "title" | "beginsOn" | "endsOn" | "state" | "confirmation"
> & {
  readonly question: string | null
}

const sent = prepared<SentReport>(`
  select a.id, a.title, a.begins_on as "beginsOn", a.ends_on as "endsOn", a.state, a.confirmation,
    case when a.confirmation = 'asked' then (select m.text from activity_message m
      where m.activity_id = a.id and m.kind = 'question' order by m.written_at desc limit 1) end as question
  from activity a where a.report_link_id = $1 order by a.created_at desc limit 50`)

export const sentBy = (pool: pg.Pool, linkId: string) => sent(pool, [linkId])
