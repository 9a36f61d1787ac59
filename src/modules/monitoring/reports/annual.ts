import type { Block, Paper } from "#documents/papers/paper.ts"
import { concentrationOf, shareWithin } from "../balance/rules.ts"
import { balanceWords } from "../balance/words.ts"
import { doingsChart, moneyChart, shareChart, wakeChart, yearLabel } from "../dashboard/charts.ts"
import { totalOf, wakefulness } from "../dashboard/queries/standing.ts"
import { shareOf } from "../dashboard/rules.ts"
import { dashboardWords } from "../dashboard/words.ts"
import { evaluationStates } from "../evaluation/procedure.ts"
import { evaluationWords } from "../evaluation/words.ts"
import { figureIn } from "../figure.ts"
import { standsBeside } from "../indicators/definitions.ts"
import { warningWords } from "../warning/words.ts"
import { monitoringWords } from "../words.ts"
import { heading, paperOf, paragraph, type Pen, picture, sentence, tableOf } from "./paper-parts.ts"
import { type Annual, mostWithout } from "./read.ts"
import { reportWords as words } from "./words.ts"

/** The annual report of the nation, or of a province. */
export const annualReport = (data: Annual, pen: Pen): Paper => {
  const title = words.annualTitle(data.of, data.year)
  return paperOf(title[pen.language], pen, data.today, [
    heading(pen.t(title), 1),
    { kind: "paragraph", text: pen.t(words.madeOn(pen.day(data.today))), align: "center", after: 8 },
    ...opening(data, pen),
    ...indicatorBlocks(data, pen),
    ...trendBlocks(data, pen),
    ...stateBlocks(data, pen),
    ...(data.province
      ? relationBlocks(data, pen)
      : [...balanceBlocks(data, pen), ...provinceBlocks(data, pen)]),
    ...evaluationBlocks(data, pen),
    ...warningBlocks(data, pen),
    ...withoutBlocks(data, pen),
  ])
}

/** The sentence of the dashboard, or that nothing is reported. */
export const opening = ({ years, year, closedOn }: Annual, pen: Pen): readonly Block[] => {
  const last = years.at(-1)
  const says =
    !last || last.counted === 0
      ? dashboardWords.noneCounted
      : dashboardWords.headline(year, pen.number(last.passed), pen.number(last.counted))
  return [
    {
      kind: "paragraph",
      text: { text: pen.t(years.some(({ held }) => held > 0) ? says : dashboardWords.noReports), bold: true },
      align: "left",
      after: 6,
    },
    ...(closedOn ? [paragraph(pen.t(words.closedOn(pen.day(closedOn))))] : []),
  ]
}

const bySource = /^budget_(planned|spent)_/

const indicatorBlocks = ({ indicators }: Annual, pen: Pen): readonly Block[] => [
  heading(pen.t(words.indicators)),
  tableOf(
    [words.indicator, words.figure, words.counted].map(pen.t),
    indicators
      .filter(({ id }) => !bySource.test(id))
      .map((figure) => [
        [
          standsBeside(figure.id) ? "" : pen.numerals(figure.id),
          pen.t(monitoringWords.names[figure.id] ?? words.indicator),
          figure.variant ? `(${pen.t(monitoringWords.variants[figure.variant])})` : "",
        ]
          .filter(Boolean)
          .join(" "),
        pen.numerals(pen.t(figureIn(figure, pen.language))),
        figure.denominator === null
          ? "–"
          : `${pen.number(figure.numerator, figure.id === "asean_share" ? 1 : 0)} / ${pen.number(figure.denominator)}`,
      ]),
    [5, 1.8, 1.2],
  ),
]

export const trendBlocks = ({ years, year }: Annual, pen: Pen): readonly Block[] => {
  const last = years.at(-1)
  const before = years.at(-2)
  if (!last || !years.some(({ held }) => held > 0)) return []
  const earlier = before ? shareOf(before.passed, before.counted) : null
  const shareSays = dashboardWords.shareSays(
    year,
    pen.percent(shareOf(last.passed, last.counted)),
    earlier === null ? null : pen.percent(earlier),
  )
  const doings = dashboardWords.doingsSays(year, pen.number(last.held), pen.number(last.tangible))
  const money = dashboardWords.moneySays(
    year,
    pen.number(last.spentBaht),
    last.held > 0 ? pen.number(last.spentBaht / last.held) : null,
  )
  return [
    heading(pen.t(words.trends)),
    heading(pen.t(dashboardWords.shareTitle), 3),
    sentence(pen.t(shareSays)),
    picture(shareChart(years, pen.language), pen.t(shareSays), pen),
    heading(pen.t(dashboardWords.doingsTitle), 3),
    sentence(pen.t(doings)),
    picture(doingsChart(years, pen.language), pen.t(doings), pen),
    heading(pen.t(dashboardWords.moneyTitle), 3),
    sentence(pen.t(money)),
    picture(moneyChart(years, pen.language), pen.t(money), pen),
    yearTable(years, pen),
  ]
}

/** Every year with its figures, as the tables behind the screens' charts. */
export const yearTable = (years: Annual["years"], pen: Pen) =>
  tableOf(
    [
      dashboardWords.year,
      dashboardWords.passed,
      dashboardWords.counted,
      dashboardWords.held,
      dashboardWords.tangible,
      dashboardWords.spent,
    ].map(pen.t),
    years.map((one) => [
      pen.numerals(yearLabel(one.year, pen.language)),
      pen.number(one.passed),
      pen.number(one.counted),
      pen.number(one.held),
      pen.number(one.tangible),
      pen.number(one.spentBaht),
    ]),
    [1.2, 1.2, 1, 1, 1.4, 1.6],
  )

const stateBlocks = ({ counts }: Annual, pen: Pen): readonly Block[] => {
  const awake = (counts.get("awake") ?? 0) + (counts.get("visits_only") ?? 0)
  const says = dashboardWords.wakeSays(
    pen.number(awake),
    pen.number(totalOf(counts)),
    pen.number(counts.get("asleep") ?? 0),
  )
  return [
    heading(pen.t(words.states)),
    sentence(pen.t(says)),
    picture(wakeChart(counts, pen.language), pen.t(says), pen, 9),
    tableOf(
      [dashboardWords.state, dashboardWords.number].map(pen.t),
      wakefulness.map((one) => [pen.t(dashboardWords.states[one]), pen.number(counts.get(one) ?? 0)]),
    ),
  ]
}

const mostCountries = 15

const balanceBlocks = ({ weights, groups, nameOf }: Annual, pen: Pen): readonly Block[] => {
  const { total, herfindahl, effective, topThree } = concentrationOf(weights)
  if (herfindahl === null || effective === null)
    return [heading(pen.t(words.balance)), paragraph(pen.t(balanceWords.nothing))]
  const asean = new Set(groups.filter((one) => one.asean).map(({ code }) => code))
  return [
    heading(pen.t(words.balance)),
    paragraph(
      pen.t(balanceWords.verdict(pen.number(total, 1), pen.number(weights.size), pen.number(effective, 1))),
    ),
    tableOf([balanceWords.figure, balanceWords.now].map(pen.t), [
      [pen.t(balanceWords.herfindahl), pen.number(herfindahl, 3)],
      [pen.t(balanceWords.topThree), pen.percent(topThree)],
      [pen.t(balanceWords.asean), pen.percent(shareWithin(weights, (code) => asean.has(code)))],
    ]),
    tableOf(
      [balanceWords.country, balanceWords.relations, balanceWords.share].map(pen.t),
      [...weights]
        .toSorted((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]))
        .slice(0, mostCountries)
        .map(([code, weight]) => [pen.t(nameOf(code)), pen.number(weight, 1), pen.percent(weight / total)]),
    ),
  ]
}

const provinceBlocks = ({ provinces, nameOf }: Annual, pen: Pen): readonly Block[] => [
  heading(pen.t(words.provinces)),
  tableOf(
    [
      dashboardWords.province,
      dashboardWords.relations,
      dashboardWords.passShare,
      dashboardWords.held,
      dashboardWords.tangibleShare,
      dashboardWords.spent,
    ].map(pen.t),
    provinces.map((one) => [
      pen.t(nameOf(one.id)),
      pen.number(one.relations),
      pen.percent(shareOf(one.passed, one.relations)),
      pen.number(one.held),
      pen.percent(shareOf(one.tangible, one.held)),
      pen.number(one.spentBaht),
    ]),
    [2, 1, 1.6, 1, 1.3, 1.5],
  ),
]

export const relationBlocks = ({ met, titleOf }: Annual, pen: Pen): readonly Block[] => [
  heading(pen.t(words.relations)),
  tableOf(
    [words.relation, dashboardWords.state, dashboardWords.lastContact].map(pen.t),
    met.map(({ id, state, lastContact }) => [
      pen.t(titleOf(id)),
      pen.t(dashboardWords.states[state]),
      lastContact ? pen.day(lastContact) : pen.t(dashboardWords.never),
    ]),
    [3, 1.4, 1.6],
  ),
]

const evaluationBlocks = ({ evaluations }: Annual, pen: Pen): readonly Block[] => {
  const sum = (state: string) =>
    evaluations.filter((one) => one.state === state).reduce((total, { count }) => total + count, 0)
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
    tableOf(
      [evaluationWords.state, dashboardWords.number].map(pen.t),
      (["none", ...evaluationStates] as const).map((state) => [
        pen.t(evaluationWords.states[state]),
        pen.number(sum(state)),
      ]),
    ),
    ...(decided.length > 0
      ? [tableOf([evaluationWords.decision, dashboardWords.number].map(pen.t), decided)]
      : []),
  ]
}

export const warningBlocks = ({ warnings, assessed, titleOf }: Annual, pen: Pen): readonly Block[] => [
  heading(pen.t(words.warnings)),
  paragraph(
    assessed
      ? `${pen.t(warningWords.methods[assessed.method])} ${pen.t(words.warnedOn(pen.day(assessed.asOf)))}`
      : pen.t(warningWords.notYet),
  ),
  ...(warnings.length === 0
    ? [paragraph(pen.t(words.noWarnings))]
    : [
        tableOf(
          [words.relation, warningWords.chance, warningWords.silent].map(pen.t),
          warnings.map(({ relation, share, daysSilent }) => [
            pen.t(titleOf(relation)),
            pen.percent(share),
            pen.t(warningWords.days(daysSilent)),
          ]),
          [3, 1.4, 1.2],
        ),
      ]),
]

const withoutBlocks = ({ without, titleOf }: Annual, pen: Pen): readonly Block[] => [
  heading(pen.t(words.without)),
  ...(without.length === 0
    ? [paragraph(pen.t(words.nobodyWithout))]
    : without.slice(0, mostWithout).map((id): Block => ({
        kind: "paragraph",
        text: pen.t(titleOf(id)),
        mark: "•",
        left: 0.6,
        align: "left",
      }))),
]
