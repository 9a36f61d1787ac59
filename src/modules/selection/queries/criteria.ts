import type { Selectable } from "kysely"
import type { Reader } from "#database/database.ts"
import type { CriteriaSet as Row } from "#database/tables/selection.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Definition } from "../criteria/definition.ts"
import type { CriteriaSet } from "../criteria/schema.ts"

export type Scope = CriteriaSet["scope"]

/** A version of the criteria as it is read: what it says is as it was written, whatever came later. */
export type KeptSet = Omit<CriteriaSet, "definition"> & { readonly definition: Definition }

const asSet = (row: Selectable<Row>): KeptSet => ({
  id: row.id,
  scope: row.scope as Scope,
  version: row.version,
  state: row.state as KeptSet["state"],
  name: { th: row.name_th, en: row.name_en },
  basis: { th: row.basis_th, en: row.basis_en },
  definition: row.definition as unknown as Definition,
  effectiveFrom: row.effective_from,
  revision: row.revision,
})

/** All versions, the newest first. */
export const listCriteria = async (reader: Reader, scope?: Scope): Promise<KeptSet[]> => {
  const rows = await reader
    .selectFrom("criteria_set")
    .selectAll()
    .$if(scope !== undefined, (query) => query.where("scope", "=", scope ?? ""))
    .orderBy("scope", "desc")
    .orderBy("version", "desc")
    .execute()
  return rows.map(asSet)
}

/** @throws Refusal (not found) */
export const getCriteria = async (reader: Reader, id: string): Promise<KeptSet> => {
  const row = isUuid(id)
    ? await reader.selectFrom("criteria_set").selectAll().where("id", "=", id).executeTakeFirst()
    : undefined
  if (!row) throw notFound({ th: "ไม่พบชุดเกณฑ์นี้", en: "There is no such set of criteria" })
  return asSet(row)
}

/** The version in force. @throws Refusal (conflict) where there is none */
export const criteriaInForce = async (reader: Reader, scope: Scope): Promise<KeptSet> => {
  const row = await reader
    .selectFrom("criteria_set")
    .selectAll()
    .where("scope", "=", scope)
    .where("state", "=", "in_force")
    .executeTakeFirst()
  if (!row)
    throw conflict({
      th: "ยังไม่มีเกณฑ์ที่ประกาศใช้ โปรดติดต่อกระทรวงมหาดไทย",
      en: "No criteria are in force yet; please ask the Ministry of Interior",
    })
  return asSet(row)
}
