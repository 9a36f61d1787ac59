/** What has to be closed when the program stops, in the order in which it was opened. */
export type Stopping = {
  /** Remembers how to close what was just opened; closing goes backwards. Throws where the program is to stop already. */
  readonly add: (close: () => unknown) => void
}

export const couldNotStart = (error: unknown): string =>
  `Maitri could not start: ${error instanceof Error ? error.message : String(error)}`

/** Milliseconds that a step of the start may still take when the program is told to stop in the midst of it. */
const patience = 3000

/**
 * Stops the program cleanly when it is told to (Ctrl-C, a service manager), when the launcher that started it is gone, and
 * when the start itself fails; also in the midst of a start.
 * @param begins called once, before anything is closed
 */
export const stopWhenTold = (begins: () => void, start: (stopping: Stopping) => Promise<void>): void => {
  const closers: (() => unknown)[] = []
  let stopped: Promise<never> | undefined
  const closeAll = async (status: number): Promise<never> => {
    begins()
    await Promise.race([started, new Promise((resolve) => setTimeout(resolve, patience))])
    for (let close = closers.pop(); close; close = closers.pop()) {
      try {
        await close()
      } catch (error) {
        console.error(error)
        status = 1
      }
    }
    process.exit(status)
  }
  const stop = (status: number) => (stopped ??= closeAll(status))
  const add = (close: () => unknown) => {
    closers.push(close)
    if (stopped) throw new Error("told to stop")
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop(0))
  process.once("disconnect", () => void stop(0))
  const started = start({ add }).catch((error: unknown) => {
    if (!stopped) console.error(couldNotStart(error))
    void stop(1)
  })
}
