import type { Recorded, RecordedPart } from "#modules/access/index.ts"
import type { Attachable } from "./attachables.ts"
import { words } from "./words.ts"

const part = (attachable: Attachable): RecordedPart => ({
  table: "attachment",
  root: "attachment",
  label: words.files,
  read: attachable.read,
  fields: {
    name: { label: words.fileName },
    description: { label: words.description },
    withdrawn_at: { label: words.withdrawnAt },
    withdrawn_reason: { label: words.withdrawnReason },
  },
})

/** A kind of record with the files that were attached to it and taken away again, where files can belong to it. */
export const withFiles =
  (attachables: readonly Attachable[]) =>
  (recorded: Recorded): Recorded => {
    const attachable = attachables.find(({ kind }) => kind === recorded.kind)
    if (!attachable) return recorded
    return {
      ...recorded,
      parts: async (reader, id) => [...(await recorded.parts(reader, id)), part(attachable)],
    }
  }
