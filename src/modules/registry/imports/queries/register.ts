import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import { present, statusOnDay } from "../../queries/item.ts"
import { printedKey, type Register } from "../against-register.ts"
import type { KnownRelation } from "../rules.ts"

/** The register as a list of a day is held against it: what is in it, and what earlier lists printed for it. */
export const registerOn = async (reader: Reader, asOf: Day): Promise<Register> => {
  const relations = await sql<KnownRelation>`
    select r.id, r.status, ${sql.raw(statusOnDay(`'${asOf}'::date`))} as "statusThen", r.stage, r.term,
      r.proposed_on as "proposedOn", r.signed_on as "signedOn", r.ended_on as "endedOn", r.signed_from as "signedFrom", r.note,
      r.home_units as "homeUnits", r.partner_units as "partnerUnits"
    from relation r where ${sql.raw(present)} and r.status <> 'not_established' order by r.number`.execute(
    reader,
  )
  return { relations: relations.rows, printedBefore: await printedBefore(reader) }
}

const printedBefore = async (reader: Reader): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ printed: Record<string, string>; relation: string }>`
    select distinct w.printed, coalesce(r.merged_into, r.id) as relation
    from import_row w join import i on i.id = w.import_id and i.state = 'applied' join relation r on r.id = w.relation_id
    where r.withdrawn_at is null`.execute(reader)
  const known = new Map<string, string[]>()
  for (const { printed, relation } of rows) {
    const key = printedKey(printed)
    if (key) known.set(key, [...(known.get(key) ?? []), relation])
  }
  return known
}

/** Whether anything was ever entered in the register or brought into it, whatever has become of it. */
export const wasEverFilled = async (reader: Reader): Promise<boolean> => {
  const { rows } = await sql<{ filled: boolean }>`
    select exists (select from relation) or exists (select from import)
      or exists (select from history.change where table_name in ('relation', 'import')) as filled`.execute(
    reader,
  )
  return rows[0]?.filled ?? true
}
