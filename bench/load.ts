import { connect, type Socket } from "node:net"

/** @property perSecond answered requests; @property p50 milliseconds; @property p99 milliseconds */
export type Load = {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly failed: number
  readonly bytes: number
}

const warmUp = 500

/**
 * Asks a server as fast as it answers, over kept-alive connections, going round the paths. A client of raw sockets: it
 * must cost so little that it does not hide the difference between two servers on the same two cores.
 */
export const load = async (
  address: string,
  paths: readonly string[],
  seconds: number,
  connections: number,
): Promise<Load> => {
  const { hostname, port, host } = new URL(address)
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`))
  const times: number[] = []
  let [failed, bytes, next] = [0, 0, 0]
  const begin = performance.now() + warmUp
  const end = begin + seconds * 1000
  const ask = async () => {
    const socket = connect(Number(port), hostname)
    socket.setNoDelay(true)
    const answers = answersOf(socket)
    for (let now = performance.now(); now < end;) {
      socket.write(requests[next++ % requests.length] ?? "")
      const answer = await answers()
      const after = performance.now()
      if (now >= begin) {
        if (answer.status === 200) times.push(after - now)
        else failed++
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
    bytes: bytes / Math.max(1, times.length),
  }
}

type Answer = { readonly status: number; readonly length: number }

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
    return buffered.length >= length ? { status, length } : undefined
  }
  const last = buffered.indexOf(lastChunk, end + 2)
  return last < 0 ? undefined : { status, length: last + lastChunk.length }
}
