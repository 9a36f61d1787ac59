import type { Act, Tx } from "#database/act.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { formatDate } from "#kernel/format.ts"
import { day, type Day } from "#kernel/dates.ts"

type Term = { readonly from: Day; readonly until: Day | undefined; readonly acting: boolean }
type Post = { readonly id: string; readonly ended_on: string | null }

/** Puts somebody into a post for a term. Says who holds it where the terms would overlap. */
export const appointTo = async (
  tx: Tx,
  act: Act,
  post: Post,
  accountId: string,
  term: Term,
): Promise<string> => {
  if (term.until && term.until < term.from) throw invalid([{ path: "until", text: endsBeforeItBegins }])
  if (post.ended_on && (!term.until || term.until > post.ended_on))
    throw invalid([{ path: "post", text: postEnded(day(post.ended_on)) }])
  const overlapping = await holderDuring(tx, post.id, term, accountId)
  if (overlapping) throw conflict(held(overlapping.name, overlapping.held_from, overlapping.held_until))
  const id = act.newId()
  await tx
    .insertInto("appointment")
    .values({
      id,
      post_id: post.id,
      account_id: accountId,
      held_from: term.from,
      held_until: term.until ?? null,
      acting: term.acting,
      created_at: act.at,
    })
    .execute()
  return id
}

const holderDuring = (tx: Tx, postId: string, term: Term, accountId: string) =>
  tx
    .selectFrom("appointment as h")
    .innerJoin("account as a", "a.id", "h.account_id")
    .select(["a.name", "h.held_from", "h.held_until"])
    .where("h.post_id", "=", postId)
    .where((eb) =>
      eb.or([eb("h.account_id", "=", accountId), ...(term.acting ? [] : [eb("h.acting", "=", false)])]),
    )
    .where((eb) => eb.or([eb("h.held_until", "is", null), eb("h.held_until", ">=", term.from)]))
    .$if(term.until !== undefined, (query) => query.where("h.held_from", "<=", term.until ?? ""))
    .executeTakeFirst()

const endsBeforeItBegins = {
  th: "วันสิ้นสุดต้องไม่ก่อนวันเริ่ม",
  en: "The last day cannot come before the first",
}

const postEnded = (on: Day) => ({
  th: `ตำแหน่งนี้ยุบแล้วเมื่อ ${formatDate(on, { language: "th" })}`,
  en: `This post ended on ${formatDate(on, { language: "en" })}`,
})

const held = (name: string, from: string, until: string | null) => {
  const during = (language: "th" | "en", open: string) =>
    `${formatDate(day(from), { language })} – ${until ? formatDate(day(until), { language }) : open}`
  return {
    th: `ตำแหน่งนี้มี ${name} ดำรงอยู่ (${during("th", "ยังไม่สิ้นสุด")}) ให้พ้นจากตำแหน่งก่อน หรือแต่งตั้งเป็นผู้รักษาการ`,
    en: `${name} holds this post (${during("en", "no end set")}); end that term first, or appoint somebody as acting`,
  }
}
