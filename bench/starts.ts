import { rmSync } from "node:fs"
import { startServer } from "./servers.ts"

/** @property first seconds from nothing to the first answer; @property second the same with everything there; @property memory megabytes */
export type Starts = { readonly first: number; readonly second: number; readonly memory: number }

/** How long a first and a second start take, packages installed, in a folder of their own. */
export const measureStarts = async (folder: string): Promise<Starts> => {
  rmSync(folder, { recursive: true, force: true })
  const start = async () => {
    const begun = performance.now()
    const server = await startServer("src/main.ts", { MAITRI_DATA: folder, MAITRI_LOG: "warn" }, "/healthz")
    const seconds = (performance.now() - begun) / 1000
    const memory = server.memory()
    await server.stop()
    return { seconds, memory }
  }
  const first = await start()
  const second = await start()
  return { first: first.seconds, second: second.seconds, memory: second.memory }
}
