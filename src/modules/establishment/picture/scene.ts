import { linesOf } from "./lines.ts"
import type { Language, Text } from "#kernel/text.ts"
import type { Decision, Procedure, Step } from "../procedures/table/rules.ts"

/** How often a case came to each step, and which ways back it took; keys are ids, "from>to" for ways. */
export type Path = {
  readonly visits: Readonly<Record<string, number>>
  readonly ways: Readonly<Record<string, number>>
  readonly at: string | null
  /** The end that it came to. */
  readonly end: string | null
}

export type Box = {
  readonly id: string
  readonly number: string
  readonly top: number
  readonly height: number
  readonly middle: number
  readonly lines: readonly string[]
  /** Lines that name the offices; one under a condition is in brackets. */
  readonly offices: readonly string[]
  readonly state: "done" | "now" | "ahead"
  readonly visits: number
  readonly rejects: boolean
}

export type Way = {
  readonly from: Box
  readonly to: Box
  readonly lane: number
  readonly taken: number
}

export type Scene = {
  readonly height: number
  readonly boxes: readonly Box[]
  readonly ways: readonly Way[]
  readonly rejected: number
}

export const measures = {
  width: 400,
  left: 52,
  right: 322,
  spine: 22,
  gap: 22,
  line: 24,
  small: 21,
  pad: 10,
} as const

const nowhere: Path = { visits: {}, ways: {}, at: null, end: null }

/** Lays a procedure out from top to bottom, narrow enough for a phone; with a case's own way where one is given. */
export const sceneOf = (procedure: Procedure, language: Language, path: Path = nowhere): Scene => {
  const boxes: Box[] = []
  const done = procedure.ends.find(({ outcome }) => outcome === "completed")
  let top = measures.pad
  for (const step of procedure.steps) {
    const box = boxOf(step, language, path, top)
    boxes.push(box)
    top = box.top + box.height + measures.gap
  }
  if (done) {
    const lines = linesOf(done.name[language], measures.right - measures.left - 24)
    const height = lines.length * measures.line + 2 * measures.pad
    const reached = path.end === done.id
    boxes.push({
      id: done.id,
      number: done.number ?? "",
      top,
      height,
      middle: top + height / 2,
      lines,
      offices: [],
      state: reached ? "done" : "ahead",
      visits: reached ? 1 : 0,
      rejects: false,
    })
    top += height + measures.gap
  }
  return { height: top, boxes, ways: waysOf(procedure, boxes, path), rejected: rejections(procedure, path) }
}

const boxOf = (step: Step, language: Language, path: Path, top: number): Box => {
  const lines = linesOf(step.name[language], measures.right - measures.left - 24)
  const offices = step.desks.flatMap(({ name, when }) =>
    linesOf(when ? `(${name[language]})` : name[language], measures.right - measures.left - 8),
  )
  const height = lines.length * measures.line + offices.length * measures.small + 2 * measures.pad
  const visits = path.visits[step.id] ?? 0
  return {
    id: step.id,
    number: step.number,
    top,
    height,
    middle: top + height / 2,
    lines,
    offices,
    state: path.at === step.id ? "now" : visits > 0 ? "done" : "ahead",
    visits,
    rejects: step.desks.some(({ decisions }) => decisions.some(({ kind }) => kind === "reject")),
  }
}

/** Ways back, each once between two steps; the shorter ones nearer to the boxes. */
const waysOf = (procedure: Procedure, boxes: readonly Box[], path: Path): Way[] => {
  const seen = new Set<string>()
  const ways: Omit<Way, "lane">[] = []
  for (const step of procedure.steps)
    for (const { to } of returnsOf(step)) {
      const key = `${step.id}>${to}`
      const [from, target] = [boxes.find(({ id }) => id === step.id), boxes.find(({ id }) => id === to)]
      if (seen.has(key) || !from || !target) continue
      seen.add(key)
      ways.push({ from, to: target, taken: path.ways[key] ?? 0 })
    }
  const lanes: Omit<Way, "lane">[][] = []
  return ways
    .toSorted((a, b) => Math.abs(a.from.top - a.to.top) - Math.abs(b.from.top - b.to.top))
    .map((way) => {
      const free = lanes.findIndex((lane) => lane.every((other) => !overlap(way, other)))
      const lane = free < 0 ? lanes.length : free
      ;(lanes[lane] ??= []).push(way)
      return { ...way, lane }
    })
}

const returnsOf = (step: Step): readonly Decision[] =>
  step.desks.flatMap(({ decisions }) => decisions.filter(({ kind }) => kind === "return"))

const overlap = (a: Omit<Way, "lane">, b: Omit<Way, "lane">): boolean =>
  Math.min(a.from.middle, a.to.middle) <= Math.max(b.from.middle, b.to.middle) &&
  Math.min(b.from.middle, b.to.middle) <= Math.max(a.from.middle, a.to.middle)

const rejections = (procedure: Procedure, path: Path): number =>
  procedure.ends.some(({ id, outcome }) => outcome === "rejected" && id === path.end) ? 1 : 0

/** The procedure in one sentence, for who cannot see the picture. */
export const saysOf = (procedure: Procedure): Text => ({
  th: procedure.steps.map(({ number, name }) => `${number} ${name.th}`).join(" → "),
  en: procedure.steps.map(({ number, name }) => `${number} ${name.en}`).join(" → "),
})
