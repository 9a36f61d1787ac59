import { cpus } from "node:os"
import type { AuditFigure } from "./audit.ts"
import type { PaperFigures } from "./papers.ts"
import type { Load } from "./load.ts"
import type { ComparedPair } from "./pair.ts"
import type { Scenario } from "./scenario.ts"
import type { Starts } from "./starts.ts"

export type Compared = {
  readonly scenario: Scenario
  readonly pairs: readonly { readonly floor: Load; readonly maitri: Load }[]
  readonly ratio: number
}

type Run = {
  readonly compared: readonly Compared[]
  readonly pairs: readonly ComparedPair[]
  readonly audit: AuditFigure
  readonly papers: PaperFigures
  readonly starts: Starts
  readonly memory: number
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
    "| what | floor | Maitri | ratio | target | |",
    "|---|---:|---:|---:|---:|---|",
    ...run.compared.map(rowOf),
    "",
    "| within Maitri | without | with | times | target | |",
    "|---|---:|---:|---:|---:|---|",
    ...run.pairs.map(pairRow),
    "",
    "| proof | measured | target | |",
    "|---|---:|---:|---|",
    auditRow(run.audit),
    ...paperRows(run.papers),
    "",
    "| start and memory | measured | target | |",
    "|---|---:|---:|---|",
    startRow("first start, packages installed", run.starts.first, 20, "s"),
    startRow("second start", run.starts.second, 4, "s"),
    startRow("server process after the load above", run.memory, 250, "MB"),
    "",
  ].join("\n")

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

const paperRows = ({ memorandum, list, listPages, slowed }: PaperFigures): string[] => [
  `| a memorandum of three pages as PDF, warm | ${Math.round(memorandum)} ms | ≤ 150 ms | ${memorandum <= 150 ? "yes" : "**no**"} |`,
  `| a list of ${listPages} pages as PDF | ${(list / 1000).toFixed(1)} s | ≤ 3 s | ${list <= 3000 ? "yes" : "**no**"} |`,
  `| pages while 50 papers are printed, against pages alone | ${slowed.toFixed(2)} | ≤ 1.20 | ${slowed <= 1.2 ? "yes" : "**no**"} |`,
]

const auditRow = ({ entries, perSecond, readPerSecond, ok }: AuditFigure): string => {
  const verdict = !ok ? "NOT PROVEN" : perSecond >= 50_000 ? "within" : "MISSED"
  const beside = `${(readPerSecond / perSecond).toFixed(1)} times the time in which the same rows are only read`
  return `| \`audit verify\`, ${entries} entries, ${beside} | ${Math.round(perSecond)}/s | ≥ 50000/s | ${verdict} |`
}

const startRow = (what: string, value: number, target: number, unit: string): string =>
  `| ${what} | ${value.toFixed(1)} ${unit} | ≤ ${target} ${unit} | ${value <= target ? "within" : "MISSED"} |`
