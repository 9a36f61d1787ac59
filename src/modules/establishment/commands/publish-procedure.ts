import { command } from "#database/act.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { issuesOfProcedure } from "../procedures/check/rules.ts"
import { listProcedures } from "../procedures/queries.ts"
import type { Procedure } from "../procedures/table/rules.ts"
import { establishmentRights } from "../rights.ts"

/**
 * Publishes a version of the procedure. Cases opened from its day of effect on follow it; running cases stay on theirs.
 * @throws Refusal (invalid) with everything that keeps the table from being a procedure
 */
export const publishProcedure = command<Procedure, object, { id: string }>({
  right: establishmentRights["procedure.publish"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, procedure) => {
    const issues = issuesOfProcedure(procedure)
    if (issues.length > 0) throw invalid(issues)
    const known = await listProcedures(tx)
    if (known.some(({ id }) => id === procedure.id)) throw conflict(published)
    if (known.some(({ effectiveFrom }) => effectiveFrom === procedure.effectiveFrom))
      throw invalid([{ path: "effectiveFrom", text: sameDay }])
    await tx
      .insertInto("procedure_version")
      .values({
        id: procedure.id,
        effective_from: procedure.effectiveFrom,
        definition: JSON.stringify(procedure),
        published_at: act.at,
      })
      .execute()
    return { id: procedure.id }
  },
})

const published = {
  th: "มีแนวทางปฏิบัติรหัสนี้แล้ว ฉบับที่ประกาศแล้วแก้ไขไม่ได้ ให้ออกฉบับใหม่",
  en: "A procedure of this code stands already; what is published is not changed, publish a new version",
}
const sameDay = {
  th: "มีฉบับอื่นเริ่มใช้วันเดียวกัน",
  en: "Another version takes effect on the same day",
}
