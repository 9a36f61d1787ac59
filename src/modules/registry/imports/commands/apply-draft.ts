import { command, type Tx } from "#database/act.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { isUuid } from "#kernel/ids.ts"
import { ownOrInherited } from "#modules/access/index.ts"
import { registryRights } from "../../rights.ts"
import { applyFile } from "../apply.ts"
import type { OfficialList } from "../../official-list/types.ts"
import { officialFile } from "../official.ts"
import type { Applied, ReadFile } from "../types.ts"
import { importWords } from "../words.ts"
import { refuseAgain, subjectsOf } from "./apply-import.ts"

export type ApplyDraft = { readonly id: string }

/** Brings a list into the register that was sent, read and looked at. It is its own no more afterwards: the draft goes. */
export const applyDraft = command<ApplyDraft, { readonly file: ReadFile }, Applied>({
  right: registryRights["import.apply"],
  find: async (tx, { id }, { actor }) => {
    const file = await fileOf(tx, id, actor.kind === "person" ? actor.accountId : undefined)
    return { file, subject: subjectsOf(file) }
  },
  run: async (tx, act, { id }, { file }) => {
    await refuseAgain(tx, file.sha256)
    const applied = await applyFile(tx, act, file)
    await tx.deleteFrom("import_draft").where("id", "=", id).execute()
    return applied
  },
})

const fileOf = async (tx: Tx, id: string, accountId: string | undefined): Promise<ReadFile> => {
  const draft =
    isUuid(id) && accountId
      ? await tx
          .selectFrom("import_draft")
          .select(["file_name", "sha256", "content", "state", "reading"])
          .where("id", "=", id)
          .where(ownOrInherited("import_draft", accountId))
          .where("kind", "=", "official_list")
          .forUpdate()
          .executeTakeFirst()
      : undefined
  if (!draft) throw notFound(importWords.noSuchDraft)
  if (draft.state !== "ready" || draft.reading === null) throw conflict(importWords.notRead)
  const { file_name: fileName, sha256, content } = draft
  return officialFile(draft.reading as unknown as OfficialList, { fileName, sha256, content })
}
