import { warmUp } from "./apart/kept.ts"
import { runApart } from "./apart/run-apart.ts"
import { fileRefusals, refuseFile } from "./refusals.ts"
import { most, type Sheet } from "./table.ts"

/** What reading one file may take: more than any office's table needs. */
export const readingLimits = { seconds: 60, megabytes: 700 } as const

/** A table of which the first rows were sent, with how many it has. */
export type BegunSheet = Sheet & { readonly count: number }

export type TablesOrder = { readonly bytes: Uint8Array; readonly first?: number | undefined }

const program = new URL("apart/tables-process.ts", import.meta.url)
const limits = { ...readingLimits, warm: true } as const

/** Makes ready for a file that is about to be sent, so that nobody waits for a process to start. */
export const expectTables = (): void => warmUp(program, limits.megabytes)

/**
 * Every table of a workbook or text file, read in a process of its own.
 * @param first how many rows of each table are wanted; all when absent
 * @throws Refusal (invalid) with what the file is and what to do; also where reading it was too hard
 */
export const readTablesApart = async (bytes: Uint8Array, first?: number): Promise<readonly BegunSheet[]> => {
  if (bytes.length > most.bytes) throw refuseFile(fileRefusals.tooLarge)
  return runApart<readonly BegunSheet[]>(program, { bytes, first } satisfies TablesOrder, limits)
}
