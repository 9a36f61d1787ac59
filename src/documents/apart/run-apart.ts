import { Refusal, type RefusalKind } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { fileRefusals, refuseFile } from "../refusals.ts"
import { keepFor, processFor } from "./kept.ts"

/** What work in a process of its own may take. */
export type Limits = { readonly seconds: number; readonly megabytes: number }

export type ApartOptions = Limits & {
  /** Hears how far the work has come. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** Work of one lane waits for its turn; other lanes do not wait for it. */
  readonly lane?: string
  /** The process waits for more work of the same kind, so that the next need not wait for its start. */
  readonly warm?: boolean
}

/** What the process is asked: one piece of work, and whether it ends with it. */
export type Order = { readonly input: unknown; readonly last: boolean }

/** What the process sends: how far it is, and at the end what it made or why it refused. */
export type Message =
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly kind: "done"; readonly output: unknown; readonly tired: boolean }
  | { readonly kind: "refused"; readonly refusal: SentRefusal; readonly tired: boolean }
  | { readonly kind: "failed"; readonly error: string }

export type SentRefusal = {
  readonly kind: RefusalKind
  readonly text: Text
  readonly issues: Refusal["issues"]
}

const lanes = new Map<string, Promise<unknown>>()

/** One after the other, so that many large files at once cannot fill the machine's memory. */
const inTurn = <Output>(lane: string, work: () => Promise<Output>): Promise<Output> => {
  const turn = (lanes.get(lane) ?? Promise.resolve()).then(work, work)
  lanes.set(
    lane,
    turn.catch(() => undefined),
  )
  return turn
}

/**
 * Does work that a hostile file could wreck in a process of its own, with an end to its time and memory. Whatever becomes
 * of it, this process lives on.
 * @param program file that calls `serveApart`
 * @throws Refusal the one that the work ended in, or that it was too hard or cut short
 */
export const runApart = <Output>(program: URL, input: unknown, options: ApartOptions): Promise<Output> =>
  inTurn(options.lane ?? "read", () => carryOut(program, input, options)) as Promise<Output>

const carryOut = (program: URL, input: unknown, options: ApartOptions): Promise<unknown> => {
  const { seconds, megabytes, onProgress, signal, warm = false } = options
  const child = processFor(program, megabytes)
  return new Promise((resolve, reject) => {
    let tooLong = false
    const timer = setTimeout(() => {
      tooLong = true
      child.kill("SIGKILL")
    }, seconds * 1000)
    const stop = () => child.kill("SIGKILL")
    signal?.addEventListener("abort", stop)
    const over = () => {
      clearTimeout(timer)
      signal?.removeEventListener("abort", stop)
      child.off("message", heard).off("error", reject).off("exit", left)
    }
    const heard = (message: Message) => {
      if (message.kind === "progress") return onProgress?.(message.done, message.of)
      if (message.kind === "done") resolve(message.output)
      else reject(message.kind === "refused" ? asRefusal(message.refusal) : new Error(message.error))
      if (!warm || message.kind === "failed") return
      over()
      if (message.tired) child.disconnect()
      else keepFor(program, child)
    }
    const left = (code: number | null, how: NodeJS.Signals | null) => {
      over()
      reject(
        refuseFile(
          tooLong || code !== null || how === "SIGABRT" || how === "SIGTRAP"
            ? fileRefusals.tooHard
            : fileRefusals.stopped,
        ),
      )
    }
    child.on("message", heard)
    child.once("error", reject)
    child.once("exit", left)
    child.send({ input, last: !warm } satisfies Order, (error) => error && reject(error))
  })
}

const asRefusal = ({ kind, text, issues }: SentRefusal): Refusal => new Refusal(kind, text, issues)
