import { z } from "zod"
import { DateFields, dateToFields } from "#http/fields.ts"
import { freshForm, type FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { pageNumberIn } from "#http/page-number.ts"
import { page } from "#http/routes.ts"
import { issuesOf } from "#http/zod-issues.ts"
import { formatDate } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { addDays, type Day, earliestDay, latestDay } from "#kernel/dates.ts"
import { unitName } from "#modules/places/index.ts"
import { Empty, Pagination } from "#ui/components/parts.tsx"
import { DateField, type Option, Select } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { seesPeople } from "../history/readers.ts"
import { paths, withQuery } from "../paths.ts"
import { type Changes, changesBetween, type ChangesFilter } from "../queries/changes.ts"
import { relationsOf } from "../queries/detail.ts"
import { provincesToFilter } from "../queries/filter-options.ts"
import { registryRights } from "../rights.ts"
import { DayInQuery } from "../schema.ts"
import { words } from "../words.ts"
import { titleOf } from "./parts.tsx"
import { historyWords } from "./history-words.ts"
import { Act } from "./relation-history.tsx"

const pageSize = 30
const usualDays = 30

/** What changed in the whole register between two days, by whom and why. Addresses can be kept and sent. */
export const changesPage = page({
  path: paths.changes,
  right: registryRights["relation.read"],
  audit: "nothing",
  show: async (request) => {
    const { database } = request.services
    const { filter, state } = readFilter(request)
    const number = pageNumberIn(request)
    const part = { limit: pageSize, offset: (number - 1) * pageSize }
    const [found, provinces] = await Promise.all([
      changesBetween(database.query, filter, part, seesPeople(request)),
      provincesToFilter(database.pool),
    ])
    const relations = await relationsOf(
      database.pool,
      found.items.map(({ relation }) => relation),
    )
    const titles = new Map(relations.map((relation) => [relation.id, titleOf(relation)]))
    const units = provinces.map((unit) => ({ value: unit.code, label: unitName(unit) }))
    return {
      title: historyWords.changesTitle,
      content: <ChangesPage {...{ filter, state, found, titles, units, number }} />,
    }
  },
})

const Chosen = z.object({ from: DateFields, until: DateFields })
const partNames = ["day", "month", "year"] as const

/** The days of the address (?from=2026-01-01) or of the three fields; what is missing is the last month. */
const readFilter = (request: Request): { filter: ChangesFilter; state: FormState } => {
  const query = request.http.req.query()
  const partsOf = (name: string) =>
    Object.fromEntries(partNames.map((part) => [part, query[`${name}.${part}`]]))
  const typed = Chosen.safeParse({ from: partsOf("from"), until: partsOf("until") })
  const inAddress = (name: string): Day | undefined => DayInQuery.safeParse(query[name]).data
  const today = request.services.today()
  const until = (typed.data?.until && latestDay(typed.data.until)) ?? inAddress("until") ?? today
  const from =
    (typed.data?.from && earliestDay(typed.data.from)) ?? inAddress("from") ?? addDays(until, -usualDays)
  const unit = /^TH-\d+$/.exec(query["unit"] ?? "")?.[0]
  const buddhist = request.language === "th"
  const fields = { ...dateToFields("from", from, buddhist), ...dateToFields("until", until, buddhist), unit }
  const issues = typed.error ? issuesOf(typed.error) : []
  const order = from > until ? [{ path: "until", text: historyWords.wrongOrder }] : []
  return {
    filter: { from, until, unit },
    state: { ...freshForm(typed.error ? { ...query, unit } : fields), issues: [...issues, ...order] },
  }
}

type Props = {
  readonly filter: ChangesFilter
  readonly state: FormState
  readonly found: Changes
  readonly titles: ReadonlyMap<string, Text>
  readonly units: readonly Option[]
  readonly number: number
}

const ChangesPage = ({ filter, state, found, titles, units, number }: Props) => {
  const { t, href } = usePage()
  const { from, until, unit } = filter
  return (
    <>
      <h1>{t(historyWords.changesTitle)}</h1>
      <p class="lead">{t(historyWords.changesLead)}</p>
      <form class="filters" action={href(paths.changes)}>
        <Fields state={state}>
          <DateField name="from" label={historyWords.from} />
          <DateField name="until" label={historyWords.until} />
          <Select name="unit" label={words.homeFilter} empty={words.all} options={units} />
        </Fields>
        <div class="actions">
          <button type="submit">{t(words.show)}</button>
        </div>
      </form>
      <p role="status">{t(historyWords.changesFound(found.total))}</p>
      <p>
        {t(historyWords.compare)}: <KnownOn on={addDays(from, -1)} unit={unit} /> ·{" "}
        <KnownOn on={until} unit={unit} />
      </p>
      {found.items.length === 0 ? (
        <Empty says={historyWords.noChanges} />
      ) : (
        <ol class="acts">
          {found.items.map((act) => (
            <Act
              act={act}
              about={<a href={href(paths.relation(act.relation))}>{t(titles.get(act.relation) ?? gone)}</a>}
            />
          ))}
        </ol>
      )}
      <Pagination
        page={number}
        pages={Math.ceil(found.total / pageSize)}
        path={(page) => withQuery(paths.changes, { from, until, unit, page })}
      />
    </>
  )
}

const gone: Text = { th: "รายการที่ถอนแล้ว", en: "a record that was withdrawn" }

/** The register as it said at the end of a day. */
const KnownOn = ({ on, unit }: { readonly on: Day; readonly unit: string | undefined }) => {
  const { href, language } = usePage()
  return <a href={href(withQuery(paths.relations, { knownOn: on, unit }))}>{formatDate(on, { language })}</a>
}
