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
import {
  countriesInYear,
  type MetRelation,
  type PeerFigures,
  provincesInYear,
  relationStates,
  type RelationState,
  unitsOfProvince,
  withLastContact,
} from "../queries/standing.ts"
import { titlesOf } from "../queries/titles.ts"
import { type YearFigures, yearsOf } from "../queries/years.ts"
import { dashboardWords as words } from "../words.ts"
import { BesidePeers } from "./beside.tsx"
import { AsleepFigure, StateTable, trendYears, Verdict, YearChoice } from "./frame.tsx"
import { Trends, WakePicture } from "./pictures.tsx"

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
    const [unit, years, states, peers, inProvince] = await Promise.all([
      getUnit(pool, code),
      yearsOf(pool, { kind: "province", id: code }, year - trendYears + 1, year),
      relationStates(pool, request.services.today()),
      provincesInYear(pool, year),
      unitsOfProvince(pool, code),
    ])
    const name = unitName(unit)
    const own = states.filter(({ homeUnits }) => homeUnits.some((home) => inProvince.has(home)))
    return {
      title: words.of(name),
      wide: true,
      content: (
        <PlacePage
          name={name}
          here={paths.dashboardOfProvince(code)}
          listed={registryPaths.unit(code)}
          {...{
            id: code,
            year,
            running,
            years,
            states: own,
            peers,
            ...(await shownOf(pool, own, request.services.today())),
          }}
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
    const [years, states, peers] = await Promise.all([
      yearsOf(pool, { kind: "country", id: code }, year - trendYears + 1, year),
      relationStates(pool, request.services.today()),
      countriesInYear(pool, year),
    ])
    const own = states.filter(({ countries }) => countries.includes(code))
    return {
      title: words.of(unitName(country)),
      wide: true,
      content: (
        <PlacePage
          name={unitName(country)}
          here={paths.dashboardOfCountry(code)}
          listed={registryPaths.country(code)}
          {...{
            id: code,
            year,
            running,
            years,
            states: own,
            peers,
            ...(await shownOf(pool, own, request.services.today())),
          }}
        />
      ),
    }
  },
})

const mostStates = 200
const shownOf = async (pool: pg.Pool, states: readonly RelationState[], today: Day) => {
  const first = states.slice(0, mostStates)
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
  readonly states: readonly RelationState[]
  /** The first of them, as many as a page shows. */
  readonly shown: readonly MetRelation[]
  readonly peers: readonly PeerFigures[]
  readonly titles: ReadonlyMap<string, Text>
}

const PlacePage = ({
  id,
  name,
  here,
  listed,
  year,
  running,
  years,
  states,
  shown,
  peers,
  titles,
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
      {reported ? <Verdict year={last} /> : <Callout tone="marigold" title={words.noReports} />}
      <YearChoice path={here} year={year} running={running} />
      <Figures>
        <Figure value={states.length} label={words.inForce} path={listed} />
        <Figure
          value={last?.passed ?? 0}
          label={words.passed}
          path={paths.indicator("2.1", "relation_fiscal", year)}
        />
        <Figure value={last?.tangible ?? 0} label={words.tangible} path={listed} />
        <AsleepFigure states={states} path={here} />
      </Figures>
      {reported && <Trends years={years} />}
      {states.length > 0 && (
        <Pictures>
          <WakePicture states={states} />
        </Pictures>
      )}
      {reported && <BesidePeers id={id} peers={peers} />}
      {states.length > 0 && (
        <>
          <h2>{t(words.wakeTitle)}</h2>
          <StateTable states={shown} titles={titles} />
        </>
      )}
    </>
  )
}
