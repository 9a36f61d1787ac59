import type pg from "pg"
import { page } from "#http/routes.ts"
import type { Day } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { getCountry, getUnit, unitName } from "#modules/places/index.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { Pictures } from "#ui/charts/picture.tsx"
import { Breadcrumbs, Callout, Figure, Figures } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { readYear } from "../../pages/year-form.tsx"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { findKeptSentence, type KeptSentence } from "../../queries/indicators.ts"
import { kept, oldest } from "../../queries/kept.ts"
import { counting, nationYear, type PeerFigures } from "../queries/places.ts"
import {
  countStates,
  firstStatesOfCountry,
  type MetRelation,
  mostListed,
  relationStates,
  type RelationState,
  standing,
  type StateCounts,
  totalOf,
  withLastContact,
} from "../queries/standing.ts"
import { titlesOf } from "../queries/titles.ts"
import { type YearFigures, yearsOf } from "../queries/years.ts"
import { dashboardWords as words } from "../words.ts"
import { BesidePeers } from "./beside.tsx"
import { AsleepFigure, AsOf, readAt, StateTable, trendYears, Verdict, YearChoice } from "./frame.tsx"
import { Trends, WakePicture } from "./pictures.tsx"

const oneProvince = kept(async (pool: pg.Pool, code: string, year: number, today: string) => {
  const [unit, years, states] = await Promise.all([
    getUnit(pool, code),
    yearsOf(pool, { kind: "province", id: code }, year - trendYears + 1, year),
    relationStates(pool, today as Day, { province: code }),
  ])
  return {
    unit,
    years: years.value,
    counts: countStates(states),
    ...(await shownOf(pool, states, today as Day)),
  }
})

const firstOfCountry = kept(async (pool: pg.Pool, country: string, today: string) =>
  shownOf(pool, await firstStatesOfCountry(pool, today as Day, country), today as Day),
)

/** A province in one minute: its trend, its equals, and every relation with how it does. */
export const provinceDashboard = page({
  path: paths.dashboardOfProvince(":code"),
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const { year, running } = readYear(request)
    const code = request.parameter("code")
    if (!/^TH-\d\d$/.test(code)) throw notFound(words.noSuch)
    const [own, peers, closed] = await Promise.all([
      oneProvince.shown(pool, code, year, request.services.today()),
      nationYear.shown(pool, year),
      findKeptSentence(pool, year, code),
    ])
    const { unit, years, counts, shown, titles } = own.value
    const name = unitName(unit)
    return {
      title: words.of(name),
      wide: true,
      content: (
        <PlacePage
          name={name}
          here={paths.dashboardOfProvince(code)}
          listed={registryPaths.unit(code)}
          {...{ id: code, year, running, years, counts, shown, titles }}
          closed={closed}
          peers={counting(peers.value.provinces)}
          at={readAt(request.services.now(), oldest([own, peers]))}
        />
      ),
    }
  },
})

/** A partner country in one minute. */
export const countryDashboard = page({
  path: paths.dashboardOfCountry(":code"),
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const { year, running } = readYear(request)
    const country = await getCountry(pool, request.parameter("code"))
    const { code } = country
    const today = request.services.today()
    const [years, states, peers, first] = await Promise.all([
      yearsOf(pool, { kind: "country", id: code }, year - trendYears + 1, year, "shown"),
      standing.shown(pool, today),
      nationYear.shown(pool, year),
      firstOfCountry.shown(pool, code, today),
    ])
    const own = states.value.filter(({ countries }) => countries.includes(code))
    return {
      title: words.of(unitName(country)),
      wide: true,
      content: (
        <PlacePage
          name={unitName(country)}
          here={paths.dashboardOfCountry(code)}
          listed={registryPaths.country(code)}
          {...{ id: code, year, running, years: years.value, counts: countStates(own) }}
          peers={counting(peers.value.countries)}
          at={readAt(request.services.now(), oldest([years, states, peers, first]))}
          {...first.value}
        />
      ),
    }
  },
})

const shownOf = async (pool: pg.Pool, states: readonly RelationState[], today: Day) => {
  const first = states.slice(0, mostListed)
  const [shown, titles] = await Promise.all([
    withLastContact(pool, first, today),
    titlesOf(
      pool,
      first.map(({ id }) => id),
    ),
  ])
  return { shown, titles }
}

type PlaceProps = {
  readonly id: string
  readonly name: Text
  readonly here: string
  readonly listed: string
  readonly year: number
  readonly running: number
  readonly years: readonly YearFigures[]
  /** What a province's year keeps where it was closed. */
  readonly closed?: KeptSentence | undefined
  readonly counts: StateCounts
  /** The first of its relations, as many as a page shows. */
  readonly shown: readonly MetRelation[]
  readonly peers: readonly PeerFigures[]
  readonly titles: ReadonlyMap<string, Text>
  /** When what it is held beside was read, where something was done since. */
  readonly at: Date | undefined
}

const PlacePage = ({
  id,
  name,
  here,
  listed,
  year,
  running,
  years,
  closed,
  counts,
  shown,
  peers,
  titles,
  at,
}: PlaceProps) => {
  const { t } = usePage()
  const last = years.at(-1)
  const reported = years.some(({ held }) => held > 0)
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.dashboard, label: words.nation },
          { path: listed, label: name },
        ]}
      />
      <h1>{t(words.of(name))}</h1>
      {reported ? (
        <Verdict year={last} closed={closed} />
      ) : (
        <Callout tone="marigold" title={words.noReports} />
      )}
      <YearChoice path={here} year={year} running={running} />
      <AsOf at={at} />
      <Figures>
        <Figure value={totalOf(counts)} label={words.inForce} path={listed} />
        <Figure
          value={last?.passed ?? 0}
          label={words.passed}
          path={paths.indicator("2.1", "relation_fiscal", year)}
        />
        <Figure value={last?.tangible ?? 0} label={words.tangible} path={listed} />
        <AsleepFigure counts={counts} path={here} />
      </Figures>
      {reported && <Trends years={years} />}
      {shown.length > 0 && (
        <Pictures>
          <WakePicture counts={counts} />
        </Pictures>
      )}
      {reported && <BesidePeers id={id} peers={peers} />}
      {shown.length > 0 && (
        <>
          <h2>{t(words.wakeTitle)}</h2>
          <StateTable states={shown} titles={titles} of={totalOf(counts)} path={listed} />
        </>
      )}
    </>
  )
}
