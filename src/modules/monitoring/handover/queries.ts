import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { HandoverContent, PromiseSource } from "./content.ts"
import { handoverWords as words } from "./words.ts"

export type HandoverItem = {
  readonly id: string
  readonly titleTh: string
  readonly titleEn: string
  readonly officeTh: string
  readonly officeEn: string
  readonly from: string | null
  readonly to: string | null
  readonly endedOn: Day | null
  readonly madeAt: Date
  readonly acknowledgedAt: Date | null
  readonly promises: number
  readonly open: number
  readonly declined: number
}

const columns = `h.id, p.title_th as "titleTh", p.title_en as "titleEn", g.name_th as "officeTh", g.name_en as "officeEn",
  ao.name as "from", an.name as "to", o.held_until as "endedOn", h.made_at as "madeAt",
  h.acknowledged_at as "acknowledgedAt",
  (select count(*) from handover_promise x where x.handover_id = h.id) as promises,
  (select count(*) from handover_promise x where x.handover_id = h.id and x.answer is null) as open,
  (select count(*) from handover_promise x where x.handover_id = h.id and x.answer = 'declined') as declined`
const sources = `handover h join post p on p.id = h.post_id join organisation g on g.id = h.organisation_id
  join appointment o on o.id = h.outgoing_id join account ao on ao.id = o.account_id
  left join appointment n on n.id = h.incoming_id left join account an on an.id = n.account_id`

const list = prepared<HandoverItem>(`
  select ${columns} from ${sources} where $1::text[] is null or h.home_units && $1
  order by (h.acknowledged_at is null) desc, h.made_at desc, h.id limit 200`)

/** Packs, those that nobody has taken over first. @param units null: of every province */
export const listHandovers = (pool: pg.Pool, units: readonly string[] | null) => list(pool, [units])

export type Handover = HandoverItem & {
  readonly postId: string
  readonly units: readonly string[]
  readonly content: HandoverContent
}

const one = prepared<Handover>(`
  select ${columns}, h.post_id as "postId", h.home_units as units, h.content from ${sources} where h.id = $1`)

export type PromiseItem = {
  readonly id: string
  readonly source: PromiseSource
  readonly relationId: string | null
  readonly pair: string | null
  readonly what: string
  readonly dueOn: Day | null
  readonly answer: "taken_on" | "declined" | null
  readonly reason: string | null
  readonly answeredBy: string | null
}

const promises = prepared<PromiseItem>(`
  select x.id, x.source, x.relation_id as "relationId", r.home_name || ' – ' || r.partner_name as pair, x.what,
    x.due_on as "dueOn", x.answer, x.reason, a.name as "answeredBy"
  from handover_promise x left join relation r on r.id = x.relation_id left join account a on a.id = x.answered_by
  where x.handover_id = $1 order by x.position`)

/** @throws Refusal (not found) */
export const getHandover = async (pool: pg.Pool, id: string): Promise<Handover> => {
  const [row] = isUuid(id) ? await one(pool, [id]) : []
  if (!row) throw notFound(words.noSuch)
  return row
}

export const promisesOf = (pool: pg.Pool, id: string) => promises(pool, [id])

export type PartnerContact = {
  readonly relationId: string
  readonly name: string
  readonly postTitle: string | null
  readonly organisation: string
  readonly phone: string | null
  readonly email: string | null
  readonly language: string | null
}

const contacts = prepared<PartnerContact>(`
  select c.relation_id as "relationId", c.name, c.post_title as "postTitle", c.organisation, c.phone, c.email, c.language
  from contact c where c.relation_id = any($1) and c.side = 'partner' and c.erased_at is null
    and (c.held_until is null or edtf_latest(c.held_until) >= $2)
  order by c.relation_id, c.created_at desc`)

/** The people on the other side who are in office: read when they are looked at, and kept in no pack. */
export const partnersOf = (pool: pg.Pool, relations: readonly string[], today: Day) =>
  contacts(pool, [relations, today])
