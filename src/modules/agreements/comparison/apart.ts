import { warmUp } from "#documents/apart/kept.ts"
import { runApart } from "#documents/apart/run-apart.ts"
import type { WordText } from "#documents/word/types.ts"
import type { Measure } from "./compare.ts"
import type { Report } from "./report.ts"

/** A Word file read and compared. */
export type ComparedFile = { readonly text: WordText; readonly report: Report }

const program = new URL("word-process.ts", import.meta.url)
const limits = { seconds: 30, megabytes: 400, lane: "word", warm: true } as const

/** Makes ready for a Word file that is about to be sent, so that nobody waits for a process to start. */
export const expectWord = (): void => warmUp(program, limits.megabytes)

/**
 * Reads a Word file in a process of its own and compares it with a format.
 * @throws Refusal (invalid) for what is no Word file, could do harm, or was too hard to read
 */
export const compareWordApart = (bytes: Uint8Array, measure: Measure): Promise<ComparedFile> =>
  runApart<ComparedFile>(program, { bytes, measure }, limits)

/** Reads a Word file in a process of its own. */
export const readWordApart = async (bytes: Uint8Array): Promise<WordText> =>
  (await compareWordApart(bytes, { format: { languages: [], clauses: [] }, expected: [] })).text
