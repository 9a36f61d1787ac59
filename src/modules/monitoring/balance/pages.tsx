import { page } from "#http/routes.ts"
import { fiscalYear, fiscalYearOf } from "#kernel/dates.ts"
import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { activityWords, dimensions } from "#modules/activities/index.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { barsChart } from "#ui/charts/bars.ts"
import { linesChart } from "#ui/charts/lines.ts"
import { Picture, Pictures } from "#ui/charts/picture.tsx"
import { Empty, Facts, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { percentIn, yearLabel } from "../dashboard/charts.ts"
import { relationStates, type RelationState } from "../dashboard/queries/standing.ts"
import { titlesOf } from "../dashboard/queries/titles.ts"
import { StateTable } from "../dashboard/pages/frame.tsx"
import { paths } from "../paths.ts"
import { monitoringRights } from "../rights.ts"
import {
  borderGaps,
  type BorderGap,
  type CountryGroup,
  countryGroups,
  countryWeights,
  dimensionsUsed,
} from "./queries.ts"
import { concentrationOf, shareWithin, summedBy, type Weights } from "./rules.ts"
import { WhatIf } from "./what-if.tsx"
import { balanceWords as words, regionName } from "./words.ts"

const historyYears = 10
const dimensionYears = 5
const shownStates = 50

/** Where relations crowd, where there are none, and what one more would do. */
export const balancePage = page({
  path: paths.balance,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const today = request.services.today()
    const running = fiscalYearOf(today)
    const since = running - dimensionYears
    const [weights, countries, gaps, states, used, provinces] = await Promise.all([
      countryWeights(pool, running - historyYears, running, today),
      countryGroups(pool),
      borderGaps(pool, today),
      relationStates(pool, today),
      dimensionsUsed(pool, fiscalYear(since).from, today),
      listProvinces(pool, []),
    ])
    const titles = await titlesOf(
      pool,
      ["asleep", "visits_only"].flatMap((state) =>
        states
          .filter((one) => one.state === state)
          .slice(0, shownStates)
          .map(({ id }) => id),
      ),
    )
    const names = new Map([
      ...countries.map(({ code, nameTh, nameEn }) => [code, { th: nameTh, en: nameEn }] as const),
      ...provinces.map((province) => [province.code, unitName(province)] as const),
    ])
    const add = countries.find(({ code }) => code === request.query("add"))
    return {
      title: words.title,
      wide: true,
      content: (
        <BalancePage {...{ weights, countries, gaps, states, used, names, titles, running, since, add }} />
      ),
    }
  },
})

type PageProps = {
  readonly weights: ReadonlyMap<number, Weights>
  readonly countries: readonly CountryGroup[]
  readonly gaps: readonly BorderGap[]
  readonly states: readonly RelationState[]
  readonly used: Awaited<ReturnType<typeof dimensionsUsed>>
  readonly names: ReadonlyMap<string, Text>
  readonly titles: ReadonlyMap<string, Text>
  readonly running: number
  readonly since: number
  readonly add: CountryGroup | undefined
}

const BalancePage = (props: PageProps) => {
  const { weights, countries, names, running, add } = props
  const { t, language } = usePage()
  const now = weights.get(running) ?? new Map()
  const { total, herfindahl, effective, top, topThree } = concentrationOf(now)
  const asean = new Set(countries.filter((one) => one.asean).map(({ code }) => code))
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, language)
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(words.lead)}</p>
      {effective === null || herfindahl === null ? (
        <Empty says={words.nothing} />
      ) : (
        <>
          <p class="verdict">{t(words.verdict(number(total), number(now.size), number(effective)))}</p>
          <Facts
            facts={[
              [words.herfindahl, formatNumber(Math.round(herfindahl * 1000) / 1000, language)],
              [words.effective, number(effective)],
              [
                words.top,
                top ? `${t(names.get(top.id) ?? words.country)} ${percentIn(top.share, language)}` : "–",
              ],
              [words.topThree, percentIn(topThree, language)],
              [
                words.asean,
                percentIn(
                  shareWithin(now, (code) => asean.has(code)),
                  language,
                ),
              ],
            ]}
          />
          <Concentration {...props} now={now} asean={asean} />
          <WhatIf weights={now} countries={countries} asean={asean} add={add} />
        </>
      )}
      <Gaps {...props} />
    </>
  )
}

type ConcentrationProps = PageProps & { readonly now: Weights; readonly asean: ReadonlySet<string> }

const Concentration = ({ weights, countries, names, now, asean }: ConcentrationProps) => {
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

const Gaps = ({ gaps, states, used, names, titles, since }: PageProps) => {
  const { t, href, language } = usePage()
  const number = (value: number) => formatNumber(value, language)
  const of = (state: RelationState["state"]) => states.filter((one) => one.state === state)
  const [asleep, visits, unheard] = [of("asleep"), of("visits_only"), of("no_reports")]
  const counts = new Map(used.map((one) => [one.dimension, one]))
  return (
    <>
      <h2>{t(words.borders)}</h2>
      <p>{gaps.length > 0 ? t(words.bordersSays(gaps.length)) : t(words.noGaps)}</p>
      {gaps.length > 0 && (
        <Table
          caption={words.borders}
          rows={gaps}
          columns={[
            {
              label: words.province,
              heads: true,
              cell: ({ province }) => (
                <a href={href(registryPaths.unit(province))}>{t(names.get(province) ?? words.province)}</a>
              ),
            },
            { label: words.neighbour, cell: ({ neighbour }) => t(names.get(neighbour) ?? words.country) },
            { label: words.crossings, align: "end", cell: ({ crossings }) => number(crossings) },
          ]}
        />
      )}
      <h2>{t(words.sleepers)}</h2>
      <p>{asleep.length > 0 ? t(words.sleepersSays(number(asleep.length))) : t(words.noSleepers)}</p>
      {unheard.length > 0 && <p class="soft">{t(words.unheard(number(unheard.length)))}</p>}
      {asleep.length > 0 && <StateTable states={asleep.slice(0, shownStates)} titles={titles} />}
      <h2>{t(words.visits)}</h2>
      <p>{visits.length > 0 ? t(words.visitsSays(number(visits.length))) : t(words.noVisits)}</p>
      {visits.length > 0 && <StateTable states={visits.slice(0, shownStates)} titles={titles} />}
      <h2>{t(words.dimensions)}</h2>
      <p>{t(words.dimensionsSays(since))}</p>
      <Table
        caption={words.dimensions}
        rows={dimensions.toSorted(
          (one, other) => (counts.get(one)?.held ?? 0) - (counts.get(other)?.held ?? 0),
        )}
        columns={[
          { label: words.dimension, heads: true, cell: (one) => t(activityWords.dimension[one]) },
          {
            label: words.held,
            align: "end",
            cell: (one) =>
              counts.has(one) ? (
                number(counts.get(one)?.held ?? 0)
              ) : (
                <Status tone="marigold" label={words.unused} />
              ),
          },
          { label: words.relations, align: "end", cell: (one) => number(counts.get(one)?.relations ?? 0) },
        ]}
      />
    </>
  )
}
