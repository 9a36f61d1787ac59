import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { nodeArguments, root } from "../../tools/run.mjs"
import { until } from "../work/acts.ts"

export type ServerProcess = { readonly server: ChildProcess; readonly address: string }

/** A server as it is run, in a process of its own, over a test's database. */
export const startServerProcess = async (
  databaseUrl: string,
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> => {
  const server = spawn(process.execPath, [...nodeArguments, `${root}src/main.ts`], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      PORT: "0",
      DATABASE_URL: databaseUrl,
      MAITRI_DATA: dataFolder,
      MAITRI_SECRET: "a secret that only tests know, long enough",
      ...settings,
    },
  })
  let said = ""
  server.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()))
  await until(() => /Maitri: http/.test(said), 180)
  return { server, address: /Maitri: (http\S+)/.exec(said)?.[1] ?? "" }
}

export const endProcess = async (server: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
  server.kill(signal)
  await once(server, "exit")
}
