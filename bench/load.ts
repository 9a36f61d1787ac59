import { connect, type Socket } from "node:net"

/** @property perSecond answered requests; @property p50 milliseconds; @property p99 milliseconds */
export type Load = {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly failed: number
  /** The first answer that was not 200: its status and how its body begins. */
  readonly failure?: string
  readonly bytes: number
}

const usualWarmUp = 500

/** One request: a path to read, or whatever else is sent. */
export type Ask =
  | string
  | {
      readonly path: string
      readonly method?: "GET" | "PUT"
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }

const written = (ask: Ask, host: string): Buffer => {
  const { path, method = "GET", headers = {}, body = "" } = typeof ask === "string" ? { path: ask } : ask
  const length = body ? { "content-length": String(Buffer.byteLength(body)) } : {}
  const lines = Object.entries({ host, ...headers, ...length }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`)
}

/** Goes round a list of requests, or asks for each as its turn comes. */
const inTurn = (asks: readonly Ask[] | ((turn: number) => Ask), host: string): (() => Buffer) => {
  let turn = 0
  if (typeof asks === "function") return () => written(asks(turn++), host)
  const requests = asks.map((ask) => written(ask, host))
  return () => requests[turn++ % requests.length] ?? Buffer.alloc(0)
}

/**
 * Asks a server as fast as it answers, over kept-alive connections, going round the requests. A client of raw sockets: it
 * must cost so little that it does not hide the difference between two servers on the same two cores.
 */
export const load = async (
  address: string,
  asks: readonly Ask[] | ((turn: number) => Ask),
  seconds: number,
  connections: number,
  warmUp = usualWarmUp,
): Promise<Load> => {
  const { hostname, port, host } = new URL(address)
  const next = inTurn(asks, host)
  const times: number[] = []
  let [failed, bytes] = [0, 0]
  let failure: string | undefined
  const begin = performance.now() + warmUp
  const end = begin + seconds * 1000
  const ask = async () => {
    const socket = connect(Number(port), hostname)
    socket.setNoDelay(true)
    const answers = answersOf(socket)
    for (let now = performance.now(); now < end;) {
      socket.write(next())
      const answer = await answers()
      const after = performance.now()
      if (now >= begin) {
        if (answer.status === 200) times.push(after - now)
        else {
          failed++
          failure ??= answer.text
        }
        bytes += answer.length
      }
      now = after
    }
    socket.destroy()
  }
  await Promise.all(Array.from({ length: connections }, ask))
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    failed,
    ...(failure ? { failure } : {}),
    bytes: bytes / Math.max(1, times.length),
  }
}

type Answer = {
  readonly status: number
  readonly length: number
  /** Of an answer that is not 200, how it begins. */
  readonly text?: string
}

const kept = 600

/** Gives the answers of a connection one after another; knows Content-Length and chunks, and keeps no body. */
const answersOf = (socket: Socket): (() => Promise<Answer>) => {
  let buffered = Buffer.alloc(0)
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined
  const settle = () => {
    const answer = firstAnswer(buffered)
    if (!answer || !waiting) return
    buffered = buffered.subarray(answer.length)
    const { resolve } = waiting
    waiting = undefined
    resolve(answer)
  }
  socket.on("data", (chunk) => {
    buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk])
    settle()
  })
  socket.on("error", (error) => waiting?.reject(error))
  socket.on("close", () => waiting?.reject(new Error("the server closed the connection")))
  return () =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      settle()
    })
}

const headEnd = Buffer.from("\r\n\r\n")
const lastChunk = Buffer.from("0\r\n\r\n")

/** @returns the status, and how many bytes the answer takes, head included; undefined while it is not all there */
const firstAnswer = (buffered: Buffer): Answer | undefined => {
  const end = buffered.indexOf(headEnd)
  if (end < 0) return undefined
  const head = buffered.toString("latin1", 0, end)
  const status = Number(head.slice(9, 12))
  const declared = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (declared !== undefined) {
    const length = end + 4 + Number(declared)
    return buffered.length >= length ? { status, length, ...beginning(status, buffered) } : undefined
  }
  const last = buffered.indexOf(lastChunk, end + 2)
  return last < 0 ? undefined : { status, length: last + lastChunk.length, ...beginning(status, buffered) }
}

const beginning = (status: number, answer: Buffer): { readonly text?: string } =>
  status === 200 ? {} : { text: answer.toString("utf8", 0, kept) }
