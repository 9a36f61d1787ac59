// Prints papers one after the other, for as long as it is asked to.
import { readdirSync } from "node:fs"
import { setPriority } from "node:os"
import type { Paper, PaperFormat } from "./paper.ts"
import { setPdf } from "./pdf/set-pdf.ts"
import { writeWord } from "./word/write-word.ts"

export type Asked = { readonly number: number; readonly paper: Paper; readonly format: PaperFormat }
export type Answered =
  /** It has grown too large when it is `tired`: another is to take its place. */
  | { readonly number: number; readonly bytes: Uint8Array; readonly tired: boolean }
  | { readonly number: number; readonly problem: string }

/** What it may grow to before a new one takes its place. */
const mostMemory = 700_000_000

/** Whoever waits for a page goes first. On Linux each thread that runs by now has a priority of its own. */
const goLast = () => {
  setPriority(19)
  if (process.platform !== "linux") return
  for (const thread of readdirSync("/proc/self/task")) setPriority(Number(thread), 19)
}

goLast()
process.once("disconnect", () => process.exit())
process.on("message", ({ number, paper, format }: Asked) => {
  print(paper, format).then(
    (bytes) => answer({ number, bytes, tired: process.memoryUsage.rss() > mostMemory }),
    (error: unknown) => answer({ number, problem: error instanceof Error ? error.message : String(error) }),
  )
})

const print = (paper: Paper, format: PaperFormat): Promise<Uint8Array> =>
  format === "docx" ? writeWord(paper) : setPdf(paper, format === "pdf-a")

const answer = (answered: Answered) => process.send?.(answered)
