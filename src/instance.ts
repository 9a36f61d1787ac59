import { createHash } from "node:crypto"
import { mkdirSync, realpathSync } from "node:fs"
import { connect, createServer, type Server } from "node:net"

/** The one server of a data folder. */
export type Instance = {
  /** Tells others where this server answers. */
  readonly announce: (address: string) => void
  /** Tells others that this server is on its way out, so that the next one may wait for its place. */
  readonly leave: () => void
  readonly release: () => void
}

/** What a server says of itself to whoever would take its place. */
type Holder = { readonly pid: number; readonly address?: string; readonly leaving: boolean }

/**
 * Makes sure that this is the only server on a data folder. The place is a socket in the kernel, named after the folder:
 * it goes with its process, however that ends, so nothing stale is ever left. One that is on its way out (its launcher
 * was killed, or it was told to stop) is waited for; one that somebody runs is left alone, and this start is refused.
 */
export const takeOver = async (dataFolder: string): Promise<Instance> => {
  mkdirSync(dataFolder, { recursive: true })
  const place = placeOf(dataFolder)
  const state: { -readonly [K in keyof Holder]: Holder[K] } = { pid: process.pid, leaving: false }
  for (let waited = 0; ; waited += 100) {
    const server = await occupy(place, () => state)
    if (server) {
      return {
        announce: (address) => void (state.address = address),
        leave: () => void (state.leaving = true),
        release: () => server.close(),
      }
    }
    const holder = await ask(place)
    if (holder && !holder.leaving) throw new Error(alreadyRuns(holder))
    if (waited >= patience) {
      if (!holder) throw new Error(`another program holds ${dataFolder} and does not answer`)
      process.kill(holder.pid, "SIGKILL")
      waited = 0
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Whether a server runs on this folder, and where. */
export const runningServer = async (dataFolder: string): Promise<Holder | undefined> => {
  mkdirSync(dataFolder, { recursive: true })
  return ask(placeOf(dataFolder))
}

/** Milliseconds that a server may take to leave before it is ended. */
const patience = 15_000

const alreadyRuns = ({ pid, address }: Holder): string =>
  address ? `it already runs at ${address} (process ${pid})` : `it is already being started by process ${pid}`

/** A name that lives in the kernel only (Linux); no file is made. */
const placeOf = (dataFolder: string): string =>
  `\0maitri-${createHash("sha256").update(realpathSync(dataFolder)).digest("hex").slice(0, 40)}`

const occupy = (place: string, says: () => Holder): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on("error", () => undefined).end(JSON.stringify(says())))
    server.unref()
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined)
      else reject(error)
    })
    server.listen({ path: place }, () => resolve(server))
  })

const ask = (place: string): Promise<Holder | undefined> =>
  new Promise((resolve) => {
    const socket = connect({ path: place })
    let said = ""
    const finish = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(parse(said))
    }
    const timer = setTimeout(finish, 3000)
    socket.on("data", (chunk) => (said += chunk.toString()))
    socket.on("end", finish)
    socket.on("error", finish)
  })

const parse = (said: string): Holder | undefined => {
  try {
    return JSON.parse(said) as Holder
  } catch {
    return undefined
  }
}
