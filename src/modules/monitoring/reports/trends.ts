import type { Block } from "#documents/papers/paper.ts"
import { doingsChart, moneyChart, shareChart, wakeChart, yearLabel } from "../dashboard/charts.ts"
import { totalOf, wakefulness } from "../dashboard/queries/standing.ts"
import { shareOf } from "../dashboard/rules.ts"
import { dashboardWords } from "../dashboard/words.ts"
import { heading, type Pen, picture, sentence, tableOf } from "./paper-parts.ts"
import type { Annual } from "./read.ts"
import { reportWords as words } from "./words.ts"

/** What was done over the years, in pictures with the table behind them. */
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
    [1.6, 1.6, 1.3, 1, 1.5, 1.7],
  )

/** How the relations in force do now. */
export const stateBlocks = ({ counts }: Annual, pen: Pen): readonly Block[] => {
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
