import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { ContactEntry, TalkEntry } from "../schema-contacts.ts"

export type Contact = ContactEntry & { readonly id: string; readonly relationId: string }

const columns = `c.id, c.relation_id as "relationId", c.side, c.name, c.post_title as "postTitle", c.organisation, c.phone,
  c.email, c.language, c.held_from as "heldFrom", c.held_until as "heldUntil", c.note`

const people = prepared<Contact>(`
  select ${columns} from contact c where c.relation_id = $1 and c.erased_at is null
  order by c.side, coalesce(edtf_latest(c.held_until), 'infinity') desc, c.created_at desc`)

/** The contacts of a relation, those in office first. Personal: never for the public. */
export const contactsOf = (pool: pg.Pool, relationId: string) => people(pool, [relationId])

const one = prepared<Contact>(`select ${columns} from contact c where c.id = $1 and c.erased_at is null`)

/** @throws Refusal (not found) */
export const getContact = async (pool: pg.Pool, id: string): Promise<Contact> => {
  const [row] = isUuid(id) ? await one(pool, [id]) : []
  if (!row) throw notFound({ th: "ไม่พบผู้ประสานงานนี้", en: "There is no such contact" })
  return row
}

export type Talk = Pick<TalkEntry, "channel" | "summary"> & {
  readonly id: string
  readonly happenedOn: string
  readonly contactName: string | null
}

const talks = prepared<Talk>(`
  select l.id, l.happened_on as "happenedOn", l.channel, l.summary, nullif(c.name, '') as "contactName"
  from contact_log l left join contact c on c.id = l.contact_id where l.relation_id = $1
  order by l.happened_from desc, l.id desc limit 200`)

/** When the sides spoke, the latest first. */
export const talksOf = (pool: pg.Pool, relationId: string) => talks(pool, [relationId])

export type Obligation = {
  readonly id: string
  readonly side: "home" | "partner"
  readonly what: string
  readonly dueOn: string | null
  readonly state: "open" | "kept" | "dropped"
  readonly outcome: string | null
  readonly settledOn: string | null
}

const promises = prepared<Obligation>(`
  select id, side, what, due_on as "dueOn", state, outcome, settled_on as "settledOn" from obligation
  where relation_id = $1 order by state <> 'open', due_on nulls last, id limit 200`)

/** What was promised, what is open first. */
export const obligationsOf = (pool: pg.Pool, relationId: string) => promises(pool, [relationId])
