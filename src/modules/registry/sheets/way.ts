import type { Child } from "hono/jsx"
import type { Tx } from "#database/act.ts"
import { type Job, job } from "#database/jobs/job.ts"
import type { Guess } from "#documents/cells/guess-columns.ts"
import type { Cell } from "#documents/table.ts"
import type { Request } from "#http/request.ts"
import type { Day } from "#kernel/dates.ts"
import type { Right } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import type { SheetDraft } from "./queries.ts"
import type { ReadRow } from "./types.ts"

/** What is asked of the background: which draft, and which of its readings; an earlier one is awaited no more. */
export type AskedReading = { readonly draft: string; readonly attempt: string }

/**
 * One kind of spreadsheet that comes in: what its columns are, how its rows are read and shown, and what bringing them in means.
 * Everything else (sending, choosing columns and remembering them, reading apart, the preview, what goes back to be corrected)
 * is the same for all, in this folder.
 */
export type SheetWay = {
  /** What the drafts of this way are kept as. */
  readonly kind: "spreadsheet" | "activities"
  readonly right: Right
  readonly paths: {
    readonly begin: string
    readonly draft: (id: string) => string
    readonly errors: (id: string) => string
    readonly templateBook: string
    readonly templateCsv: string
    /** Where whoever sends nothing goes back to. */
    readonly back: string
  }
  readonly words: {
    readonly title: Text
    readonly lead: Text
    readonly back: Text
    readonly reading: Text
    /** What happens to rows that are here already, and to doubtful ones. */
    readonly sameRows: (count: number) => Text
    readonly doubtfulRows: Text
  }
  /** What a column can say, in the order in which it is asked; each with what it is called. */
  readonly fields: readonly (readonly [name: string, label: Text])[]
  /** Whether the columns that were chosen are enough: what is missing, by field. */
  readonly missing: (chosen: readonly string[]) => readonly string[]
  readonly guess: (rows: readonly (readonly Cell[])[]) => Guess
  readonly job: Job<AskedReading>
  /** Reads a `SheetOrder` into a `SheetReading`, in a process of its own. */
  readonly program: URL
  /** Says of rows that can be taken whether they are here already. */
  readonly holdAgainst: (
    tx: Tx,
    rows: readonly ReadRow[],
    about: { readonly today: Day; readonly only: readonly string[] | null },
  ) => Promise<readonly ReadRow[]>
  /** The rows of a page of the preview. */
  readonly table: (request: Request, rows: readonly ReadRow[]) => Promise<Child>
  readonly apply: (request: Request, draft: SheetDraft) => Promise<Response>
}

/** The job by which the spreadsheets of a way are read. */
export const readingJob = (name: string): Job<AskedReading> =>
  job<AskedReading>(name, { retries: 2, retryAfter: 5, atMost: 600 })
