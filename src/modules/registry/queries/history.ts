import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { ChangeMeanwhile, FieldChange } from "#kernel/errors.ts"
import { same, type Text } from "#kernel/text.ts"
import { unitName } from "#modules/places/index.ts"
import { describeChanges, type Names, type RowChange } from "../history/describe.ts"
import { words } from "../words.ts"

/** One act on a relation: who, in which post, when, why, and what it changed. */
export type HistoryAct = {
  readonly id: string
  readonly at: Date
  readonly name: string
  readonly by: {
    readonly kind: "anonymous" | "system" | "person"
    readonly name: string
    readonly post: Text | null
  }
  readonly reason: string | null
  readonly changes: readonly FieldChange[]
}

/** An act with the rows that it changed, as the database kept them. */
export type ActRow = {
  id: string
  at: Date
  name: string
  actor_kind: HistoryAct["by"]["kind"]
  actor_name: string
  reason: string | null
  post_th: string | null
  post_en: string | null
  changes: readonly RowChange[]
}

/**
 * Everything that was done to a relation, newest first.
 * @param withPeople whether the reader may see who acted by name; the post is told in any case
 */
export const historyOf = async (
  reader: Reader,
  relationId: string,
  withPeople: boolean,
): Promise<HistoryAct[]> => describeActs(reader, await actsOn(reader, relationId), withPeople)

/** Acts as they were read, in words. */
export const describeActs = async (
  reader: Reader,
  rows: readonly ActRow[],
  withPeople: boolean,
): Promise<HistoryAct[]> => {
  const names = await namesIn(
    reader,
    rows.flatMap((row) => row.changes),
  )
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    name: row.name,
    by: {
      kind: row.actor_kind,
      name: row.actor_kind === "person" && !withPeople ? "" : row.actor_name,
      post: row.post_th && row.post_en ? { th: row.post_th, en: row.post_en } : null,
    },
    reason: row.reason,
    changes: describeChanges(row.changes, names),
  }))
}

/** What was changed of a relation after a revision, for somebody who still looks at that revision. */
export const changesSince = async (
  reader: Reader,
  relationId: string,
  revision: number,
): Promise<ChangeMeanwhile[]> => {
  const rows = (await actsOn(reader, relationId)).filter(({ changes }) =>
    changes.some(({ table, after }) => table === "relation" && Number(after?.["revision"]) > revision),
  )
  const names = await namesIn(
    reader,
    rows.flatMap((row) => row.changes),
  )
  return rows.flatMap((row) =>
    describeChanges(row.changes, names).map((change) => ({ ...change, by: row.actor_name, at: row.at })),
  )
}

/** The relations that were merged into one. */
export const mergedInto = (reader: Reader, relationId: string) =>
  reader
    .selectFrom("relation")
    .select(["id", "number"])
    .where("merged_into", "=", relationId)
    .orderBy("number")
    .execute()

const actsOn = async (reader: Reader, relationId: string): Promise<readonly ActRow[]> => {
  const { rows } = await sql<ActRow>`
    select a.id, a.at, a.name, a.actor_kind, coalesce(person.name, a.actor_name) as actor_name, a.reason,
      p.title_th || ' ' || o.name_th as post_th, p.title_en || ', ' || o.name_en as post_en, c.changes
    from (
      select act_id, json_agg(json_build_object('table', table_name, 'operation', operation,
        'before', before - 'search', 'after', after - 'search') order by id) as changes
      from history.change where root_kind = 'relation' and root_id = ${relationId} group by act_id) c
    join history.act a on a.id = c.act_id
    left join account person on person.id = a.account_id
    left join post p on p.id = a.post_id left join organisation o on o.id = p.organisation_id
    order by a.at desc, a.id desc`.execute(reader)
  return rows
}

/** The names of all units and relations that images speak of, from one reading. */
const namesIn = async (reader: Reader, changes: readonly RowChange[]): Promise<Names> => {
  const found = (column: string) => [
    ...new Set(
      changes.flatMap(({ before, after }) =>
        [before?.[column], after?.[column]].filter((value) => typeof value === "string"),
      ),
    ),
  ]
  const units = await sql<{ code: string; nameTh: string | null; nameEn: string }>`
    select code, name_th as "nameTh", name_en as "nameEn" from unit where code = any(${found("unit")})`.execute(
    reader,
  )
  const relations = await sql<{ id: string; number: number }>`
    select id, number from relation where id = any(${found("merged_into")}::uuid[])`.execute(reader)
  const unitNames = new Map(units.rows.map((row) => [row.code, unitName(row)]))
  const numbers = new Map(relations.rows.map((row) => [row.id, words.number(row.number)]))
  return {
    unit: (code) => unitNames.get(code) ?? same(code),
    relation: (id) => numbers.get(id) ?? same(id),
  }
}
