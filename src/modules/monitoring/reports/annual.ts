import type { Block, Paper } from "#documents/papers/paper.ts"
import { dashboardWords } from "../dashboard/words.ts"
import { correctedTo, figureIn } from "../figure.ts"
import type { Indicator } from "../indicators/compute.ts"
import { standsBeside } from "../indicators/definitions.ts"
import { monitoringWords } from "../words.ts"
import { evaluationBlocks, warningBlocks, withoutBlocks } from "./care.ts"
import { heading, paperOf, paragraph, type Pen, tableOf } from "./paper-parts.ts"
import { balanceBlocks, provinceBlocks, relationBlocks } from "./places.ts"
import type { Annual } from "./read.ts"
import { stateBlocks, trendBlocks } from "./trends.ts"
import { reportWords as words } from "./words.ts"

/** The annual report of the nation, or of a province. */
export const annualReport = (data: Annual, pen: Pen): Paper => {
  const title = words.annualTitle(data.year)
  return paperOf(`${title[pen.language]} ${words.annualOf(data.of)[pen.language]}`, pen, data.today, [
    heading(`${pen.t(title)}\n${pen.t(words.annualOf(data.of))}`, 1),
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
export const opening = ({ years, year, closedOn, indicators }: Annual, pen: Pen): readonly Block[] => {
  const { numerator = 0, denominator } = indicators.find(({ variant }) => variant === "relation_fiscal") ?? {}
  const says = denominator
    ? dashboardWords.headline(year, pen.number(numerator), pen.number(denominator))
    : dashboardWords.noneCounted
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

/** A figure, and where the year is closed what later corrections made of it. */
const figureWithLater = (figure: Indicator, now: readonly Indicator[] | undefined, pen: Pen): string => {
  const later = correctedTo(figure, now)
  const said = pen.t(figureIn(figure, pen.language))
  return later ? `${said} (${pen.t(monitoringWords.now(pen.t(figureIn(later, pen.language))))})` : said
}

const bySource = /^budget_(planned|spent)_/

const indicatorBlocks = ({ indicators, now }: Annual, pen: Pen): readonly Block[] => [
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
        pen.numerals(figureWithLater(figure, now, pen)),
        figure.denominator === null
          ? "–"
          : `${pen.number(figure.numerator, figure.id === "asean_share" ? 1 : 0)} / ${pen.number(figure.denominator)}`,
      ]),
    now ? [4.4, 2.6, 1.2] : [5, 1.8, 1.2],
  ),
]
