import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { forgetBadge } from "../queries.ts"

/** A notice as its reader sees it. */
export type NoticeItem = {
  readonly id: string
  readonly kind: string
  readonly titleTh: string
  readonly titleEn: string
  readonly noteTh: string | null
  readonly noteEn: string | null
  readonly path: string
  readonly createdAt: Date
  readonly readAt: Date | null
}

const columns = `id, kind, title_th as "titleTh", title_en as "titleEn", note_th as "noteTh", note_en as "noteEn", path,
  created_at as "createdAt", read_at as "readAt"`

const list = prepared<NoticeItem>(`
  select ${columns} from notification where account_id = $1
  order by created_at desc, id desc limit $2 offset $3`)

/** What somebody was told, newest first. */
export const listNotices = (pool: pg.Pool, accountId: string, part: { limit: number; offset: number }) =>
  list(pool, [accountId, part.limit, part.offset])

const count = prepared<{ total: number; unread: number }>(`
  select count(*) as total, count(*) filter (where read_at is null) as unread
  from notification where account_id = $1`)

export const countNotices = async (pool: pg.Pool, accountId: string) => {
  const [row] = await count(pool, [accountId])
  return row ?? { total: 0, unread: 0 }
}

const open = prepared<{ path: string }>(`
  update notification set read_at = coalesce(read_at, $3) where id = $1 and account_id = $2 returning path`)

/** Marks a notice as read and says where it leads; undefined where it is not this person's. */
export const openNotice = async (
  pool: pg.Pool,
  id: string,
  accountId: string,
  now: Date,
): Promise<string | undefined> => {
  const [opened] = await open(pool, [id, accountId, now])
  forgetBadge(pool)
  return opened?.path
}

/** What somebody has chosen, or what holds for whoever has chosen nothing. */
export type NoticeSetting = {
  readonly byMail: "not" | "at_once" | "digest"
  readonly withoutMail: readonly string[]
  readonly language: "th" | "en"
}

const setting = prepared<NoticeSetting>(`
  select by_mail as "byMail", without_mail as "withoutMail", language from notification_setting where account_id = $1`)

export const settingOf = async (pool: pg.Pool, accountId: string): Promise<NoticeSetting> =>
  (await setting(pool, [accountId]))[0] ?? { byMail: "at_once", withoutMail: [], language: "th" }
