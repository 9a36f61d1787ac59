import type { Block } from "#documents/papers/paper.ts"
import { dashboardWords } from "../dashboard/words.ts"
import { evaluationStates } from "../evaluation/procedure.ts"
import { evaluationWords } from "../evaluation/words.ts"
import { warningWords } from "../warning/words.ts"
import { heading, paragraph, type Pen, sentence, tableOf } from "./paper-parts.ts"
import { type Annual, mostWithout } from "./read.ts"
import { reportWords as words } from "./words.ts"

/** How far the evaluations of the year are, and what was decided. */
export const evaluationBlocks = ({ evaluations }: Annual, pen: Pen): readonly Block[] => {
  const sum = (state: string) =>
    evaluations.filter((one) => one.state === state).reduce((total, { count }) => total + count, 0)
  const states = (["none", ...evaluationStates] as const).flatMap((state) =>
    sum(state) > 0 ? [[pen.t(evaluationWords.states[state]), pen.number(sum(state))]] : [],
  )
  const decided = Object.entries<{ th: string; en: string }>(evaluationWords.decisions).flatMap(
    ([decision, label]) => {
      const count = evaluations
        .filter((one) => one.state === "accepted" && one.decision === decision)
        .reduce((total, one) => total + one.count, 0)
      return count > 0 ? [[pen.t(label), pen.number(count)]] : []
    },
  )
  return [
    heading(pen.t(words.evaluations)),
    ...(states.length > 0
      ? [tableOf([evaluationWords.state, dashboardWords.number].map(pen.t), states)]
      : [paragraph(pen.t(words.noEvaluations))]),
    ...(decided.length > 0
      ? [tableOf([evaluationWords.decision, dashboardWords.number].map(pen.t), decided)]
      : []),
  ]
}

/** Who is near to falling asleep. */
export const warningBlocks = ({ warnings, assessed, titleOf }: Annual, pen: Pen): readonly Block[] => {
  const chances = assessed?.method === "model"
  return [
    heading(pen.t(words.warnings)),
    sentence(
      assessed
        ? `${pen.t(warningWords.methods[assessed.method])} ${pen.t(words.warnedOn(pen.day(assessed.asOf)))}`
        : pen.t(warningWords.notYet),
    ),
    ...(warnings.length === 0
      ? [paragraph(pen.t(words.noWarnings))]
      : [
          tableOf(
            [words.relation, ...(chances ? [warningWords.chance] : []), warningWords.silent].map(pen.t),
            warnings.map(({ relation, share, daysSilent }) => [
              pen.t(titleOf(relation)),
              ...(chances ? [pen.percent(share)] : []),
              pen.t(warningWords.days(daysSilent)),
            ]),
            chances ? [3, 1.4, 1.2] : [3, 1.2],
          ),
        ]),
  ]
}

/** Those that count and did nothing together in the year, side by side to spare pages. */
export const withoutBlocks = ({ without, titleOf }: Annual, pen: Pen): readonly Block[] => {
  const names = without.slice(0, mostWithout).map((id) => `•  ${pen.t(titleOf(id))}`)
  const half = Math.ceil(names.length / 2)
  return [
    heading(pen.t(words.without)),
    names.length === 0
      ? paragraph(pen.t(words.nobodyWithout))
      : {
          kind: "table",
          columns: [{ width: 1 }, { width: 1 }],
          rows: names.slice(0, half).map((name, at) => ({ cells: [name, names[half + at] ?? ""] })),
          lines: "none",
          size: 14,
        },
    ...(without.length > mostWithout
      ? [paragraph(pen.t(dashboardWords.andMore(pen.number(without.length - mostWithout))))]
      : []),
  ]
}
