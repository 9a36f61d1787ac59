import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import type { Reader } from "#database/database.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Text } from "#kernel/text.ts"
import type { Attachable } from "../attachables.ts"
import { filePaths } from "../paths.ts"
import { filesRights } from "../rights.ts"

export type PaperOrder = {
  readonly id: string
  readonly kind: string
  readonly subjectId: string
  readonly format: "pdf" | "pdf-a" | "docx"
  readonly state: "waiting" | "making" | "ready" | "failed"
  readonly askedBy: string | null
  readonly askedAt: Date
  readonly problem: Text | null
  readonly attachmentId: string | null
  /** Orders that came before and are not done. */
  readonly before: number
}

const one = prepared<PaperOrder>(`
  select o.id, o.kind, o.subject_id as "subjectId", o.format, o.state, o.asked_by as "askedBy", o.asked_at as "askedAt",
    case when o.problem is not null then jsonb_build_object('th', o.problem, 'en', o.problem_en) end as problem,
    o.attachment_id as "attachmentId",
    (select count(*) from paper_order e where e.state in ('waiting', 'making') and e.asked_at < o.asked_at) as before
  from paper_order o where o.id = $1`)

/** @throws Refusal (not found), also for who did not ask for it */
export const getOrder = async (
  pool: pg.Pool,
  id: string,
  accountId: string | undefined,
): Promise<PaperOrder> => {
  const [row] = isUuid(id) ? await one(pool, [id]) : []
  if (!row || row.askedBy === null || row.askedBy !== accountId)
    throw notFound({
      th: "ไม่พบเอกสารที่ขอพิมพ์นี้ อาจถูกลบเมื่อครบกำหนดเก็บ กลับไปที่รายการแล้วพิมพ์ใหม่ได้",
      en: "There is no such paper of yours; it may have been kept its time. Go back to the record and print it again",
    })
  return row
}

/** A paper that was made belongs to whoever asked for it. */
export const paperFiles: Attachable = {
  kind: "paper",
  read: filesRights["paper.open"],
  attach: filesRights["paper.make"],
  find: async (reader: Reader, id: string) => {
    const row = isUuid(id)
      ? await reader.selectFrom("paper_order").select("asked_by").where("id", "=", id).executeTakeFirst()
      : undefined
    return row && { accountIds: row.asked_by ? [row.asked_by] : [] }
  },
  path: filePaths.paper,
}
