import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import { notFound } from "#kernel/errors.ts"
import type { Report } from "../comparison/report.ts"
import type { RenderedLanguage } from "../drafting/render.ts"

/** A text that was kept, without the text itself. */
export type VersionItem = {
  readonly number: number
  readonly origin: "written" | "uploaded" | "sent" | "signed"
  readonly departs: boolean
  readonly madeAt: Date
  readonly madeBy: string | null
  readonly adoptedAt: Date | null
  readonly attachmentId: string | null
  readonly fileName: string | null
}

export type Version = VersionItem & {
  readonly formatId: string
  readonly content: readonly RenderedLanguage[]
  readonly report: Report
}

const columns = sql`v.number, v.origin, v.departs, v.made_at as "madeAt", p.name as "madeBy", v.adopted_at as "adoptedAt",
  v.attachment_id as "attachmentId", f.name as "fileName"`
const tables = sql`agreement_version v left join account p on p.id = v.account_id
  left join attachment f on f.id = v.attachment_id`

/** The versions of a memorandum, the newest first. */
export const versionsOf = async (reader: Reader, id: string): Promise<readonly VersionItem[]> =>
  (
    await sql<VersionItem>`select ${columns} from ${tables} where v.agreement_id = ${id} order by v.number desc`.execute(
      reader,
    )
  ).rows

/** Numbers are whole numbers of the database, which end before this. */
const mostVersions = 1_000_000

/** @throws Refusal (not found) */
export const getVersion = async (reader: Reader, id: string, number: number): Promise<Version> => {
  const { rows } =
    Number.isInteger(number) && number <= mostVersions
      ? await sql<Version>`select ${columns}, v.format_id as "formatId", v.content, v.report from ${tables}
        where v.agreement_id = ${id} and v.number = ${number}`.execute(reader)
      : { rows: [] }
  if (!rows[0]) throw notFound({ th: "ไม่พบฉบับนี้", en: "There is no such version" })
  return rows[0]
}
