import { addDays, type Day, day as dayFrom, preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { calendarWords } from "../calendar/words.ts"
import { paths, withQuery } from "../paths.ts"
import type { CalendarDay } from "../queries/calendar.ts"
import { names } from "../words.ts"
import { stateTones } from "./parts.tsx"

type Props = {
  readonly month: string
  readonly days: readonly CalendarDay[]
  readonly today: Day
  readonly unit: string | undefined
  readonly title: Text
}

/** A month as weeks from Monday on; on a phone the days on which something is, one below the other. */
export const MonthGrid = ({ month, days, today, unit, title }: Props) => {
  const { t, language } = usePage()
  const byDay = new Map(days.map((one) => [one.day, one]))
  if (days.length === 0) return <Empty says={calendarWords.nothing} />
  return (
    <table class="month">
      <caption class="visually-hidden">{t(title)}</caption>
      <thead>
        <tr>
          {calendarWords.days.map((name) => (
            <th scope="col">{t(name)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr>
            {week.map((date) => {
              const inside = date.startsWith(month)
              const found = inside ? byDay.get(date) : undefined
              return (
                <td class={found ? "busy" : inside ? undefined : "outside"}>
                  {inside && (
                    <time datetime={date} class={date === today ? "today" : undefined}>
                      <span class="month-number">{Number(date.slice(8))}</span>
                      <span class="month-full">
                        {formatDate(preciseDate(date), { language, months: "short" })}
                      </span>
                    </time>
                  )}
                  {found && <Entries day={found} unit={unit} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Entries = ({ day, unit }: { readonly day: CalendarDay; readonly unit: string | undefined }) => {
  const { t, href } = usePage()
  const rest = day.count - day.entries.length
  return (
    <ul>
      {day.entries.map(({ id, title, state, pair }) => (
        <li class={stateTones[state]}>
          <a href={href(paths.activity(id))} title={`${t(names.state[state])} · ${t(pair)}`}>
            {title}
          </a>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <a href={href(withQuery(paths.activities, { day: day.day, unit }))}>
            {t(calendarWords.more(rest))}
          </a>
        </li>
      )}
    </ul>
  )
}

/** The weeks that a month lies in, each from Monday to Sunday. */
const weeksOf = (month: string): readonly (readonly Day[])[] => {
  const first = dayFrom(`${month}-01`)
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const begin = addDays(first, -weekday)
  const weeks: Day[][] = []
  for (let at = begin; at <= first || at.startsWith(month); at = addDays(at, 7))
    weeks.push(Array.from({ length: 7 }, (_, n) => addDays(at, n)))
  return weeks
}
