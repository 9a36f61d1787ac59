import { sql } from "kysely"
import type { Tx } from "#database/act.ts"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import { isUuid } from "#kernel/ids.ts"
import { notFound } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { fold } from "#modules/places/index.ts"
import type { KnownRelation } from "./match-relation.ts"

type Party = {
  readonly side: "home" | "partner"
  readonly unit: { readonly nameTh: string | null; readonly nameEn: string } | null
  readonly written: string | null
}

/**
 * Relations that activities may be brought in for: all, or those of some Thai units.
 * @param numbers those alone that have one of these numbers; null where rows name the sides
 */
export const relationsToMatch = async (
  tx: Tx,
  only: readonly string[] | null,
  numbers: readonly string[] | null,
): Promise<readonly KnownRelation[]> => {
  const { rows } = await sql<{
    id: string
    number: number
    homeUnits: string[]
    parties: Party[]
    pair: string
  }>`
    select id, number, home_units as "homeUnits", parties, home_name || ' – ' || partner_name as pair from relation
    where withdrawn_at is null and merged_into is null
      and (${only === null} or home_units && ${[...(only ?? [])]}::text[])
      and (${numbers === null} or number = any (${(numbers ?? []).filter((one) => /^\d{1,9}$/.test(one))}::bigint[]))`.execute(
    tx,
  )
  return rows.map(({ parties, ...relation }) => ({
    ...relation,
    home: namesOf(parties, "home"),
    partner: namesOf(parties, "partner"),
  }))
}

const namesOf = (parties: readonly Party[], side: Party["side"]): readonly string[] =>
  parties.flatMap((party) =>
    party.side === side
      ? [party.unit?.nameTh, party.unit?.nameEn, party.written].flatMap((name) => (name ? [name] : []))
      : [],
  )

export type Present = {
  readonly id: string
  readonly relationId: string
  readonly beginsOn: string
  readonly title: string
  readonly kind: string
}

/** What is here already of these relations, each on its day; the two lists go together. */
export const activitiesOn = async (
  tx: Tx,
  relations: readonly string[],
  days: readonly Day[],
): Promise<readonly Present[]> => {
  const { rows } = await sql<Present>`
    select a.id, a.relation_id as "relationId", a.begins_on as "beginsOn", a.title, a.kind
    from (select distinct relation_id, day from unnest(${[...relations]}::uuid[], ${[...days]}::date[]) as u (relation_id, day)) t
      cross join lateral (select * from activity where relation_id = t.relation_id and begins_from = t.day
        and withdrawn_at is null offset 0) a`.execute(tx)
  return rows
}

/** What one activity is known by: relation, day and name. */
export const sameKey = (relationId: string, beginsOn: string, title: string): string =>
  `${relationId} ${beginsOn} ${fold(title)}`

/** A table of activities that was brought in. */
export type ActivityImport = {
  readonly id: string
  readonly fileName: string
  readonly homeUnits: readonly string[]
  readonly rowsRead: number
  readonly brought: number
  readonly doubtful: number
  readonly already: number
  readonly heads: readonly string[]
  readonly leftOut: readonly {
    readonly row: number
    readonly cells: readonly string[]
    readonly problems: readonly Text[]
  }[]
  readonly appliedAt: Date
  readonly undoneAt: Date | null
  readonly undoneReason: string | null
}

const columns = [
  "id",
  "file_name as fileName",
  "home_units as homeUnits",
  "rows_read as rowsRead",
  "brought",
  "doubtful",
  "already",
  "heads",
  "left_out as leftOut",
  "applied_at as appliedAt",
  "undone_at as undoneAt",
  "undone_reason as undoneReason",
] as const

/** @throws Refusal (not found) */
export const activityImport = async (reader: Reader, id: string): Promise<ActivityImport> => {
  const row = isUuid(id)
    ? await reader.selectFrom("activity_import").select(columns).where("id", "=", id).executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบการนำเข้านี้", en: "There is no such import" })
  return row as unknown as ActivityImport
}

/** The latest tables that were brought in. */
export const activityImports = async (reader: Reader): Promise<readonly ActivityImport[]> => {
  const rows = await reader
    .selectFrom("activity_import")
    .select(columns)
    .orderBy("applied_at", "desc")
    .limit(50)
    .execute()
  return rows as unknown as readonly ActivityImport[]
}

/** Of an import: what undoing it will withdraw, and what stays because people have worked on it since. */
export const planUndo = async (reader: Reader, id: string) => {
  const rows = await reader
    .selectFrom("activity")
    .select(["id", "title", "revision", "documents", "partner_confirmed_on"])
    .where("import_id", "=", id)
    .where("withdrawn_at", "is", null)
    .orderBy("begins_from")
    .execute()
  const worked = rows.filter(
    ({ revision, documents, partner_confirmed_on }) =>
      revision > 1 || documents > 0 || partner_confirmed_on !== null,
  )
  return { withdrawn: rows.length - worked.length, staying: worked }
}
