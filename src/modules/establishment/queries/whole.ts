import type pg from "pg"
import { prepared } from "#database/prepared.ts"
import { notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Text } from "#kernel/text.ts"
import { type AttachedFile, filesIn } from "#modules/files/index.ts"
import { othersAtSql, type Present } from "#modules/work/index.ts"
import { lettersOfCase } from "../letters/queries.ts"
import type { Letter } from "../letters/schema.ts"
import type { CaseItem } from "../schema.ts"
import {
  caseColumns,
  type CaseComment,
  commentsOfCase,
  type CaseDesk,
  type CaseEvent,
  type CaseRow,
  desksOfCase,
  eventsOfCase,
  noCase,
} from "./detail.ts"
import { itemColumns, itemSources } from "./list.ts"

/** A case with everything of this module that belongs to it. */
export type WholeCase = {
  readonly row: CaseRow
  readonly desks: readonly CaseDesk[]
  readonly events: readonly CaseEvent[]
  readonly comments: readonly CaseComment[]
  readonly letters: readonly Letter[]
  readonly files: readonly AttachedFile[]
  /** The other cases of the same search for a partner. */
  readonly others: readonly CaseItem[]
  /** Who else has it open now. */
  readonly company: readonly Present[]
  /** What the units that the case names are called, by code. */
  readonly units: ReadonlyMap<string, Text>
  /** The events and letters as the database wrote them: where this is the same, so is all that was done. */
  readonly written: string
}

type Written<Row extends { readonly at: Date }> = Omit<Row, "at"> & { readonly at: string }

type Answered = CaseRow & {
  readonly desks: readonly CaseDesk[]
  readonly events: string
  readonly comments: readonly Written<CaseComment>[]
  readonly letters: string
  readonly files: Parameters<typeof files.read>[0]
  readonly others: readonly CaseItem[]
  readonly company: readonly Present[]
  readonly units: Readonly<Record<string, Text>> | null
}

const files = filesIn("case", "c.id::text")

const listed = (rows: string) => `coalesce((select json_agg(x) from (${rows}) x), '[]')`

const othersOfSearch = `
  select ${itemColumns} from establishment_case mine join establishment_case c on c.search_id = mine.search_id
  ${itemSources} where mine.id = $1 and c.id <> $1 order by c.opened_at`

/** Codes are among the short texts of the content; what is no unit's code is found nowhere. */
const unitsNamed = `
  select json_object_agg(u.code, json_build_object('th', coalesce(u.name_th, u.name_en), 'en', u.name_en)) from unit u
  where u.code in (
    select v from jsonb_each(c.content) field cross join lateral (
      select jsonb_array_elements_text(field.value) as v where jsonb_typeof(field.value) = 'array'
      union all select field.value #>> '{}' where jsonb_typeof(field.value) = 'string') x
    where length(v) <= 40)`

/** One question to the database, however much a case holds: its page is what offices open most. */
const whole = prepared<Answered>(`
  select ${caseColumns}, ${listed(desksOfCase)} as desks, ${listed(eventsOfCase)}::text as events,
    ${listed(commentsOfCase)} as comments, ${listed(lettersOfCase)}::text as letters, ${listed(othersOfSearch)} as others,
    ${files.sql} as files, ${othersAtSql("'case:' || c.id", "$2::uuid", "$3")} as company, (${unitsNamed}) as units
  from establishment_case c ${itemSources} where c.id = $1`)

const moment = <Row extends { readonly at: Date }>(rows: readonly Written<Row>[]): Row[] =>
  rows.map((row) => Object.assign(row, { at: new Date(row.at) }) as unknown as Row)

/** Who reads a case: the account, and the offices whose secret letters are shown. */
export type CaseReader = { readonly accountId: string; readonly trustedBy: readonly string[] }

/** @throws Refusal (not found) */
export const getWholeCase = async (
  pool: pg.Pool,
  id: string,
  reader: CaseReader,
  now: Date,
): Promise<WholeCase> => {
  const [found] = isUuid(id) ? await whole(pool, [id, reader.accountId, now, reader.trustedBy]) : []
  if (!found) throw notFound(noCase)
  const { desks, events, comments, letters, files: attached, others, company, units, ...row } = found
  return {
    row,
    desks,
    others,
    company,
    letters: JSON.parse(letters) as Letter[],
    files: files.read(attached),
    events: moment<CaseEvent>(JSON.parse(events) as Written<CaseEvent>[]),
    comments: moment<CaseComment>(comments),
    units: new Map(Object.entries(units ?? {})),
    written: events + letters,
  }
}
