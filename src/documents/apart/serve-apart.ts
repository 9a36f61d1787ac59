import { Refusal } from "#kernel/errors.ts"
import type { Message } from "./run-apart.ts"

/** Tells how far the work has come. */
export type Tell = (done: number, of: number) => void

/** Does one piece of work that `runApart` asked for, answers, and ends. */
export const serveApart = <Input, Output>(work: (input: Input, tell: Tell) => Promise<Output>): void => {
  // whoever asked is gone: nobody waits for the answer
  process.once("disconnect", () => process.exit())
  process.once("message", (input: Input) => {
    work(input, (done, of) => send({ kind: "progress", done, of })).then(
      (output) => end({ kind: "done", output }),
      (error: unknown) => end(failure(error)),
    )
  })
}

const send = (message: Message) => process.send?.(message)

const end = (message: Message) => process.send?.(message, undefined, undefined, () => process.exit())

const failure = (error: unknown): Message => {
  if (!(error instanceof Refusal)) return { kind: "failed", error: String(error) }
  const { kind, text, issues } = error
  return { kind: "refused", refusal: { kind, text, issues } }
}
