import { rmSync } from "node:fs"
import { join } from "node:path"
import type { Figure, Proof, ProofGround } from "./proof.ts"
import { startServer } from "./servers.ts"

/** How long a first and a second start take, packages installed, in a folder of their own. */
const measure = async ({ folder }: ProofGround): Promise<readonly Figure[]> => {
  const own = join(folder, "starts")
  rmSync(own, { recursive: true, force: true })
  const start = async () => {
    const begun = performance.now()
    const server = await startServer("src/main.ts", { MAITRI_DATA: own, MAITRI_LOG: "warn" }, "/healthz")
    const seconds = (performance.now() - begun) / 1000
    await server.stop()
    return seconds
  }
  return [
    { what: "first start, packages installed", measured: await start(), target: 20, unit: " s", digits: 1 },
    { what: "second start", measured: await start(), target: 4, unit: " s", digits: 1 },
  ]
}

export const starts: Proof = { name: "starts", measure }
