import { command } from "#database/act.ts"
import { conflict } from "#kernel/errors.ts"
import { applyFile } from "../../imports/apply.ts"
import { refuseAgain, subjectsOf } from "../../imports/commands/apply-import.ts"
import type { Applied, ReadFile } from "../../imports/types.ts"
import { registryRights } from "../../rights.ts"
import { asFile } from "../as-file.ts"
import type { SheetRow } from "../types.ts"
import { contentOf, draftOf, draftRows } from "../../sheets/queries.ts"
import { deleteDraft } from "../../sheets/store.ts"

/**
 * Brings a spreadsheet that was looked at into the register: good rows, doubtful ones for review, and none that is wrong.
 * All of it in one transaction; the draft goes with it.
 */
export const importSpreadsheet = command<{ readonly draft: string }, { readonly file: ReadFile }, Applied>({
  right: registryRights["import.apply"],
  find: async (tx, { draft: id }, { actor }) => {
    await tx.selectFrom("import_draft").select("id").where("id", "=", id).forUpdate().execute()
    const draft = await draftOf(tx, actor, "spreadsheet", id)
    if (draft.state !== "ready" || !draft.figures) throw conflict(notRead)
    const file = asFile(draft, await draftRows<SheetRow>(tx, id), await contentOf(tx, id))
    if (file.rows.length === 0) throw conflict(nothingToTake)
    return { file, subject: subjectsOf(file) }
  },
  run: async (tx, act, { draft }, { file }) => {
    await refuseAgain(tx, file.sha256)
    const applied = await applyFile(tx, act, file)
    await deleteDraft(tx, draft)
    return applied
  },
})

const notRead = { th: "ไฟล์นี้ยังอ่านไม่เสร็จ", en: "This file has not been read yet" }
const nothingToTake = { th: "ไม่มีแถวที่นำเข้าได้", en: "No row of this file can be brought in" }
