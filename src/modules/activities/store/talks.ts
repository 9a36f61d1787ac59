import type { Act, Tx } from "#database/act.ts"
import { day } from "#kernel/dates.ts"
import { officesOf } from "#modules/access/index.ts"
import { openMatter } from "#modules/work/index.ts"
import { matterKinds } from "../matter-kinds.ts"
import { paths } from "../paths.ts"
import type { TalkEntry } from "../schema-contacts.ts"
import type { HeldRelation } from "./relations.ts"

/** Writes down a talk; what was promised in it becomes obligations, and those of the Thai side wait in its work. */
export const writeTalk = async (
  tx: Tx,
  act: Act,
  relation: HeldRelation,
  entry: TalkEntry,
): Promise<{ readonly id: string }> => {
  const id = act.newId()
  await tx
    .insertInto("contact_log")
    .values({
      id,
      relation_id: relation.id,
      contact_id: entry.contactId,
      happened_on: entry.happenedOn,
      channel: entry.channel,
      summary: entry.summary,
      created_at: act.at,
    })
    .execute()
  const offices = await officesOf(tx, relation.homeUnits)
  for (const { side, what, dueOn } of entry.promises) {
    const obligation = act.newId()
    await tx
      .insertInto("obligation")
      .values({
        id: obligation,
        relation_id: relation.id,
        contact_log_id: id,
        side,
        what,
        due_on: dueOn,
        holder_organisation: side === "home" ? (offices[0] ?? null) : null,
        created_at: act.at,
      })
      .execute()
    const title = side === "home" ? ownPromise(what) : theirPromise(what)
    for (const organisation of offices)
      await openMatter(tx, act, {
        kind: matterKinds.promise,
        subject: { kind: "obligation", id: obligation },
        holder: { organisation, role: "officer" },
        title,
        because: relation.pair,
        path: paths.contacts(relation.id),
        dueOn: dueOn ? day(dueOn) : undefined,
      })
  }
  return { id }
}

const ownPromise = (what: string) => ({ th: `ทำตามที่รับปากไว้: ${what}`, en: `Keep our promise: ${what}` })
const theirPromise = (what: string) => ({
  th: `ติดตามคำมั่นของคู่ความสัมพันธ์: ${what}`,
  en: `Follow up the partner’s promise: ${what}`,
})
