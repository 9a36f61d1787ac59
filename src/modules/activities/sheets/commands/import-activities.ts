import { command } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import { conflict } from "#kernel/errors.ts"
import type { Subject } from "#kernel/rights.ts"
import { contentOf, deleteDraft, draftOf, draftRows, type SheetDraft } from "#modules/registry/index.ts"
import { activityRights } from "../../rights.ts"
import { holdAgainst } from "../hold-against.ts"
import { insertImport, insertImported } from "../store.ts"
import type { ActivityRow } from "../types.ts"

type Found = { readonly draft: SheetDraft; readonly rows: readonly ActivityRow[] }

/**
 * Brings a table that was looked at into the register: good rows confirmed, doubtful ones waiting for the province, none that is
 * wrong, and none again. Held against the register once more, so that two tables at once bring nothing twice. All or nothing.
 */
export const importActivities = command<{ readonly draft: string }, Found, { readonly id: string }>({
  right: activityRights["activity.import"],
  find: async (tx, { draft: id }, { actor }) => {
    await waitInLine(tx, ["imports", "activities"])
    await tx.selectFrom("import_draft").select("id").where("id", "=", id).forUpdate().execute()
    const draft = await draftOf(tx, actor, "activities", id)
    if (draft.state !== "ready" || !draft.figures) throw conflict(notRead)
    const rows = await holdAgainst(tx, await draftRows<ActivityRow>(tx, id), draft.choices.only)
    if (fresh(rows).length === 0) throw conflict(nothingToTake)
    return { draft, rows, subject: subjectsOf(rows) }
  },
  run: async (tx, act, _input, { draft, rows }) => {
    const brought = fresh(rows)
    const id = act.newId()
    const homeUnits = [...new Set(brought.flatMap(({ imported }) => imported?.homeUnits ?? []))]
    await insertImport(tx, act, {
      id,
      fileName: draft.fileName,
      content: await contentOf(tx, draft.id),
      heads: draft.figures?.heads ?? [],
      homeUnits,
      rows,
      brought,
    })
    await insertImported(tx, act, id, brought)
    await deleteDraft(tx, draft.id)
    return { id }
  },
})

const fresh = (rows: readonly ActivityRow[]): readonly ActivityRow[] =>
  rows.filter(({ imported, registered }) => imported && !registered?.same)

const subjectsOf = (rows: readonly ActivityRow[]): readonly Subject[] => {
  const sides = rows.flatMap(({ imported }) => (imported ? [imported.homeUnits] : []))
  return [...new Map(sides.map((units) => [units.join(" "), { units }])).values()]
}

const notRead = { th: "ไฟล์นี้ยังอ่านไม่เสร็จ", en: "This file has not been read yet" }
const nothingToTake = { th: "ไม่มีแถวใหม่ที่นำเข้าได้", en: "No new row of this file can be brought in" }
