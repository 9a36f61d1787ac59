import { createServer } from "node:net"
import type { Config } from "./config.ts"

const mostTried = 20

/**
 * The port to serve on, found before anything long is begun: the one that was chosen, or the first free one from the usual on.
 * @throws Error where it is taken, says what to do
 */
export const freePort = async (
  { host, port, portIsChosen }: Pick<Config, "host" | "port" | "portIsChosen">,
  say: (line: string) => void,
): Promise<number> => {
  for (let next = port; ; next++) {
    if (await isFree(host, next)) return next
    if (portIsChosen || next >= port + mostTried)
      throw new Error(`port ${next} of ${host} is in use; stop the other program or start with PORT=another`)
    say(`Port ${next} is in use by another program; trying ${next + 1}`)
  }
}

/** Every other trouble is told by the server itself, when it begins to listen. */
const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "EADDRINUSE"))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
