import { addDays, type Day, day, preciseDate } from "#kernel/dates.ts"
import { formatDate, formatNumber, monthNames } from "#kernel/format.ts"
import { same, type Text } from "#kernel/text.ts"
import { freshForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { Empty } from "#ui/components/parts.tsx"
import { type Option, Select } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { calendarWords } from "../calendar/words.ts"
import { paths, withQuery } from "../paths.ts"
import { daysOf, monthsOf } from "../queries/calendar.ts"
import { listActivities } from "../queries/list.ts"
import { activityRights } from "../rights.ts"
import { MonthGrid } from "./calendar-month.tsx"
import { isOffice } from "./list-parts.tsx"
import { ActivityTable } from "./activity-table.tsx"

const views = ["month", "list", "year"] as const
type View = (typeof views)[number]

/** What the calendar shows: a view, the month that it stands on, and one province or all. */
type Shown = { readonly view: View; readonly month: string; readonly unit: string | undefined }

const readShown = (request: Request): Shown => {
  const month = request.query("month") ?? ""
  const view = views.find((one) => one === request.query("view")) ?? "month"
  return {
    view,
    month: /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : request.services.today().slice(0, 7),
    unit: request.query("unit")?.slice(0, 20),
  }
}

const firstOf = (month: string): Day => day(`${month}-01`)
const lastOf = (month: string): Day => addDays(firstOf(shifted(month, 1)), -1)

/** The month so many months on. */
const shifted = (month: string, by: number): string => {
  const at = new Date(`${month}-01T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + by)
  return at.toISOString().slice(0, 7)
}

const read = async (request: Request, { view, month, unit }: Shown) => {
  const { pool } = request.services.database
  const publicOnly = !isOffice(request)
  const scope = { units: unit ? [unit] : undefined, publicOnly }
  const year = month.slice(0, 4)
  const [days, months, list] = await Promise.all([
    view === "month" ? daysOf(pool, scope, firstOf(month), lastOf(month)) : [],
    view === "year" ? monthsOf(pool, scope, day(`${year}-01-01`), day(`${year}-12-31`)) : [],
    view === "list"
      ? listActivities(
          pool,
          { unit, from: firstOf(month), publicOnly },
          { limit: 100, offset: 0, order: "earliest" },
        )
      : undefined,
  ])
  return { days, months, list: list?.items ?? [] }
}

/** What the cities do, by month, as a list from a month on, and by year; of one province or of all. */
export const calendarPage = page({
  path: paths.calendar,
  right: activityRights["activity.list"],
  audit: "nothing",
  show: async (request) => {
    const shown = readShown(request)
    const [data, provinces] = await Promise.all([
      read(request, shown),
      listProvinces(request.services.database.pool, []),
    ])
    const units = provinces.map((unit) => ({ value: unit.code, label: unitName(unit) }))
    const today = request.services.today()
    return {
      title: calendarWords.title,
      wide: true,
      content: <CalendarPage {...{ shown, units, today, ...data }} />,
    }
  },
})

type Props = Awaited<ReturnType<typeof read>> & {
  readonly shown: Shown
  readonly units: readonly Option[]
  readonly today: Day
}

const CalendarPage = ({ shown, units, today, days, months, list }: Props) => {
  const { t, href, language } = usePage()
  const at = (change: Partial<Shown>) => {
    const { view, month, unit } = { ...shown, ...change }
    return href(withQuery(paths.calendar, { view: view === "month" ? undefined : view, month, unit }))
  }
  const step = shown.view === "year" ? 12 : 1
  const name = formatDate(preciseDate(shown.view === "year" ? shown.month.slice(0, 4) : shown.month), {
    language,
  })
  return (
    <>
      <div class="title-line">
        <h1>
          {t(calendarWords.title)} {name}
        </h1>
        <a class="button" href={href(paths.feeds)}>
          {t(calendarWords.feeds)}
        </a>
      </div>
      <nav class="tabs no-print" aria-label={t(calendarWords.views)}>
        {views.map((view) => (
          <a href={at({ view })} aria-current={view === shown.view ? "page" : undefined}>
            {t(calendarWords[view])}
          </a>
        ))}
      </nav>
      <form class="filters no-print" action={href(paths.calendar)}>
        <Fields state={freshForm({ unit: shown.unit })}>
          <Select name="unit" label={calendarWords.unit} empty={calendarWords.allUnits} options={units} />
          <input type="hidden" name="view" value={shown.view} />
          <input type="hidden" name="month" value={shown.month} />
          <div class="actions">
            <button type="submit">{t(calendarWords.show)}</button>
            <a rel="prev" href={at({ month: shifted(shown.month, -step) })}>
              {t(calendarWords.previous)}
            </a>
            <a rel="next" href={at({ month: shifted(shown.month, step) })}>
              {t(calendarWords.next)}
            </a>
          </div>
        </Fields>
      </form>
      {shown.view === "month" && (
        <MonthGrid month={shown.month} days={days} today={today} unit={shown.unit} title={same(name)} />
      )}
      {shown.view === "list" &&
        (list.length === 0 ? (
          <Empty says={calendarWords.nothing} />
        ) : (
          <ActivityTable items={list} withPair />
        ))}
      {shown.view === "year" && (
        <Year
          months={months}
          path={(month) => at({ view: "month", month: `${shown.month.slice(0, 4)}-${month}` })}
        />
      )}
    </>
  )
}

type YearProps = {
  readonly months: Props["months"]
  readonly path: (month: string) => string
}

const Year = ({ months, path }: YearProps) => {
  const { t, language } = usePage()
  const most = Math.max(1, ...months.map(({ planned, held }) => planned + held))
  const says = ({ planned, held }: { planned: number; held: number }): Text =>
    calendarWords.counts(formatNumber(planned, language), formatNumber(held, language))
  return (
    <ul class="year-months">
      {monthNames(language).map((name, index) => {
        const count = months.find(({ month }) => month === index + 1) ?? { planned: 0, held: 0 }
        return (
          <li>
            <a href={path(String(index + 1).padStart(2, "0"))}>{name}</a>
            <meter
              min="0"
              max={String(most)}
              value={String(count.planned + count.held)}
              aria-label={name}
            ></meter>
            <span class="soft">{t(says(count))}</span>
          </li>
        )
      })}
    </ul>
  )
}
