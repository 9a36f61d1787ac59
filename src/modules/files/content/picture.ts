import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { FileRefused, refusals } from "./refusals.ts"

const program = fileURLToPath(new URL("picture-process.ts", import.meta.url))
const longest = 30_000

let last: Promise<unknown> = Promise.resolve()

/** One picture after another: a large one takes some hundred megabytes while it is worked on. */
const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}

/**
 * Writes a picture anew, upright and without what cameras put in it: place, time, device, thumbnails. Whatever was hidden
 * behind the picture's own data is gone too.
 * @throws FileRefused on a picture that cannot be read
 */
export const cleanPicture = (from: string, to: string, format: "jpeg" | "png" | "webp"): Promise<void> =>
  inTurn(() => run("clean", from, to, format))

/** Writes a small WebP of a picture, no wider or higher than asked. */
export const makePreview = (from: string, to: string, width: number): Promise<void> =>
  inTurn(() => run("preview", from, to, String(width)))

const why: Readonly<Record<number, (typeof refusals)[keyof typeof refusals]>> = {
  3: refusals.damaged,
  4: refusals.tooManyPixels,
}

/** Runs the process that works on pictures; it knows nothing of the server's surroundings and is stopped when it is slow. */
const run = (...task: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, ...task],
      { env: {}, timeout: longest, killSignal: "SIGKILL" },
      (error) => {
        const refusal = typeof error?.code === "number" ? why[error.code] : undefined
        if (!error) resolve()
        else reject(refusal || error.killed ? new FileRefused(refusal ?? refusals.damaged) : error)
      },
    )
  })
