import type { RelationDetail } from "../schema.ts"

/** The row of the list or file that a relation was read from. */
export const SourceRow = (_: { readonly relation: RelationDetail }) => null
