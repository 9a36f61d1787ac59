import type { Reader } from "#database/database.ts"
import type { Subject } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"

/** What rights on a record are judged by, and where the record is shown. */
export type FoundSubject = { readonly subject: Subject; readonly path: string; readonly title?: Text }

/** A kind of record that somebody may ask about: "who may do what with this?" */
export type Explainable = {
  readonly find: (reader: Reader, id: string) => Promise<FoundSubject | undefined>
}

const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/** The record whose page, or one of whose pages, has this address; the last id in the address counts. */
export const recordAt = async (
  reader: Reader,
  kinds: readonly Explainable[],
  address: string,
): Promise<FoundSubject | undefined> => {
  const id = address.match(ids)?.at(-1)
  if (!id) return undefined
  for (const kind of kinds) {
    const found = await kind.find(reader, id.toLowerCase())
    if (found) return found
  }
  return undefined
}
