import type { Act, Services, Tx } from "#database/act.ts"
import type { Reader } from "#database/database.ts"
import { notFound } from "#kernel/errors.ts"
import { type Actor, decide, type Right, type Subject } from "#kernel/rights.ts"

/**
 * A kind of record that files can belong to. Its module says how one is found and which rights decide; the composition of
 * the program gathers them. Who may read the record may read its files.
 */
export type Attachable = {
  /** As it stands with each file: "relation", "case". */
  readonly kind: string
  readonly read: Right
  readonly attach: Right
  /** What rights are judged on; undefined where there is no such record. Locks it where it is called in an act. */
  readonly find: (reader: Reader, id: string) => Promise<Subject | undefined>
  /** Where the record is shown; a path without a language. */
  readonly path: (id: string) => string
  /** What follows for the record, within the same act, when files were attached to it or withdrawn; nothing when absent. */
  readonly changed?: (tx: Tx, act: Act, id: string) => Promise<void>
}

/** @throws Refusal (not found) on a kind that has no files */
export const attachableOf = (attachables: readonly Attachable[], kind: string): Attachable => {
  const found = attachables.find((attachable) => attachable.kind === kind)
  if (!found) throw notFound(noRecord)
  return found
}

/** What this person may do with the files of a record. */
export type MayDo = { readonly read: boolean; readonly attach: boolean }

/** @throws Refusal (not found) where there is no such record */
export const mayDoWith = async (
  { database }: Services,
  actor: Actor,
  attachable: Attachable,
  id: string,
): Promise<MayDo> => {
  const subject = await attachable.find(database.query, id)
  if (!subject) throw notFound(noRecord)
  return {
    read: decide(attachable.read, actor, subject).allowed,
    attach: decide(attachable.attach, actor, subject).allowed,
  }
}

export const noRecord = { th: "ไม่พบรายการที่จะแนบไฟล์", en: "There is no such record" }
