import { command, type Act, type Tx } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import { conflict, notFound } from "#kernel/errors.ts"
import { type Attachable, noRecord } from "../attachables.ts"
import type { KeptFile } from "../content/receive.ts"
import { words } from "../words.ts"
import { filesRights, judgedBy } from "../rights.ts"

type Input = {
  readonly id: string
  readonly files: readonly KeptFile[]
  readonly description: string | undefined
}

/** Attaches files that lie in their place to a record. */
export const attachFiles = (attachable: Attachable) =>
  command<Input, object, readonly string[]>({
    right: judgedBy(filesRights["file.attach"], attachable.attach),
    find: async (tx, { id }) => {
      const subject = await attachable.find(tx, id)
      if (!subject) throw notFound(noRecord)
      return { subject }
    },
    run: async (tx, act, { id, files, description }) => {
      await waitInLine(tx, [`files of ${attachable.kind} ${id}`])
      const there = await standing(tx, attachable.kind, id, files)
      if (there.length > 0) throw conflict(words.thereAlready(there))
      const ids: string[] = []
      for (const file of files)
        ids.push(await attach(tx, act, { kind: attachable.kind, id }, file, description))
      await attachable.changed?.(tx, act, id)
      return ids
    },
  })

/** Names of those that the record holds already, byte for byte; a file that was withdrawn may come again. */
const standing = async (tx: Tx, kind: string, id: string, files: readonly KeptFile[]) => {
  const rows = await tx
    .selectFrom("attachment")
    .select("name")
    .where("subject_kind", "=", kind)
    .where("subject_id", "=", id)
    .where("withdrawn_at", "is", null)
    .where(
      "sha256",
      "in",
      files.map(({ sha256 }) => sha256),
    )
    .execute()
  return rows.map(({ name }) => name)
}

/**
 * Ties a file to a record within another act: a signed copy to an agreement, a report to an activity. The right has been
 * judged by that act.
 * @returns the number of the attachment
 */
export const attach = async (
  tx: Tx,
  act: Act,
  record: { readonly kind: string; readonly id: string },
  file: KeptFile,
  description?: string,
): Promise<string> => {
  const id = act.newId()
  await tx
    .insertInto("stored_file")
    .values({ sha256: file.sha256, bytes: file.bytes, media_type: file.mediaType, stored_at: act.at })
    .onConflict((on) =>
      on.column("sha256").doUpdateSet({ erased_at: null }).where("stored_file.erased_at", "is not", null),
    )
    .execute()
  await tx
    .insertInto("attachment")
    .values({
      id,
      subject_kind: record.kind,
      subject_id: record.id,
      sha256: file.sha256,
      name: file.name,
      description: description ?? null,
      sent_sha256: file.sentSha256,
      added_by: act.actor.kind === "person" ? act.actor.accountId : null,
      added_at: act.at,
    })
    .execute()
  return id
}
