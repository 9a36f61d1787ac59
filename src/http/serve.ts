import { createServer, type Server } from "node:http"
import { getRequestListener } from "@hono/node-server"
import { securityHeaders } from "./security.ts"

type FetchCallback = Parameters<typeof getRequestListener>[0]

export type Listening = {
  readonly address: string
  readonly port: number
  readonly close: () => Promise<void>
}

/** Starts to answer. A port that is taken is told plainly. */
export const serve = async (
  app: { readonly fetch: FetchCallback },
  host: string,
  port: number,
): Promise<Listening> => {
  const listener = getRequestListener(app.fetch)
  const server = createServer((incoming, outgoing) => {
    // set here and not on each Response, which would make the server build its headers a second time
    for (const [name, value] of securityHeaders) outgoing.setHeader(name, value)
    return listener(incoming, outgoing)
  })
  server.requestTimeout = 600_000
  server.headersTimeout = 15_000
  // longer than the minute for which proxies keep idle connections: who sends on one never meets a closed line
  server.keepAliveTimeout = 75_000
  await listen(server, host, port)
  const bound = server.address()
  const actualPort = typeof bound === "object" && bound ? bound.port : port
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`,
    port: actualPort,
    close: () => close(server),
  }
}

const listen = (server: Server, host: string, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} of ${host} is in use; stop the other program or start with PORT=another`
      reject(error.code === "EADDRINUSE" ? new Error(taken, { cause: error }) : error)
    })
    server.listen(port, host, resolve)
  })

/** Lets requests under way finish for a moment, then closes what is left. */
const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
  })
