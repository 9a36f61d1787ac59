import { formatNumber } from "#kernel/format.ts"
import { barsChart } from "#ui/charts/bars.ts"
import { linesChart } from "#ui/charts/lines.ts"
import { Picture, Pictures } from "#ui/charts/picture.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { percentIn, yearLabel } from "../dashboard/charts.ts"
import { paths } from "../paths.ts"
import { concentrationOf, shareWithin, summedBy, type Weights } from "./rules.ts"
import { balanceWords as words, regionName } from "./words.ts"
import type { BalanceProps } from "./props.ts"

type ConcentrationProps = BalanceProps & { readonly now: Weights; readonly asean: ReadonlySet<string> }

/** Where relations crowd: by country, by region, and over the years. */
export const Concentration = ({ weights, countries, names, now, asean }: ConcentrationProps) => {
  const { t, href, language } = usePage()
  const { total } = concentrationOf(now)
  const rowsOf = (of: Weights) =>
    [...of].toSorted((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]))
  const region = new Map(countries.map(({ code, subregion }) => [code, subregion]))
  const regions = rowsOf(summedBy(now, (code) => t(regionName(region.get(code) ?? code))))
  const history = [...weights].map(([year, of]) => ({
    year,
    asean: shareWithin(of, (code) => asean.has(code)) ?? 0,
    top: concentrationOf(of).top?.share ?? 0,
    herfindahl: concentrationOf(of).herfindahl,
  }))
  const [first] = history
  const last = history.at(-1)
  const percent = (share: number) => ({ value: share * 100, says: percentIn(share, language) })
  return (
    <Pictures>
      <Picture
        title={words.byCountry}
        says={words.regionSays(
          t(names.get(rowsOf(now)[0]?.[0] ?? "") ?? words.country),
          percentIn((rowsOf(now)[0]?.[1] ?? 0) / total, language),
        )}
        chart={barsChart(
          rowsOf(now)
            .slice(0, 7)
            .map(([code, weight]) => ({
              label: t(names.get(code) ?? words.country),
              value: weight,
              says: formatNumber(Math.round(weight * 10) / 10, language),
              ink: asean.has(code) ? "jade" : "indigo",
            })),
        )}
      >
        <Table
          caption={words.byCountry}
          rows={rowsOf(now)}
          columns={[
            {
              label: words.country,
              heads: true,
              cell: ([code]) => (
                <a href={href(paths.dashboardOfCountry(code))}>{t(names.get(code) ?? words.country)}</a>
              ),
            },
            {
              label: words.relations,
              align: "end",
              cell: ([, weight]) => formatNumber(Math.round(weight * 10) / 10, language),
            },
            { label: words.share, align: "end", cell: ([, weight]) => percentIn(weight / total, language) },
          ]}
        />
      </Picture>
      <Picture
        title={words.byRegion}
        says={words.regionSays(regions[0]?.[0] ?? "", percentIn((regions[0]?.[1] ?? 0) / total, language))}
        chart={barsChart(
          regions.slice(0, 7).map(([label, weight]) => ({
            label,
            value: weight,
            says: formatNumber(Math.round(weight * 10) / 10, language),
            ink: "indigo",
          })),
        )}
      >
        <Table
          caption={words.byRegion}
          rows={regions}
          columns={[
            { label: words.region, heads: true, cell: ([label]) => label },
            {
              label: words.relations,
              align: "end",
              cell: ([, weight]) => formatNumber(Math.round(weight * 10) / 10, language),
            },
            { label: words.share, align: "end", cell: ([, weight]) => percentIn(weight / total, language) },
          ]}
        />
      </Picture>
      {first && last && (
        <Picture
          title={words.historyTitle}
          says={words.aseanSays(
            percentIn(last.asean, language),
            percentIn(first.asean, language),
            first.year,
          )}
          chart={linesChart(
            [
              {
                name: t(words.asean),
                ink: "jade",
                points: history.map(({ year, asean: share }) => ({
                  label: yearLabel(year, language),
                  ...percent(share),
                })),
              },
              {
                name: t(words.largest),
                ink: "indigo",
                points: history.map(({ year, top }) => ({
                  label: yearLabel(year, language),
                  ...percent(top),
                })),
              },
            ],
            Math.max(10, ...history.flatMap((one) => [one.asean * 100, one.top * 100])),
          )}
        >
          <Table
            caption={words.historyTitle}
            rows={history.toReversed()}
            columns={[
              { label: words.year, heads: true, cell: ({ year }) => yearLabel(year, language) },
              { label: words.asean, align: "end", cell: (one) => percentIn(one.asean, language) },
              { label: words.largest, align: "end", cell: ({ top }) => percentIn(top, language) },
              {
                label: words.herfindahl,
                align: "end",
                cell: ({ herfindahl }) =>
                  herfindahl === null ? "–" : formatNumber(Math.round(herfindahl * 1000) / 1000, language),
              },
            ]}
          />
        </Picture>
      )}
    </Pictures>
  )
}
