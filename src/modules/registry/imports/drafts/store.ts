import type { Services } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import type { OfficialList } from "../../official-list/types.ts"

type Sent = {
  readonly accountId: string
  readonly fileName: string
  readonly sha256: string
  readonly content: Buffer
  readonly asOf: Day | undefined
}

/** Keeps a list that was sent, to be read and looked at. */
export const keepDraft = async (services: Services, sent: Sent): Promise<string> => {
  const id = services.newId()
  const now = services.now()
  const { accountId, fileName, sha256, content, asOf } = sent
  await services.database.query
    .insertInto("import_draft")
    .values({
      id,
      account_id: accountId,
      kind: "official_list",
      file_name: fileName,
      sha256,
      content,
      state: "reading",
      choices: JSON.stringify({ asOf }),
      created_at: now,
      updated_at: now,
    })
    .execute()
  return id
}

/** Lets a draft be read again, for another day. */
export const rereadDraft = async (services: Services, id: string, asOf: Day): Promise<void> => {
  await services.database.query
    .updateTable("import_draft")
    .set({
      state: "reading",
      choices: JSON.stringify({ asOf }),
      reading: null,
      refusal: null,
      updated_at: services.now(),
    })
    .where("id", "=", id)
    .execute()
}

type Outcome =
  | { readonly list: OfficialList }
  | { readonly refusal: { readonly text: Text; readonly issues: readonly Issue[] } }

/** Writes down what reading gave, where the draft still waits for it. */
export const finishDraft = async (services: Services, id: string, outcome: Outcome): Promise<void> => {
  const reading = "list" in outcome ? JSON.stringify(outcome.list) : null
  const refusal = "refusal" in outcome ? JSON.stringify(outcome.refusal) : null
  await services.database.query
    .updateTable("import_draft")
    .set({ state: reading ? "ready" : "refused", reading, refusal, updated_at: services.now() })
    .where("id", "=", id)
    .where("state", "=", "reading")
    .execute()
}

export const dropDraft = async (services: Services, id: string): Promise<void> => {
  await services.database.query.deleteFrom("import_draft").where("id", "=", id).execute()
}
