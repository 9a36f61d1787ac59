import { spawn } from "node:child_process"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import type { Day } from "#kernel/dates.ts"
import { invalid, type Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import type { OfficialList } from "../../official-list/types.ts"
import { importWords } from "../words.ts"

const program = fileURLToPath(new URL("list-process.ts", import.meta.url))
const longest = 300_000 // milliseconds; a list takes some seconds, but the machine may be busy
const mostMemory = 1200 // megabytes

type Answer =
  | { readonly list: OfficialList }
  | { readonly refusal: { readonly text: Text; readonly issues: readonly Issue[] } }

let last: Promise<unknown> = Promise.resolve()

/** One list after another: each takes some hundred megabytes while it is read. */
const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}

/**
 * Reads an official list in a process of its own, which knows nothing of the server's surroundings and is stopped when it
 * takes too long.
 * @throws Refusal (invalid) on what is no list, or cannot be read
 */
export const readListApart = (bytes: Uint8Array, asOf?: Day): Promise<OfficialList> =>
  inTurn(() => run(bytes, asOf))

const run = async (bytes: Uint8Array, asOf?: Day): Promise<OfficialList> => {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${mostMemory}`, program, ...(asOf ? [asOf] : [])],
    { env: {}, timeout: longest, killSignal: "SIGKILL", stdio: ["pipe", "pipe", "pipe"] },
  )
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject)
    child.once("close", resolve)
  })
  child.stdin.on("error", () => undefined) // it may end before it has read all
  child.stdin.end(bytes)
  const [said, complaint, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (status !== 0 && !child.killed && /heap out of memory/.test(complaint)) throw unreadable()
  if (status !== 0 && status !== null) throw new Error(`reading a list failed: ${complaint.slice(0, 2000)}`)
  if (status === null) throw unreadable()
  const answer = JSON.parse(said) as Answer
  if ("refusal" in answer) throw invalid(answer.refusal.issues, answer.refusal.text)
  return answer.list
}

const unreadable = () => invalid([{ path: "file", text: importWords.unreadable }], importWords.unreadable)
