import { command, type Tx } from "#database/act.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { settleMatters } from "#modules/work/index.ts"
import { activityRights } from "../rights.ts"
import type { ContactEntry, TalkEntry } from "../schema-contacts.ts"
import { type HeldRelation, relationFor } from "../store/relations.ts"
import { writeTalk } from "../store/talks.ts"

type OfRelation = { readonly relation: HeldRelation }

const columnsOf = (entry: ContactEntry) => ({
  side: entry.side,
  name: entry.name,
  post_title: entry.postTitle,
  organisation: entry.organisation,
  phone: entry.phone,
  email: entry.email,
  language: entry.language,
  held_from: entry.heldFrom,
  held_until: entry.heldUntil,
  note: entry.note,
})

/** Writes down somebody on either side whom the office speaks with. */
export const addContact = command<
  { readonly relationId: string; readonly entry: ContactEntry },
  OfRelation,
  { readonly id: string }
>({
  right: activityRights["contact.write"],
  find: async (tx, { relationId }) => {
    const relation = await relationFor(tx, relationId)
    return { relation, subject: { units: relation.homeUnits } }
  },
  run: async (tx, act, { relationId, entry }) => {
    const id = act.newId()
    await tx
      .insertInto("contact")
      .values({ id, relation_id: relationId, ...columnsOf(entry), created_at: act.at, updated_at: act.at })
      .execute()
    return { id }
  },
})

type Held = { readonly relationId: string; readonly homeUnits: readonly string[] }

const holdContact = async (tx: Tx, id: string): Promise<Held> => {
  const row = isUuid(id)
    ? await tx
        .selectFrom("contact as c")
        .innerJoin("relation as r", "r.id", "c.relation_id")
        .select(["c.relation_id", "r.home_units"])
        .where("c.id", "=", id)
        .where("c.erased_at", "is", null)
        .forUpdate("c")
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบผู้ประสานงานนี้", en: "There is no such contact" })
  return { relationId: row.relation_id, homeUnits: row.home_units }
}

/** Corrects a contact: a new telephone, the end of a term. */
export const correctContact = command<
  { readonly id: string; readonly entry: ContactEntry },
  { held: Held },
  { readonly relationId: string }
>({
  right: activityRights["contact.write"],
  find: async (tx, { id }) => {
    const held = await holdContact(tx, id)
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { id, entry }, { held }) => {
    await tx
      .updateTable("contact")
      .set((column) => ({ ...columnsOf(entry), revision: column("revision", "+", 1), updated_at: act.at }))
      .where("id", "=", id)
      .execute()
    return { relationId: held.relationId }
  },
})

/** Erases what is personal of a contact; the post and the talks stay. */
export const eraseContact = command<{ readonly id: string }, { held: Held }, { readonly relationId: string }>(
  {
    right: activityRights["contact.write"],
    find: async (tx, { id }) => {
      const held = await holdContact(tx, id)
      return { held, subject: { units: held.homeUnits } }
    },
    run: async (tx, act, { id }, { held }) => {
      await tx
        .updateTable("contact")
        .set({ name: "", phone: null, email: null, note: null, erased_at: act.at, updated_at: act.at })
        .where("id", "=", id)
        .execute()
      return { relationId: held.relationId }
    },
  },
)

/** Writes down a talk; what was promised in it becomes obligations, and those of the Thai side wait in its work. */
export const logTalk = command<
  { readonly relationId: string; readonly entry: TalkEntry },
  OfRelation,
  { readonly id: string }
>({
  right: activityRights["contact.write"],
  find: async (tx, { relationId }) => {
    const relation = await relationFor(tx, relationId)
    return { relation, subject: { units: relation.homeUnits } }
  },
  run: (tx, act, { entry }, { relation }) => writeTalk(tx, act, relation, entry),
})

type Settled = { readonly id: string; readonly kept: boolean; readonly outcome: string | null }

/** Says that a promise was kept, or is followed no more. */
export const settlePromise = command<Settled, { held: Held }, { readonly relationId: string }>({
  right: activityRights["contact.write"],
  find: async (tx, { id }) => {
    const row = isUuid(id)
      ? await tx
          .selectFrom("obligation")
          .select(["relation_id", "home_units"])
          .where("id", "=", id)
          .where("state", "=", "open")
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (!row) throw notFound({ th: "ไม่พบคำมั่นที่ยังเปิดอยู่", en: "There is no such open promise" })
    const held = { relationId: row.relation_id, homeUnits: row.home_units }
    return { held, subject: { units: held.homeUnits } }
  },
  run: async (tx, act, { id, kept, outcome }, { held }) => {
    await tx
      .updateTable("obligation")
      .set({ state: kept ? "kept" : "dropped", outcome, settled_on: act.today })
      .where("id", "=", id)
      .execute()
    await settleMatters(tx, act, { subject: { kind: "obligation", id }, as: kept ? "done" : "withdrawn" })
    return { relationId: held.relationId }
  },
})
