import { columnGuesser } from "#documents/cells/guess-columns.ts"
import { headings } from "./fields.ts"

/** Guesses the row of headings of a table of relations, and what its columns mean. */
export const guessColumns = columnGuesser(headings)
