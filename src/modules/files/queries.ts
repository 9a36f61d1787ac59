import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { isUuid } from "#kernel/ids.ts"

/** A file of a record. */
export type AttachedFile = {
  readonly id: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly name: string
  readonly description: string | null
  readonly sha256: string
  readonly mediaType: string
  readonly bytes: number
  readonly addedAt: Date
  readonly addedBy: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawnReason: string | null
  readonly erasedAt: Date | null
}

const columns = `f.id, f.subject_kind as "subjectKind", f.subject_id as "subjectId", f.name, f.description, f.sha256,
  s.media_type as "mediaType", s.bytes, f.added_at as "addedAt", a.name as "addedBy", f.withdrawn_at as "withdrawnAt",
  f.withdrawn_reason as "withdrawnReason", s.erased_at as "erasedAt"`

const tables = `attachment f join stored_file s on s.sha256 = f.sha256 left join account a on a.id = f.added_by`

const ofRecord = prepared<AttachedFile>(`
  select ${columns} from ${tables} where f.subject_id = $2 and f.subject_kind = $1 order by f.added_at, f.id`)

/** The files of a record in the order in which they were added, the withdrawn among them. */
export const filesOf = (
  pool: pg.Pool,
  record: { readonly kind: string; readonly id: string },
): Promise<readonly AttachedFile[]> => ofRecord(pool, [record.kind, record.id])

type Listed = Omit<AttachedFile, "addedAt" | "withdrawnAt" | "erasedAt"> & {
  readonly addedAt: string
  readonly withdrawnAt: string | null
  readonly erasedAt: string | null
}

/**
 * The same as part of a larger question, for pages that read a record whole: SQL of one json value, and what makes files of it.
 * @param kind of the records
 * @param id SQL of the record's id as text
 */
export const filesIn = (kind: string, id: string) => ({
  sql: `coalesce((select json_agg(x) from (
    select ${columns} from ${tables} where f.subject_id = ${id} and f.subject_kind = '${kind}' order by f.added_at, f.id) x), '[]')`,
  read: (listed: readonly Listed[]): AttachedFile[] =>
    listed.map((file) => ({
      ...file,
      addedAt: new Date(file.addedAt),
      withdrawnAt: file.withdrawnAt === null ? null : new Date(file.withdrawnAt),
      erasedAt: file.erasedAt === null ? null : new Date(file.erasedAt),
    })),
})

const one = prepared<AttachedFile>(`select ${columns} from ${tables} where f.id = $1`)

export const findFile = async (pool: pg.Pool, id: string): Promise<AttachedFile | undefined> =>
  isUuid(id) ? (await one(pool, [id]))[0] : undefined
