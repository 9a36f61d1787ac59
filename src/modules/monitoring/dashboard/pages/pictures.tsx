import { formatNumber } from "#kernel/format.ts"
import { Picture, Pictures } from "#ui/charts/picture.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { doingsChart, moneyChart, percentIn, shareChart, wakeChart, yearLabel } from "../charts.ts"
import { type StateCounts, totalOf, wakefulness } from "../queries/standing.ts"
import type { YearFigures } from "../queries/years.ts"
import { shareOf } from "../rules.ts"
import { dashboardWords as words } from "../words.ts"

type Props = { readonly years: readonly YearFigures[] }

/** The three trends that every dashboard shows. */
export const Trends = ({ years }: Props) => (
  <Pictures>
    <SharePicture years={years} />
    <DoingsPicture years={years} />
    {years.some(({ spentBaht }) => spentBaht > 0) && <MoneyPicture years={years} />}
  </Pictures>
)

const SharePicture = ({ years }: Props) => {
  const { language } = usePage()
  const [before, last] = [years.at(-2), years.at(-1)]
  if (!last) return null
  const shareIn = (year: YearFigures | undefined) => (year ? shareOf(year.passed, year.counted) : null)
  const earlier = shareIn(before)
  return (
    <Picture
      title={words.shareTitle}
      says={words.shareSays(
        last.year,
        percentIn(shareIn(last), language),
        earlier === null ? null : percentIn(earlier, language),
      )}
      chart={shareChart(years, language)}
    >
      <Table
        caption={words.shareTitle}
        rows={years}
        columns={[
          { label: words.year, heads: true, cell: ({ year }) => yearLabel(year, language) },
          { label: words.passed, align: "end", cell: ({ passed }) => formatNumber(passed, language) },
          { label: words.counted, align: "end", cell: ({ counted }) => formatNumber(counted, language) },
          { label: words.share, align: "end", cell: (year) => percentIn(shareIn(year), language) },
        ]}
      />
    </Picture>
  )
}

const DoingsPicture = ({ years }: Props) => {
  const { language } = usePage()
  const number = (value: number) => formatNumber(value, language)
  const last = years.at(-1)
  if (!last) return null
  return (
    <Picture
      title={words.doingsTitle}
      says={words.doingsSays(last.year, number(last.held), number(last.tangible))}
      chart={doingsChart(years, language)}
    >
      <Table
        caption={words.doingsTitle}
        rows={years}
        columns={[
          { label: words.year, heads: true, cell: ({ year }) => yearLabel(year, language) },
          { label: words.held, align: "end", cell: ({ held }) => number(held) },
          { label: words.joint, align: "end", cell: ({ joint }) => number(joint) },
          { label: words.tangible, align: "end", cell: ({ tangible }) => number(tangible) },
          { label: words.localShare, align: "end", cell: ({ local }) => number(local) },
        ]}
      />
    </Picture>
  )
}

const MoneyPicture = ({ years }: Props) => {
  const { language } = usePage()
  const baht = (value: number) => formatNumber(Math.round(value), language)
  const last = years.at(-1)
  if (!last) return null
  return (
    <Picture
      title={words.moneyTitle}
      says={words.moneySays(
        last.year,
        baht(last.spentBaht),
        last.held > 0 ? baht(last.spentBaht / last.held) : null,
      )}
      chart={moneyChart(years, language)}
    >
      <Table
        caption={words.moneyTitle}
        rows={years}
        columns={[
          { label: words.year, heads: true, cell: ({ year }) => yearLabel(year, language) },
          { label: words.planned, align: "end", cell: ({ plannedBaht }) => baht(plannedBaht) },
          { label: words.spent, align: "end", cell: ({ spentBaht }) => baht(spentBaht) },
        ]}
      />
    </Picture>
  )
}

/** How the relations in force do now. */
export const WakePicture = ({ counts }: { readonly counts: StateCounts }) => {
  const { t, language } = usePage()
  const number = (value: number) => formatNumber(value, language)
  const awake = (counts.get("awake") ?? 0) + (counts.get("visits_only") ?? 0)
  return (
    <Picture
      title={words.wakeTitle}
      says={words.wakeSays(number(awake), number(totalOf(counts)), number(counts.get("asleep") ?? 0))}
      chart={wakeChart(counts, language)}
    >
      <Table
        caption={words.wakeTitle}
        rows={wakefulness}
        columns={[
          { label: words.state, heads: true, cell: (one) => t(words.states[one]) },
          { label: words.number, align: "end", cell: (one) => number(counts.get(one) ?? 0) },
        ]}
      />
    </Picture>
  )
}
