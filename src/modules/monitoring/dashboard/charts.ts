import { formatNumber } from "#kernel/format.ts"
import type { Language } from "#kernel/text.ts"
import { barsChart } from "#ui/charts/bars.ts"
import type { Chart, Ink } from "#ui/charts/chart.ts"
import { columnsChart } from "#ui/charts/columns.ts"
import type { YearFigures } from "./queries/years.ts"
import { type StateCounts, totalOf, type Wakefulness, wakefulness } from "./queries/standing.ts"
import { shareOf } from "./rules.ts"
import { dashboardWords as words } from "./words.ts"

export const percentIn = (share: number | null, language: Language): string =>
  share === null ? "–" : `${formatNumber(Math.round(share * 1000) / 10, language)} %`

export const yearLabel = (year: number, language: Language): string =>
  String(language === "th" ? year : year - 543)

/** Relations that did something together, of a hundred, by year; with the target. */
export const shareChart = (years: readonly YearFigures[], language: Language): Chart =>
  columnsChart({
    most: 100,
    target: { value: 100, says: words.target[language] },
    columns: years.map(({ year, counted, passed }) => {
      const share = shareOf(passed, counted)
      return {
        label: yearLabel(year, language),
        parts: share === null ? [] : [{ value: share * 100, ink: "jade" }],
        says: share === null ? "–" : formatNumber(Math.round(share * 100), language),
      }
    }),
  })

/** Activities held by year: tangible below, visits and receptions above. */
export const doingsChart = (years: readonly YearFigures[], language: Language): Chart =>
  columnsChart({
    columns: years.map(({ year, held, tangible }) => ({
      label: yearLabel(year, language),
      parts: [
        { value: tangible, ink: "indigo" },
        { value: held - tangible, ink: "slate" },
      ],
      says: formatNumber(held, language),
    })),
  })

/** Money spent by year, in millions of baht. */
export const moneyChart = (years: readonly YearFigures[], language: Language): Chart =>
  columnsChart({
    columns: years.map(({ year, spentBaht }) => ({
      label: yearLabel(year, language),
      parts: [{ value: spentBaht, ink: "indigo" }],
      says: formatNumber(Math.round(spentBaht / 100_000) / 10, language),
    })),
  })

export const wakeInks: Readonly<Record<Wakefulness, Ink>> = {
  awake: "jade",
  visits_only: "marigold",
  asleep: "brick",
  no_reports: "slate",
  new: "indigo",
}

/** How the relations in force do. */
export const wakeChart = (counts: StateCounts, language: Language): Chart =>
  barsChart(
    wakefulness.map((one) => ({
      label: words.states[one][language],
      value: counts.get(one) ?? 0,
      says: formatNumber(counts.get(one) ?? 0, language),
      ink: wakeInks[one],
    })),
    Math.max(1, totalOf(counts)),
  )
