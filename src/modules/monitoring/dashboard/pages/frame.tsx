import { dayOf, preciseDate } from "#kernel/dates.ts"
import { formatDate, formatInstant, formatNumber } from "#kernel/format.ts"
import { same, type Text } from "#kernel/text.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { Figure, Status, type Tone } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import type { KeptSentence } from "../../queries/indicators.ts"
import { monitoringWords } from "../../words.ts"
import type { MetRelation, StateCounts, Wakefulness } from "../queries/standing.ts"
import type { YearFigures } from "../queries/years.ts"
import { dashboardWords as words } from "../words.ts"

/** How many years a trend goes back. */
export const trendYears = 5

/** Chooses the year; it stands in the address. */
export const YearChoice = ({ path, year, running }: { path: string; year: number; running: number }) => {
  const { t, href, language } = usePage()
  const years = Array.from({ length: 12 }, (_, back) => running - back)
  return (
    <form class="filter year-filter" action={href(path)}>
      <label>
        {t(monitoringWords.year)}
        <select name="year">
          {(years.includes(year) ? years : [year, ...years]).map((one) => (
            <option value={String(one)} selected={one === year}>
              {language === "th" ? one : `${one} (${one - 543})`}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t(monitoringWords.show)}</button>
    </form>
  )
}

/** When figures were read, where something was done since. */
export const AsOf = ({ at }: { readonly at: Date | undefined }) => {
  const { t, language } = usePage()
  return at ? <p class="soft">{t(words.asOf(formatInstant(at, language)))}</p> : null
}

/** When a reading of some age was read. */
export const readAt = (now: Date, age: number | undefined): Date | undefined =>
  age === undefined ? undefined : new Date(now.getTime() - age)

type VerdictProps = {
  readonly year: YearFigures | undefined
  /** What the year keeps where it was closed. */
  readonly closed: KeptSentence | undefined
}

/** The one sentence on top: how many relations did something together in the year. */
export const Verdict = ({ year, closed }: VerdictProps) => {
  const { t, language } = usePage()
  if (!year || year.counted === 0) return <p class="verdict marigold">{t(words.noneCounted)}</p>
  const all = year.passed === year.counted
  const number = (value: number) => formatNumber(value, language)
  return (
    <>
      <p class={all ? "verdict" : "verdict marigold"}>
        {t(words.headline(year.year, number(year.passed), number(year.counted)))}
      </p>
      {closed && (
        <p class="soft">
          {t(
            words.closed(
              formatDate(dayOf(new Date(closed.closedAt)), { language }),
              number(closed.passed),
              number(closed.counted),
              closed.passed === year.passed && closed.counted === year.counted,
            ),
          )}
        </p>
      )}
    </>
  )
}

/** How many are asleep; where nothing is reported that cannot be said, and how many those are is shown in its place. */
export const AsleepFigure = ({ counts, path }: { counts: StateCounts; path: string }) => {
  const [asleep = 0, unheard = 0] = [counts.get("asleep"), counts.get("no_reports")]
  return asleep === 0 && unheard > 0 ? (
    <Figure value={unheard} label={words.states.no_reports} path={path} tone="marigold" />
  ) : (
    <Figure value={asleep} label={words.asleepCount} path={path} tone="marigold" />
  )
}

export const wakeTones: Readonly<Record<Wakefulness, Tone>> = {
  awake: "jade",
  visits_only: "marigold",
  asleep: "slate",
  no_reports: "indigo",
  new: "indigo",
}

type StateTableProps = {
  readonly states: readonly MetRelation[]
  readonly titles: ReadonlyMap<string, Text>
  /** How many there are, where not all are listed, and where the others are found. */
  readonly of: number
  readonly path?: string
}

/** Relations with how awake they are. */
export const StateTable = ({ states, titles, of, path }: StateTableProps) => (
  <>
    <States states={states} titles={titles} />
    <More count={of - states.length} path={path} />
  </>
)

const More = ({ count, path }: { readonly count: number; readonly path: string | undefined }) => {
  const { t, href, language } = usePage()
  if (count <= 0) return null
  const says = t(words.andMore(formatNumber(count, language)))
  return <p class="soft">{path ? <a href={href(path)}>{says}</a> : says}</p>
}

const States = ({ states, titles }: Pick<StateTableProps, "states" | "titles">) => {
  const { t, href, language } = usePage()
  return (
    <Table
      caption={words.wakeTitle}
      rows={states}
      columns={[
        {
          label: words.relation,
          heads: true,
          cell: ({ id, homeName, partnerName }) => (
            <a href={href(registryPaths.relation(id))}>
              {t(titles.get(id) ?? same(`${homeName} – ${partnerName}`))}
            </a>
          ),
        },
        {
          label: words.state,
          phone: "plain",
          cell: ({ state }) => <Status tone={wakeTones[state]} label={words.states[state]} />,
        },
        {
          label: words.lastContact,
          cell: ({ lastContact }) =>
            lastContact ? formatDate(preciseDate(lastContact), { language }) : t(words.never),
        },
        { label: words.joint, align: "end", cell: ({ joint }) => formatNumber(joint, language) },
      ]}
    />
  )
}
