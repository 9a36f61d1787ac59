import { cpus } from "node:os"
import type { Load } from "./load.ts"
import type { ComparedPair } from "./pair.ts"
import type { Figure } from "./proof.ts"
import type { Scenario } from "./scenario.ts"

export type Compared = {
  readonly scenario: Scenario
  readonly pairs: readonly { readonly floor: Load; readonly maitri: Load }[]
  /** Of each round, in order: what disturbed the first ones only is seen. */
  readonly ratios: readonly number[]
  readonly ratio: number
}

type Run = {
  readonly compared: readonly Compared[]
  readonly pairs: readonly ComparedPair[]
  readonly figures: readonly Figure[]
  readonly rounds: number
  readonly seconds: number
  readonly connections: number
}

/** The run as a page of Markdown: what was measured, how, and whether it is within its target. */
export const reportOf = (run: Run): string =>
  [
    "# Benchmark",
    "",
    `Floor: a bare Node ${process.version} HTTP server that answers with one hand-written prepared query on the same PostgreSQL.`,
    `${run.rounds} rounds of ${run.seconds} s each, floor and Maitri in turn, ${run.connections} connections; medians of the`,
    `rounds' ratios. Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}. Absolute figures depend on it; ratios are what counts.`,
    "",
    ...table("| what | floor | Maitri | ratio | target | |", run.compared.map(rowOf)),
    ...table("| within Maitri | without | with | times | target | |", run.pairs.map(pairRow)),
    ...table("| what | measured | target | |", run.figures.map(figureRow)),
    ...failuresOf(run),
  ].join("\n")

const table = (head: string, rows: readonly string[]): readonly string[] =>
  rows.length === 0 ? [] : [head, `|---${"|---:".repeat(head.split("|").length - 4)}|---|`, ...rows, ""]

/** What a server answered where it should have answered with 200, so that a failed figure can be understood. */
const failuresOf = ({ compared, pairs }: Run): readonly string[] => {
  const loads = compared.flatMap((one) => one.pairs.flatMap(({ floor, maitri }) => [floor, maitri]))
  const told = [...loads, ...pairs].flatMap(({ failure }) => failure ?? [])
  return told.length === 0 ? [] : ["The first answers that were not 200:", "", ...told.flatMap(fenced)]
}

const fenced = (text: string): readonly string[] => ["```", text, "```", ""]

const rowOf = ({ scenario, pairs, ratio }: Compared): string => {
  const figure = (load: Load) =>
    scenario.measure === "throughput"
      ? `${Math.round(load.perSecond)}/s`
      : `${load[scenario.measure].toFixed(2)} ms`
  const middle = pairs[Math.floor(pairs.length / 2)]
  const failed = pairs.reduce((sum, pair) => sum + pair.floor.failed + pair.maitri.failed, 0)
  const within = scenario.measure === "throughput" ? ratio >= scenario.target : ratio <= scenario.target
  const bound = scenario.measure === "throughput" ? `≥ ${scenario.target}` : `≤ ${scenario.target}`
  const verdict = failed > 0 ? `${failed} requests failed` : within ? "within" : "MISSED"
  return `| ${scenario.says} | ${middle ? figure(middle.floor) : ""} | ${middle ? figure(middle.maitri) : ""} | ${ratio.toFixed(2)} | ${bound} | ${verdict} |`
}

const pairRow = ({ pair, plain, full, ratio, between, failed, cpuRatio }: ComparedPair): string => {
  const verdict = failed > 0 ? `${failed} requests failed` : ratio <= pair.target ? "within" : "MISSED"
  return `| ${pair.says} | ${Math.round(plain)}/s | ${Math.round(full)}/s | ${ratio.toFixed(2)} (${between.map((one) => one.toFixed(2)).join("–")}); processor time ${cpuRatio.toFixed(2)} | ≤ ${pair.target} | ${verdict} |`
}

const figureRow = ({ what, measured, target, bound, unit = "", digits = 0, failure }: Figure): string => {
  const met = bound === "least" ? measured >= target : measured <= target
  const verdict = failure ?? (met ? "within" : "MISSED")
  return `| ${what} | ${measured.toFixed(digits)}${unit} | ${bound === "least" ? "≥" : "≤"} ${target}${unit} | ${verdict} |`
}
