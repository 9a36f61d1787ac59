import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { ownOrInherited } from "#modules/access/index.ts"
import type { Text } from "#kernel/text.ts"
import type { OfficialList } from "../../official-list/types.ts"
import { importWords } from "../words.ts"

/** A list that somebody sent and looks at. */
export type ListDraft = {
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly state: "reading" | "ready" | "refused"
  readonly choices: { readonly asOf?: Day }
  readonly list: OfficialList | null
  readonly refusal: { readonly text: Text } | null
}

/** @throws Refusal (not found), also on the draft of an account that this one does not follow in a post */
export const getDraft = async (
  reader: Reader,
  accountId: string | undefined,
  id: string,
): Promise<ListDraft> => {
  if (accountId === undefined || !isUuid(id)) throw notFound(importWords.noSuchDraft)
  const { rows } = await sql<ListDraft>`
    select id, file_name as "fileName", sha256, state, choices, reading as list, refusal from import_draft
    where id = ${id} and ${ownOrInherited("import_draft", accountId)} and kind = 'official_list'`.execute(
    reader,
  )
  if (!rows[0]) throw notFound(importWords.noSuchDraft)
  return rows[0]
}

export const draftContent = async (reader: Reader, id: string): Promise<Buffer | undefined> => {
  const row = await reader
    .selectFrom("import_draft")
    .select("content")
    .where("id", "=", id)
    .executeTakeFirst()
  return row?.content
}

/** The drafts of an account, the newest first. */
export const draftsOf = (reader: Reader, accountId: string) =>
  reader
    .selectFrom("import_draft")
    .select(["id", "file_name as fileName", "updated_at as at"])
    .where(ownOrInherited("import_draft", accountId))
    .where("kind", "=", "official_list")
    .orderBy("updated_at", "desc")
    .limit(20)
    .execute()
