import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { ChangeMeanwhile, FieldChange } from "#kernel/errors.ts"
import { same, type Text } from "#kernel/text.ts"
import { unitName } from "#modules/places/index.ts"
import { describeChanges, type Names, type RowChange } from "../history/describe.ts"
import type { Study } from "./study.ts"

/** One act on a study: who, in which post, when, why, and what it changed. */
export type HistoryAct = {
  readonly id: string
  readonly at: Date
  readonly name: string
  readonly by: string
  readonly post: Text | null
  readonly reason: string | null
  readonly changes: readonly FieldChange[]
}

type ActRow = Omit<HistoryAct, "changes" | "post"> & {
  readonly postTh: string | null
  readonly postEn: string | null
  readonly changes: readonly (RowChange & { readonly record: string })[]
}

/** Everything that was done to a study, newest first. What appraisers scored is not in it. */
export const historyOf = async (reader: Reader, study: Study): Promise<HistoryAct[]> => {
  const rows = await actsOn(reader, study.id)
  const names = await namesIn(reader, study, rows)
  return rows.map(({ postTh, postEn, changes, ...row }) => ({
    ...row,
    post: postTh && postEn ? { th: postTh, en: postEn } : null,
    changes: describeChanges(changes, names),
  }))
}

type RecordOf = { readonly table: "study" | "candidate"; readonly id: string }

/** What was changed of a study or one of its candidates after a version, for somebody who still looks at that version. */
export const changesSince = async (
  reader: Reader,
  study: Study,
  record: RecordOf,
  revision: number,
): Promise<ChangeMeanwhile[]> => {
  const rows = (await actsOn(reader, study.id)).filter(({ changes }) =>
    changes.some(
      ({ table, record: id, after }) =>
        table === record.table && id === record.id && Number(after?.["revision"]) > revision,
    ),
  )
  const names = await namesIn(reader, study, rows)
  return rows.flatMap((row) =>
    describeChanges(
      row.changes.filter(({ table, after }) =>
        record.table === "study" ? true : isOf(record.id, table, after),
      ),
      names,
    ).map((change) => ({ ...change, by: row.by, at: row.at })),
  )
}

const isOf = (candidate: string, table: string, after: RowChange["after"]): boolean =>
  (table === "candidate" && after?.["id"] === candidate) || after?.["candidate_id"] === candidate

const actsOn = async (reader: Reader, studyId: string): Promise<readonly ActRow[]> => {
  const { rows } = await sql<ActRow>`
    select a.id, a.at, a.name, coalesce(person.name, a.actor_name) as "by", a.reason,
      p.title_th || ' ' || o.name_th as "postTh", p.title_en || ', ' || o.name_en as "postEn", c.changes
    from (
      select act_id, json_agg(json_build_object('table', table_name, 'record', record_id, 'operation', operation,
        'before', before, 'after', after) order by id) as changes
      from history.change where root_kind = 'study' and root_id = ${studyId} group by act_id) c
    join history.act a on a.id = c.act_id
    left join account person on person.id = a.account_id
    left join post p on p.id = a.post_id left join organisation o on o.id = p.organisation_id
    order by a.at desc, a.id desc`.execute(reader)
  return rows
}

/** The names of all that images speak of: units and posts from one reading, the rest from the study. */
const namesIn = async (reader: Reader, study: Study, rows: readonly ActRow[]): Promise<Names> => {
  const images = rows.flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before, after]))
  const found = (column: string) => [
    ...new Set(images.flatMap((image) => (typeof image?.[column] === "string" ? [image[column]] : []))),
  ]
  const units = await sql<{ code: string; nameTh: string | null; nameEn: string }>`
    select code, name_th as "nameTh", name_en as "nameEn" from unit where code = any(${found("unit")})`.execute(
    reader,
  )
  const posts = await sql<{ id: string; th: string; en: string }>`
    select p.id, p.title_th || ' ' || o.name_th as th, p.title_en || ', ' || o.name_en as en
    from post p join organisation o on o.id = p.organisation_id where p.id = any(${found("post_id")}::uuid[])`.execute(
    reader,
  )
  const unitNames = new Map(units.rows.map((row) => [row.code, unitName(row)]))
  const postNames = new Map(posts.rows.map(({ id, th, en }) => [id, { th, en }]))
  const candidates = new Map(
    study.candidates.map(({ id, unit, written }) => [id, unit ? unitName(unit) : same(`“${written ?? ""}”`)]),
  )
  const gates = new Map(study.criteria.definition.gates.map(({ code, name }) => [code, name]))
  return {
    unit: (code) => unitNames.get(code) ?? same(code),
    candidate: (id) => candidates.get(id) ?? same(id),
    post: (id) => postNames.get(id) ?? same(id),
    gate: (code) => gates.get(code) ?? same(code),
  }
}
