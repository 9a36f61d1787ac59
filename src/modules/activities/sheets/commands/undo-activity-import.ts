import { command } from "#database/act.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import { activityRights } from "../../rights.ts"
import { activityImport } from "../queries.ts"
import { withdrawImported } from "../store.ts"

/** Undoes an import whole: what it brought is withdrawn; what people have worked on since stays, and is told. */
export const undoActivityImport = command<{ readonly id: string }, object, void>({
  right: activityRights["activity.import"],
  find: async (tx, { id }) => {
    const found = await activityImport(tx, id)
    await tx.selectFrom("activity_import").select("id").where("id", "=", id).forUpdate().execute()
    const { undoneAt } = await activityImport(tx, id)
    if (undoneAt) throw conflict(undoneAlready)
    return { subject: { units: found.homeUnits } }
  },
  run: async (tx, act, { id }) => {
    if (!act.reason) throw invalid([{ path: "reason", text: { th: "ต้องบอกเหตุผล", en: "Say why" } }])
    await withdrawImported(tx, act, id, act.reason)
  },
})

const undoneAlready = { th: "การนำเข้านี้ถูกยกเลิกไปแล้ว", en: "This import was undone already" }
