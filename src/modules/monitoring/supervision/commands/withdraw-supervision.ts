import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { settleMatters } from "#modules/work/index.ts"
import { registerWords } from "../../register-words.ts"
import { monitoringRights } from "../../rights.ts"
import { holdSupervision } from "./hold.ts"

/** Takes out a visit or meeting that was recorded in error, with what waited for its findings. */
export const withdrawSupervision = command<{ readonly id: string }, object, undefined>({
  right: monitoringRights["supervision.record"],
  find: async (tx, { id }) => ({ subject: { units: [(await holdSupervision(tx, id)).province] } }),
  run: async (tx, act, { id }) => {
    if (!act.reason) throw invalid([{ path: "reason", text: registerWords.reasonNeeded }])
    await tx.updateTable("supervision").set({ withdrawn_at: act.at }).where("id", "=", id).execute()
    const findings = await tx.selectFrom("finding").select("id").where("supervision_id", "=", id).execute()
    for (const finding of findings)
      await settleMatters(tx, act, { subject: { kind: "finding", id: finding.id }, as: "withdrawn" })
    return undefined
  },
})
