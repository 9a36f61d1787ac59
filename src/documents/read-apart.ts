import { runApart } from "./apart/run-apart.ts"
import { fileRefusals, refuseFile } from "./refusals.ts"
import { most, type Sheet } from "./table.ts"

/** What reading one file may take: more than any office's table needs. */
export const readingLimits = { seconds: 60, megabytes: 700 } as const

/**
 * Every table of a workbook or text file, read in a process of its own.
 * @throws Refusal (invalid) with what the file is and what to do; also where reading it was too hard
 */
export const readTablesApart = async (bytes: Uint8Array): Promise<readonly Sheet[]> => {
  if (bytes.length > most.bytes) throw refuseFile(fileRefusals.tooLarge)
  return runApart<readonly Sheet[]>(
    new URL("apart/tables-process.ts", import.meta.url),
    { bytes },
    readingLimits,
  )
}
