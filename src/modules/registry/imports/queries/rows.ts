import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { RelationEntry } from "../../entry/rules.ts"
import type { Certainty } from "../../rules.ts"
import { type DecisionState, versionOf } from "../decision.ts"
import type { RowFilter } from "../schema.ts"
import type { ComparedField, ImportedRow, Outcome } from "../types.ts"
import { importWords } from "../words.ts"
import { told } from "./imports.ts"

type By = { readonly kind: "anonymous" | "system" | "person"; readonly name: string }

/** A row of an import with what became of it. */
export type RowItem = Pick<ImportedRow, "row" | "serial" | "text" | "printed" | "parties" | "confidence"> & {
  readonly entry: RelationEntry
  readonly outcome: Outcome
  readonly differences: readonly ComparedField[]
  /** Codes of the findings that concern it. */
  readonly findings: readonly string[]
  readonly relation: { readonly id: string; readonly number: number; readonly certainty: Certainty } | null
  readonly decision: DecisionState | null
  readonly decidedAt: Date | null
  readonly decidedBy: By | null
  readonly reason: string | null
  /** The row's own revision, and the version that a decision is made on. */
  readonly revision: number
  readonly version: string
}

type Row = Omit<RowItem, "version"> & {
  readonly relationRevision: number | null
  readonly kind: Attestation["kind"]
}

const columns = `
  i.kind, w.row, w.serial, w.text, w.printed, w.entry, w.parties, w.confidence, w.outcome, w.differences, w.revision,
  array(select distinct f.code from import_finding f where f.import_id = w.import_id and f.rows @> array[w.row] order by 1)
    as findings,
  case when r.id is not null then json_build_object('id', r.id, 'number', r.number, 'certainty', r.certainty) end as relation,
  r.revision as "relationRevision", w.decision, w.decided_at as "decidedAt", a.reason,
  case when a.id is not null then
    json_build_object('kind', a.actor_kind, 'name', coalesce(p.name, a.actor_name)) end as "decidedBy"`
const from = `
  from import_row w join import i on i.id = w.import_id left join relation r on r.id = w.relation_id
  left join history.act a on a.id = w.decided_act left join account p on p.id = a.account_id`

const asItem = ({ relationRevision, kind, ...row }: Row, withPeople: boolean): RowItem => ({
  ...row,
  ...sourceFor(kind, row, withPeople),
  decidedBy: row.decidedBy && told(row.decidedBy, withPeople),
  version: versionOf(row.revision, relationRevision),
})

/** What a province sent in a file is for offices; a list that was published is for everybody. */
const sourceFor = <Source extends Pick<RowItem, "text" | "printed">>(
  kind: Attestation["kind"],
  { text, printed }: Source,
  forOffices: boolean,
): Pick<RowItem, "text" | "printed"> =>
  kind === "official_list" || forOffices ? { text, printed } : { text: "", printed: {} }

const matching = `w.import_id = $1
  and ($2::text is null or case $2 when 'open' then w.decision = 'open' when 'none' then w.decision is null
                           else w.decision <> 'open' end)
  and ($3::text is null or w.confidence = $3) and ($4::text is null or w.outcome = $4)
  and ($5::text is null or exists (
    select from import_finding f where f.import_id = w.import_id and f.rows @> array[w.row] and f.code = $5))`

const values = (id: string, { decision, confidence, outcome, finding }: RowFilter) => [
  id,
  decision ?? null,
  confidence ?? null,
  outcome ?? null,
  finding ?? null,
]

const page = prepared<Row & { readonly total: number }>(`
  select count(*) over () as total, ${columns} ${from} where ${matching}
  order by w.decision is distinct from 'open', w.row limit $6 offset $7`)

/** Rows of an import for people: those that wait for a decision first. */
export const rowsOfImport = async (
  pool: pg.Pool,
  id: string,
  filter: RowFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  withPeople: boolean,
): Promise<{ readonly items: readonly RowItem[]; readonly total: number }> => {
  const rows = await page(pool, [...values(id, filter), limit, offset])
  return { items: rows.map(({ total: _, ...row }) => asItem(row, withPeople)), total: rows[0]?.total ?? 0 }
}

const inOrder = prepared<Row & { readonly total: number }>(`
  select (select count(*) from import_row w where ${matching}) as total, ${columns} ${from}
  where ${matching} and w.row > $6 order by w.row limit $7`)

/** Rows of an import for programs: in the order of the list, after a row. */
export const rowsAfter = async (
  pool: pg.Pool,
  id: string,
  filter: RowFilter,
  { limit, cursor }: { readonly limit: number; readonly cursor: number },
  withPeople: boolean,
): Promise<{
  readonly items: readonly RowItem[]
  readonly total: number
  readonly next: string | null
}> => {
  const rows = await inOrder(pool, [...values(id, filter), cursor, limit + 1])
  const shown = rows.slice(0, limit).map(({ total: _, ...row }) => asItem(row, withPeople))
  const last = shown.at(-1)
  return {
    items: shown,
    total: rows[0]?.total ?? 0,
    next: rows.length > limit && last ? String(last.row) : null,
  }
}

const one = prepared<Row>(`select ${columns} ${from} where w.import_id = $1 and w.row = $2`)

/** @throws Refusal (not found) */
export const getRow = async (
  pool: pg.Pool,
  importId: string,
  row: number,
  withPeople: boolean,
): Promise<RowItem> => {
  const fits = isUuid(importId) && Number.isInteger(row) && row >= 0 && row < 2 ** 31
  const [found] = fits ? await one(pool, [importId, row]) : []
  if (!found) throw notFound(importWords.noSuchRow)
  return asItem(found, withPeople)
}

const next = prepared<{ row: number }>(`
  select w.row from import_row w join import i on i.id = w.import_id
  where w.import_id = $1 and i.state = 'applied' and w.decision = 'open' and w.row <> $2
  order by w.row < $2, w.row limit 1`)

/** The next row that waits for a decision, around from the first again. */
export const nextOpen = async (pool: pg.Pool, importId: string, row: number): Promise<number | undefined> =>
  (await next(pool, [importId, row]))[0]?.row

/** Where a relation stands in a list. */
export type Attestation = {
  readonly importId: string
  readonly kind: "official_list" | "spreadsheet"
  readonly fileName: string
  readonly asOf: string | null
  readonly state: "applied" | "undone"
  readonly row: number
  readonly serial: number | null
  readonly text: string
  readonly outcome: Outcome
  readonly decision: DecisionState | null
  readonly differences: readonly ComparedField[]
  readonly messages: readonly { readonly th: string; readonly en: string }[]
}

const attested = prepared<Attestation>(`
  select i.id as "importId", i.kind, i.file_name as "fileName", i.as_of as "asOf", i.state, w.row, w.serial, w.text, w.outcome,
    w.decision, w.differences,
    (select coalesce(json_agg(json_build_object('th', f.message_th, 'en', f.message_en) order by f.position), '[]')
     from import_finding f where f.import_id = i.id and f.rows @> array[w.row]) as messages
  from import_row w join import i on i.id = w.import_id
  where w.relation_id = any(array(select $1::uuid union all select m.id from relation m where m.merged_into = $1))
  order by i.as_of desc nulls last, i.applied_at desc, w.row`)

/** The rows of all imports that a relation was read from or is attested by, the newest list first. */
export const attestationsOf = async (
  pool: pg.Pool,
  relationId: string,
  forOffices: boolean,
): Promise<readonly Attestation[]> =>
  (await attested(pool, [relationId])).map((row) => ({
    ...row,
    text: sourceFor(row.kind, { text: row.text, printed: {} }, forOffices).text,
  }))

const notListed = prepared<Pick<Attestation, "importId" | "fileName" | "asOf">>(`
  select i.id as "importId", i.file_name as "fileName", i.as_of as "asOf"
  from import_finding f join import i on i.id = f.import_id
  where i.state = 'applied' and f.code = 'no_longer_listed' and f.relations @> array[$1::uuid]
  order by i.as_of desc nulls last`)

/** Lists that should have named a relation and do not. */
export const listsWithout = (pool: pg.Pool, relationId: string) => notListed(pool, [relationId])

export type DecisionAct = {
  readonly at: Date
  readonly by: string
  readonly name: string
  readonly decision: DecisionState
  readonly reason: string | null
}

const decided = prepared<DecisionAct>(`
  select a.at, coalesce(p.name, a.actor_name) as by, a.name, c.after ->> 'decision' as decision, a.reason
  from history.change c join history.act a on a.id = c.act_id left join account p on p.id = a.account_id
  where c.table_name = 'import_row' and c.operation = 'update' and c.record_id =
    (select w.id::text from import_row w where w.import_id = $1 and w.row = $2)
  order by c.id desc`)

/** Every decision on a row and every taking back, newest first. */
export const decisionsOn = async (
  pool: pg.Pool,
  importId: string,
  row: number,
  withPeople: boolean,
): Promise<readonly DecisionAct[]> => {
  const acts = await decided(pool, [importId, row])
  return withPeople ? acts : acts.map((act) => ({ ...act, by: "" }))
}
