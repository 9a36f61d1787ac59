import { isUuid } from "#kernel/ids.ts"
import { inWords, type Recorded } from "#modules/access/index.ts"
import { paths } from "../paths.ts"
import { relationNames } from "../queries/names.ts"
import { monitoringRights } from "../rights.ts"
import { handoverWords as words } from "./words.ts"

/** A pack and the answers to its promises. What stood in the pack is frozen and shown on its own page. */
export const handoverPast: Recorded = {
  kind: "handover",
  read: monitoringRights["handover.read"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader
          .selectFrom("handover as h")
          .innerJoin("post as p", "p.id", "h.post_id")
          .select(["h.home_units", "p.title_th", "p.title_en"])
          .where("h.id", "=", id)
          .executeTakeFirst()
      : undefined
    return (
      row && {
        subject: { units: row.home_units },
        title: words.titleOf({ th: row.title_th, en: row.title_en }),
        path: paths.handover(id),
      }
    )
  },
  parts: () =>
    Promise.resolve([
      {
        table: "handover",
        label: words.title,
        fields: { made_at: { label: words.madeOn }, acknowledged_at: { label: words.acknowledged } },
      },
      {
        table: "handover_promise",
        root: "handover",
        label: words.promises,
        fields: {
          source: { label: words.answerTitle, say: inWords(words.sources) },
          what: { label: words.what },
          relation_id: { label: words.about, named: relationNames },
          due_on: { label: words.dueOn },
          answer: {
            label: words.answer,
            say: inWords({ taken_on: words.takenOn, declined: words.declined }),
          },
          reason: { label: words.reason },
        },
      },
    ]),
}
