import { sql } from "kysely"
import type { InheritanceProvider } from "#modules/access/index.ts"
import { paths } from "../paths.ts"

type Row = {
  readonly id: string
  readonly post: string
  readonly kind: string
  readonly name: string
  readonly at: Date
}

/**
 * Files on their way in that an earlier holder of the post sent and did not bring in.
 * @param pathOf where a draft of each kind is gone on with; kinds that it leaves out are not listed
 */
export const draftsLeftBehind =
  (pathOf: Readonly<Record<string, (id: string) => string>>): InheritanceProvider["list"] =>
  async ({ database }, held) => {
    const { rows } = await sql<Row>`
      select d.id, theirs.post_id as post, d.kind, d.file_name as name, d.updated_at as at
      from import_draft d join appointment theirs on theirs.account_id = d.account_id
        and theirs.post_id = any(${held.map(({ postId }) => postId)}::uuid[])
        and d.created_at < (theirs.held_until + 1)::timestamp at time zone 'Asia/Bangkok'
      where exists (select from appointment mine where mine.post_id = theirs.post_id and mine.held_from > theirs.held_until)
        and d.kind = any(${Object.keys(pathOf)}::text[])
      order by d.updated_at desc limit 50`.execute(database.query)
    return rows.map(({ id, post, kind, name, at }) => ({
      postId: post,
      title: { th: name, en: name },
      path: pathOf[kind]?.(id) ?? "",
      at,
    }))
  }

/** Official lists and provinces' tables on their way into the register. */
export const inheritedImports: InheritanceProvider = {
  key: "imports",
  label: { th: "การนำเข้าที่ค้างอยู่", en: "Imports under way" },
  list: draftsLeftBehind({ official_list: paths.importDraft, spreadsheet: paths.spreadsheet }),
}
