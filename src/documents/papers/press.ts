import { type ChildProcess, fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { conflict } from "#kernel/errors.ts"
import { workArguments } from "../apart/work-arguments.ts"
import type { Paper, PaperFormat } from "./paper.ts"
import { unprintable } from "./unprintable.ts"
import type { Answered, Asked } from "./press-process.ts"

type Order = {
  readonly paper: Paper
  readonly format: PaperFormat
  readonly done: (bytes: Uint8Array) => void
  readonly failed: (error: Error) => void
}

type PrintOptions = {
  /** Whose paper it is: those who wait are served in turn, however many papers each has asked for. */
  readonly for?: string
}

/** Seconds that one paper may take, and that the press stays warm for the next. */
const mostSeconds = 120
const warmSeconds = 120
/** Papers that may wait; who comes later is asked to try again. */
const mostWaiting = 500

const lanes = new Map<string, Order[]>()
let press: ChildProcess | undefined
let atWork = false
let rest: NodeJS.Timeout | undefined
let numbers = 0

/**
 * Prints a paper in a process of its own, which stays warm, so that no page waits for it: a page of text takes some 50 ms
 * there. The process is begun anew when a paper breaks it or takes too long.
 * @throws Refusal (conflict) when far too many are waiting, the press stopped at it or fonts lack a sign of it; Error with what the paper's setter found wrong
 */
export const printPaper = (
  paper: Paper,
  format: PaperFormat,
  options: PrintOptions = {},
): Promise<Uint8Array> => {
  const waiting = [...lanes.values()].reduce((sum, lane) => sum + lane.length, 0)
  if (waiting >= mostWaiting) return Promise.reject(conflict(tooMany))
  return new Promise((done, failed) => {
    const lane = lanes.get(options.for ?? "") ?? []
    lane.push({ paper, format, done, failed })
    lanes.set(options.for ?? "", lane)
    next()
  })
}

const tooMany = {
  th: "มีผู้ขอพิมพ์เอกสารพร้อมกันมากเกินไป รอสักครู่แล้วลองใหม่",
  en: "Too many papers are being printed at the moment; wait a little and try again",
}

const stopped = {
  th: "ระบบจัดทำเอกสารหยุดทำงานระหว่างทำฉบับนี้ เอกสารอาจใหญ่หรือใช้เวลานานเกินกำหนด ลองใหม่ หรือแบ่งเป็นหลายฉบับ",
  en: "The press stopped at this paper; it may be too large or have taken too long. Try again, or print it in parts",
}

/** Takes the first order of the lane that has waited longest for its turn; that lane then goes to the end. */
const next = (): void => {
  if (atWork) return
  const [name, lane] = lanes.entries().next().value ?? []
  const order = lane?.shift()
  if (name === undefined || !lane || !order) return stayWarm()
  lanes.delete(name)
  if (lane.length > 0) lanes.set(name, lane)
  atWork = true
  void carryOut(order).finally(() => {
    atWork = false
    next()
  })
}

const carryOut = ({ paper, format, done, failed }: Order): Promise<void> => {
  clearTimeout(rest)
  const child = (press ??= begin())
  child.ref()
  child.channel?.ref()
  const number = ++numbers
  return new Promise((resolve) => {
    const end = (settle: () => void) => {
      clearTimeout(timer)
      child.off("message", heard)
      child.off("exit", left)
      settle()
      resolve()
    }
    const heard = (answered: Answered) => {
      if (answered.number !== number) return
      if ("tired" in answered && answered.tired) retire(child)
      end(() =>
        "bytes" in answered
          ? done(answered.bytes)
          : failed(unprintable(answered.problem) ?? new Error(answered.problem)),
      )
    }
    const left = () => end(() => failed(conflict(stopped)))
    const timer = setTimeout(() => child.kill("SIGKILL"), mostSeconds * 1000)
    child.on("message", heard)
    child.once("exit", left)
    child.send({ number, paper, format } satisfies Asked)
  })
}

const begin = (): ChildProcess => {
  const child = fork(fileURLToPath(new URL("press-process.ts", import.meta.url)), {
    serialization: "advanced",
    execArgv: workArguments(512),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: {},
  })
  const gone = () => {
    if (press === child) press = undefined
  }
  child.once("exit", gone)
  child.once("error", gone)
  return child
}

/** It ends once it is let go of. */
const retire = (child: ChildProcess): void => {
  if (press === child) press = undefined
  if (child.connected) child.disconnect()
}

/** An idle press keeps nobody from ending, and ends by itself after a while. */
const stayWarm = (): void => {
  const child = press
  child?.unref()
  child?.channel?.unref()
  clearTimeout(rest)
  rest = setTimeout(() => child && retire(child), warmSeconds * 1000)
  rest.unref()
}
