import type { TestApp } from "../support/app.ts"
import type { Visitor } from "../support/visitor.ts"
import { textOf } from "../activities/support.ts"
import { asOwner } from "./support.ts"

/** A record that was made on 10 January and changed on 10 June; what it said then, and what it says now. */
export type Made = {
  readonly kind: string
  readonly id: string
  readonly page: string
  readonly was: string
  readonly is: string
}

export const idIn = (path: string) => path.split("/").at(-1) ?? ""

/** Two acts on a record, seen as two days: the history's own times are moved, as only the owner of the database can. */
export const twoDays = async (app: TestApp, root: string, id: string) => {
  const acts = await asOwner<{ act: string }>(
    app,
    `select act_id as act from history.change where (root_kind = $1 and root_id = $2) or (table_name = $1 and record_id = $2)
     group by act_id order by min(id)`,
    [root, id],
  )
  for (const [number, { act }] of acts.entries()) {
    const at = number === 0 ? "2026-01-10T10:00:00+07:00" : "2026-06-10T10:00:00+07:00"
    await asOwner(
      app,
      `do $$ begin set session_replication_role = replica;
         update history.change set at = '${at}' where act_id = '${act}';
         update history.act set at = '${at}' where id = '${act}';
         set session_replication_role = default; end $$`,
    )
  }
}

/** What the page says of the record as it stood; above it the record is named as it is called today. */
export const stoodOn = async (reader: Visitor, one: Made, on: string, language = "") => {
  const html = await textOf(reader, language + past(one, on))
  return html.slice(html.indexOf("</form>", html.indexOf("<h1>")))
}

export const past = ({ kind, id }: Made, on?: string) => `/history/${kind}/${id}${on ? `?on=${on}` : ""}`
