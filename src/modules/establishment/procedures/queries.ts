import type { Reader } from "#database/database.ts"
import { rememberedBetweenActs } from "#database/remembered.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import type { Procedure } from "./table/rules.ts"
import { thai2561 } from "./thai-2561/procedure.ts"

/** Procedures that come with the system. One more is one more table here, or published into a running installation. */
export const builtInProcedures: readonly Procedure[] = [thai2561]

/** Every version, the latest first. */
export const listProcedures = async (reader: Reader): Promise<readonly Procedure[]> => {
  const rows = await reader.selectFrom("procedure_version").select("definition").execute()
  const published = rows.map(({ definition }) => definition as unknown as Procedure)
  return [...builtInProcedures, ...published].toSorted((a, b) =>
    b.effectiveFrom.localeCompare(a.effectiveFrom),
  )
}

/** The same for pages; never for an act. */
export const proceduresForPages = rememberedBetweenActs(listProcedures)

/** @throws Refusal (not found) */
export const getProcedure = async (reader: Reader, id: string): Promise<Procedure> => {
  const known = builtInProcedures.find((procedure) => procedure.id === id)
  if (known) return known
  const row = await reader
    .selectFrom("procedure_version")
    .select("definition")
    .where("id", "=", id)
    .executeTakeFirst()
  if (!row) throw notFound(noProcedure)
  return row.definition as unknown as Procedure
}

const noProcedure = { th: "ไม่พบแนวทางปฏิบัติฉบับนี้", en: "There is no such procedure" }

/** One of those that were read. @throws Refusal (not found) */
export const procedureAmong = (procedures: readonly Procedure[], id: string): Procedure => {
  const found = procedures.find((procedure) => procedure.id === id)
  if (!found) throw notFound(noProcedure)
  return found
}

/** The version that cases opened on a day follow. */
export const procedureOn = async (reader: Reader, day: Day): Promise<Procedure> => {
  const versions = await listProcedures(reader)
  return versions.find(({ effectiveFrom }) => effectiveFrom <= day) ?? thai2561
}
