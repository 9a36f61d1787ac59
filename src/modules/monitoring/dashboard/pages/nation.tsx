import { page } from "#http/routes.ts"
import { formatNumber } from "#kernel/format.ts"
import { type Text } from "#kernel/text.ts"
import { barsChart } from "#ui/charts/bars.ts"
import { Picture, Pictures } from "#ui/charts/picture.tsx"
import { Callout, Figure, Figures } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { countryGroups } from "../../balance/queries.ts"
import { readYear } from "../../pages/year-form.tsx"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { percentIn } from "../charts.ts"
import { findKeptSentence, type KeptSentence } from "../../queries/indicators.ts"
import { oldest } from "../../queries/kept.ts"
import { counting, nationYear, type PeerFigures } from "../queries/places.ts"
import { countStates, standing, type StateCounts, totalOf } from "../queries/standing.ts"
import { type YearFigures, yearsOf } from "../queries/years.ts"
import { shareOf } from "../rules.ts"
import { dashboardWords as words } from "../words.ts"
import { AsleepFigure, AsOf, readAt, trendYears, Verdict, YearChoice } from "./frame.tsx"
import { Trends, WakePicture } from "./pictures.tsx"

/** The nation in one minute. */
export const nationPage = page({
  path: paths.dashboard,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const { year, running } = readYear(request)
    const [years, states, own, groups, closed] = await Promise.all([
      yearsOf(pool, { kind: "nation" }, year - trendYears + 1, year, "shown"),
      standing.shown(pool, request.services.today()),
      nationYear.shown(pool, year),
      countryGroups(pool),
      findKeptSentence(pool, year),
    ])
    const names = new Map(groups.map(({ code, nameTh, nameEn }) => [code, { th: nameTh, en: nameEn }]))
    return {
      title: words.nation,
      wide: true,
      content: (
        <NationPage
          year={year}
          running={running}
          years={years.value}
          closed={closed}
          counts={countStates(states.value)}
          countries={counting(own.value.countries)}
          at={readAt(request.services.now(), oldest([years, states, own]))}
          names={names}
        />
      ),
    }
  },
})

type PageProps = {
  readonly year: number
  readonly running: number
  readonly years: readonly YearFigures[]
  readonly closed: KeptSentence | undefined
  readonly counts: StateCounts
  readonly countries: readonly PeerFigures[]
  readonly names: ReadonlyMap<string, Text>
  readonly at: Date | undefined
}

const NationPage = ({ year, running, years, closed, counts, countries, names, at }: PageProps) => {
  const { t, href } = usePage()
  const last = years.at(-1)
  const reported = years.some(({ held }) => held > 0)
  return (
    <>
      <h1>{t(words.nation)}</h1>
      {reported ? (
        <Verdict year={last} closed={closed} />
      ) : (
        <Callout tone="marigold" title={words.noReports} />
      )}
      <YearChoice path={paths.dashboard} year={year} running={running} />
      <AsOf at={at} />
      <Figures>
        <Figure value={totalOf(counts)} label={words.inForce} path={registryPaths.relations} />
        <Figure
          value={last?.passed ?? 0}
          label={words.passed}
          path={paths.indicator("2.1", "relation_fiscal", year)}
        />
        <Figure value={last?.tangible ?? 0} label={words.tangible} path={paths.indicatorsOf(year)} />
        <AsleepFigure counts={counts} path={paths.balance} />
      </Figures>
      {reported && <Trends years={years} />}
      <Pictures>
        <WakePicture counts={counts} />
        <Countries countries={countries} names={names} />
      </Pictures>
      <p class="actions no-print">
        <a href={href(paths.indicatorsOf(year))}>{t(words.indicators)}</a>
      </p>
    </>
  )
}

const shown = 6

const Countries = ({ countries, names }: Pick<PageProps, "countries" | "names">) => {
  const { t, href, language } = usePage()
  const nameOf = (code: string) => names.get(code) ?? { th: code, en: code }
  const sorted = countries.toSorted(
    (one, other) => other.relations - one.relations || one.id.localeCompare(other.id),
  )
  const all = countries.reduce((sum, { relations }) => sum + relations, 0)
  const [first] = sorted
  if (!first) return null
  return (
    <Picture
      title={words.countriesTitle}
      says={words.topSays(nameOf(first.id), percentIn(shareOf(first.relations, all), language))}
      chart={barsChart(
        sorted.slice(0, shown).map(({ id, relations }) => ({
          label: t(nameOf(id)),
          value: relations,
          says: formatNumber(relations, language),
          ink: "indigo",
        })),
      )}
    >
      <Table
        caption={words.countriesTitle}
        rows={sorted}
        columns={[
          {
            label: words.country,
            heads: true,
            cell: ({ id }) => <a href={href(paths.dashboardOfCountry(id))}>{t(nameOf(id))}</a>,
          },
          {
            label: words.relations,
            align: "end",
            cell: ({ relations }) => formatNumber(relations, language),
          },
          {
            label: words.passShare,
            align: "end",
            cell: ({ passed, relations }) => percentIn(shareOf(passed, relations), language),
          },
        ]}
      />
    </Picture>
  )
}
