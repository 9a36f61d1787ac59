import { isUuid } from "#kernel/ids.ts"
import { joinTexts, same } from "#kernel/text.ts"
import { inWords, type Recorded, unitNamesByCode } from "#modules/access/index.ts"
import { problems } from "../evaluation/rules.ts"
import { paths } from "../paths.ts"
import { relationNames } from "../queries/names.ts"
import { monitoringRights } from "../rights.ts"
import { supervisionWords as words } from "./words.ts"

/** A visit or listening meeting with its findings, as it was recorded and followed up. */
export const supervisionPast: Recorded = {
  kind: "supervision",
  read: monitoringRights["indicator.read"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader
          .selectFrom("supervision")
          .select(["kind", "province"])
          .where("id", "=", id)
          .executeTakeFirst()
      : undefined
    if (!row) return undefined
    const province = (await unitNamesByCode(reader, [row.province])).get(row.province)
    return {
      subject: { units: [row.province] },
      title: joinTexts([inWords(words.kinds)(row.kind), province ?? same(row.province)], " "),
      path: paths.supervision(id),
    }
  },
  parts: () =>
    Promise.resolve([
      {
        table: "supervision",
        label: words.title,
        fields: {
          kind: { label: words.kind, say: inWords(words.kinds) },
          province: { label: words.province, named: unitNamesByCode },
          held_on: { label: words.heldOn },
          place: { label: words.place },
          led_by: { label: words.ledBy },
          attended: { label: words.attended },
          summary: { label: words.summary },
          withdrawn_at: { label: words.withdrawnAt },
        },
      },
      {
        table: "finding",
        root: "supervision",
        label: words.findings,
        fields: {
          says: { label: words.says },
          relation_id: { label: words.relation, named: relationNames },
          problem: {
            label: words.problem,
            say: inWords(Object.fromEntries(problems.map(({ id, label }) => [id, label]))),
          },
          follow_up: { label: words.followUp },
          responsible: { label: words.responsible, say: inWords(words.responsibles) },
          due_on: { label: words.dueOn },
          done_on: { label: words.doneOn },
          done_note: { label: words.doneNote },
          withdrawn_at: { label: words.withdrawnAt },
        },
      },
    ]),
}
