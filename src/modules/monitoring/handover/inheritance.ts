import { sql } from "kysely"
import type { InheritanceProvider } from "#modules/access/index.ts"
import { paths } from "../paths.ts"
import { handoverWords as words } from "./words.ts"

type Row = { readonly id: string; readonly post: string; readonly madeAt: Date }

/** On the page that greets whoever came into a post: the pack that was made for it. */
export const inheritedHandovers: InheritanceProvider = {
  key: "handover",
  label: words.title,
  list: async ({ database }, held) => {
    const { rows } = await sql<Row>`
      select id, post_id as post, made_at as "madeAt" from handover
      where post_id = any(${held.map(({ postId }) => postId)}::uuid[]) and acknowledged_at is null
      order by made_at desc limit 50`.execute(database.query)
    return rows.map(({ id, post, madeAt }) => ({
      postId: post,
      title: words.acknowledge,
      path: paths.handover(id),
      at: madeAt,
    }))
  },
}
