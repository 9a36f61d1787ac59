import type { Services } from "#database/act.ts"
import type { Reader } from "#database/database.ts"
import type { Paper } from "#documents/papers/paper.ts"
import { notFound } from "#kernel/errors.ts"
import type { Right, Subject } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"

/** A paper as it is to be printed, and what its file is called. */
export type Composed = { readonly name: string; readonly paper: Paper }

/** A place in a template of an office: what it is called there, and what stands in it. */
export type Place = { readonly name: string; readonly says: Text; readonly needed?: boolean }

/** What papers are made from besides the database: the bytes of a file that is kept. */
export type Keeping = { readonly content: (sha256: string) => Promise<Buffer> }

/**
 * A kind of paper that a module can print. The composition of the program gathers them. Whoever may read the record may
 * print it; what it says is read when it is printed.
 */
export type PaperKind = {
  /** Unique in the program: "letter". */
  readonly kind: string
  readonly label: Text
  readonly read: Right
  /** What the right is judged on; undefined where there is no such record. */
  readonly find: (reader: Reader, id: string) => Promise<Subject | undefined>
  /** Where the record is shown; a path without a language. */
  readonly path: (id: string) => string
  readonly compose: (services: Services, id: string, keeping: Keeping) => Promise<Composed>
  /** For kinds that an office may lay out by a Word file of its own: its places, and what stands in them. */
  readonly template?: {
    readonly places: readonly Place[]
    readonly fill: (
      services: Services,
      id: string,
    ) => Promise<{ readonly name: string; readonly values: Filling }>
  }
}

/** What stands in each place; a list fills a place that is repeated. */
export type Filling = Readonly<Record<string, string>>

/** @throws Refusal (not found) */
export const paperKindOf = (kinds: readonly PaperKind[], name: string): PaperKind => {
  const found = kinds.find(({ kind }) => kind === name)
  if (!found) throw notFound({ th: "ไม่มีเอกสารชนิดนี้", en: "There is no such kind of paper" })
  return found
}
