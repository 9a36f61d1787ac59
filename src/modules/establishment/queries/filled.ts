import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { ChangeMeanwhile } from "#kernel/errors.ts"
import { same, type Text } from "#kernel/text.ts"
import type { Content } from "../procedures/answers/rules.ts"
import { asksOf } from "../procedures/filling/rules.ts"
import type { Procedure } from "../procedures/table/rules.ts"
import { answerText } from "./answers.ts"

type Row = { name: string | null; at: Date; answers: Content; filled: string[] }

/** What others filled into these fields since a revision, the newest last; nothing where the sender is alone. */
export const filledSince = async (
  reader: Reader,
  { id, procedure }: { readonly id: string; readonly procedure: Procedure },
  revision: number,
  fields: readonly string[],
): Promise<ChangeMeanwhile[]> => {
  const { rows } = await sql<Row>`
    select a.name, e.at, e.answers, e.filled from case_event e left join account a on a.id = e.account_id
    where e.case_id = ${id} and e.kind = 'filled' and e.revision > ${revision} and e.filled && ${[...fields]}::text[]
    order by e.at, e.id`.execute(reader)
  const asks = asksOf(procedure.steps)
  const changes = rows.flatMap(({ name, at, answers, filled }) =>
    filled
      .filter((field) => fields.includes(field))
      .map(async (field): Promise<ChangeMeanwhile> => {
        const ask = asks.find((one) => one.field === field)
        return {
          field,
          label: ask?.label ?? same(field),
          before: null,
          after: ask ? await answerText(reader, ask, answers[field]) : nothing,
          by: name ?? "",
          at,
        }
      }),
  )
  return Promise.all(changes)
}

const nothing: Text | null = null
