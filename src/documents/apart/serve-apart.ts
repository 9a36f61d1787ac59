import { Refusal } from "#kernel/errors.ts"
import type { Message, Order } from "./run-apart.ts"

/** Tells how far the work has come. */
export type Tell = (done: number, of: number) => void

/** What a process that stays may grow to before a new one takes its place. */
const mostMemory = 500_000_000

/** Does the work that `runApart` asks for, one piece after the other, and ends with the last. */
export const serveApart = <Input, Output>(work: (input: Input, tell: Tell) => Promise<Output>): void => {
  // whoever asked is gone: nobody waits for the answer
  process.once("disconnect", () => process.exit())
  process.on("message", ({ input, last }: Order) => {
    const tell: Tell = (done, of) => void send({ kind: "progress", done, of })
    const answer = (message: Message) => send(message, last || message.kind === "failed")
    work(input as Input, tell).then(
      (output) => answer({ kind: "done", output, tired: isTired() }),
      (error: unknown) => answer(failure(error)),
    )
  })
}

const isTired = () => process.memoryUsage.rss() > mostMemory

const send = (message: Message, last = false) =>
  process.send?.(message, undefined, undefined, () => last && process.exit())

const failure = (error: unknown): Message => {
  if (!(error instanceof Refusal)) return { kind: "failed", error: String(error) }
  const { kind, text, issues } = error
  return { kind: "refused", refusal: { kind, text, issues }, tired: isTired() }
}
