import type { Services, Tx } from "#database/act.ts"
import { sendMail } from "#database/mail.ts"
import { type Holder, holderKey, peopleBehind, type Reached } from "../holders.ts"
import { tellerOf } from "./announce.ts"
import { digestLetter } from "./letters.ts"

/** Sends everybody who wants one the digest of what came since the last; whoever was told nothing gets none. */
export const sendDigests = async (services: Services): Promise<void> => {
  const { query } = services.database
  const waiting = await query
    .selectFrom("notification")
    .select("account_id")
    .distinct()
    .where("by_mail", "=", "digest")
    .where("mailed_at", "is", null)
    .execute()
  for (const { account_id } of waiting)
    await query.transaction().execute((tx) => sendDigest(tx, services, account_id))
}

const sendDigest = async (tx: Tx, services: Services, accountId: string) => {
  const by = tellerOf(services)
  const notices = await tx
    .updateTable("notification")
    .set({ mailed_at: by.at })
    .where("account_id", "=", accountId)
    .where("by_mail", "=", "digest")
    .where("mailed_at", "is", null)
    .returning(["title_th", "title_en", "note_th", "note_en", "path", "read_at", "id"])
    .execute()
  const unread = notices.filter((notice) => notice.read_at === null).sort((a, b) => (a.id < b.id ? 1 : -1))
  const [person] = await peopleBehind(tx, [{ account: accountId }], by.today)
  if (unread.length === 0 || !person?.email) return
  const listed = unread.map((notice) => ({
    title: { th: notice.title_th, en: notice.title_en },
    note: notice.note_th && notice.note_en ? { th: notice.note_th, en: notice.note_en } : undefined,
    path: notice.path,
  }))
  const counts = await countsOf(tx, person, by.today)
  await sendMail(tx, by, digestLetter(by, { ...person, email: person.email }, listed, counts))
}

const countsOf = async (tx: Tx, { accountId }: Reached, today: string) => {
  const held = await tx
    .selectFrom("appointment")
    .innerJoin("post", "post.id", "appointment.post_id")
    .select(["post.id", "post.organisation_id", "post.role"])
    .where("account_id", "=", accountId)
    .where("held_from", "<=", today)
    .where((where) => where.or([where("held_until", "is", null), where("held_until", ">=", today)]))
    .execute()
  const holders: Holder[] = held.flatMap(({ id, organisation_id: organisation, role }) => [
    { post: id },
    { organisation },
    { organisation, role } as Holder,
  ])
  const keys = [{ account: accountId }, ...holders].map((holder) => holderKey(holder))
  const row = await tx
    .selectFrom("matter")
    .select(({ fn, eb }) => [
      fn.countAll<number>().as("waiting"),
      fn
        .countAll<number>()
        .filterWhere(eb("due_on", "<", today))
        .as("late"),
    ])
    .where("state", "=", "open")
    .where("holder", "in", keys)
    .executeTakeFirstOrThrow()
  return row
}
