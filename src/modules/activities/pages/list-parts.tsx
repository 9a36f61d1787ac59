import { freshForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { type Day, parsePreciseDate } from "#kernel/dates.ts"
import { formatNumber } from "#kernel/format.ts"
import { same } from "#kernel/text.ts"
import { Kept } from "#ui/components/kept.tsx"
import { Empty, Pagination } from "#ui/components/parts.tsx"
import { type Option, Select, TextField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { withQuery } from "../paths.ts"
import {
  type ActivityFilter,
  type Counted,
  countedUpTo,
  countedWhere,
  type ListedActivity,
} from "../queries/list.ts"
import { activityRights } from "../rights.ts"
import { confirmations, dimensions, kinds, states } from "../rules.ts"
import { names } from "../words.ts"
import { optionsOf } from "./activity-form.tsx"
import { ActivityTable } from "./activity-table.tsx"
import { words } from "./words.ts"

export const pageSize = 50

/** The filters that an address may carry; what cannot be read is left out, so that a bad link still shows a list. */
export type ListQuery = {
  readonly q?: string | undefined
  readonly unit?: string | undefined
  readonly year?: number | undefined
  readonly state?: string | undefined
  readonly dimension?: string | undefined
  readonly kind?: string | undefined
  readonly confirmation?: string | undefined
  readonly import?: string | undefined
  readonly counted?: Counted | undefined
  readonly day?: Day | undefined
  readonly page: number
}

const among = (values: readonly string[], value: string | undefined) =>
  value !== undefined && values.includes(value) ? value : undefined

const wholeDay = (text: string | undefined): Day | undefined =>
  text?.length === 10 ? (parsePreciseDate(text) as Day | undefined) : undefined

export const readListQuery = (request: Request): ListQuery => {
  const year = Number(request.query("year"))
  const page = Number(request.query("page"))
  return {
    q: request.query("q")?.trim().slice(0, 200) || undefined,
    unit: request.query("unit")?.slice(0, 20),
    year: Number.isInteger(year) && year >= 2500 && year <= 2700 ? year : undefined,
    state: among(states, request.query("state")),
    dimension: among(dimensions, request.query("dimension")),
    kind: among(kinds, request.query("kind")),
    confirmation: among(confirmations, request.query("confirmation")),
    import: request.query("import")?.slice(0, 40),
    counted: among(Object.keys(countedWhere), request.query("counted")) as Counted | undefined,
    day: wholeDay(request.query("day")),
    page: Number.isInteger(page) && page >= 1 && page <= countedUpTo / pageSize ? page : 1,
  }
}

/** Whether the reader works in an office of government: others see what was published. */
export const isOffice = (request: Request): boolean => request.may(activityRights["plan.read"])

export const filterOf = (
  { page: _, day, ...query }: ListQuery,
  request: Request,
  fixed: Partial<ActivityFilter> = {},
): ActivityFilter => ({ ...query, from: day, until: day, ...fixed, publicOnly: !isOffice(request) })

type FilterProps = {
  readonly path: string
  readonly query: ListQuery
  readonly years: readonly number[]
  readonly units?: readonly Option[]
  /** Where the year stands in the address already. */
  readonly withoutYear?: boolean
}

/** The filters of a list of activities, as a form that writes the address. */
export const ActivityFilters = ({ path, query, years, units, withoutYear }: FilterProps) => {
  const { t, href } = usePage()
  const { q, unit, year, state, dimension, kind } = query
  const offered = `${withoutYear ? "" : years.join()} ${units?.map(({ value }) => value).join() ?? ""}`
  const given = { q, unit, year: year ? String(year) : undefined, state, dimension, kind }
  return (
    <form class="filters no-print" action={href(path)}>
      <Fields state={freshForm(given)}>
        <TextField name="q" label={words.searchIn} type="search" />
        <Kept by={`activity filters ${unit} ${year} ${state} ${dimension} ${kind} of ${offered}`}>
          <Choices
            years={withoutYear ? [] : years}
            units={units}
            open={Boolean(state ?? dimension ?? kind)}
          />
        </Kept>
        <div class="actions">
          <button type="submit">{t(words.filter)}</button>
          <a href={href(path)}>{t(words.clear)}</a>
        </div>
      </Fields>
    </form>
  )
}

type ChoicesProps = {
  readonly years: readonly number[]
  readonly units: readonly Option[] | undefined
  readonly open: boolean
}

const Choices = ({ years, units, open }: ChoicesProps) => {
  const { t } = usePage()
  return (
    <>
      {units && <Select name="unit" label={words.unit} empty={words.all} options={units} />}
      {years.length > 0 && (
        <Select
          name="year"
          label={words.year}
          empty={words.all}
          options={years.map((one) => ({ value: String(one), label: same(String(one)) }))}
        />
      )}
      <details class="more-filters" open={open}>
        <summary>{t(words.moreFilters)}</summary>
        <div class="filters-more">
          <Select
            name="state"
            label={words.state}
            empty={words.all}
            options={optionsOf(states, names.state)}
          />
          <Select
            name="dimension"
            label={words.dimension}
            empty={words.all}
            options={optionsOf(dimensions, names.dimension)}
          />
          <Select name="kind" label={words.kind} empty={words.all} options={optionsOf(kinds, names.kind)} />
        </div>
      </details>
    </>
  )
}

type ListProps = {
  readonly path: string
  readonly query: ListQuery
  readonly list: { readonly items: readonly ListedActivity[]; readonly total: number }
  readonly withPair?: boolean
  readonly withMoney?: boolean
}

/** A page of a list with how many there are, and the way to the other pages. */
export const ActivityList = ({ path, query, list, withPair, withMoney }: ListProps) => {
  const { t, language } = usePage()
  const { total, items } = list
  const says = total > countedUpTo ? words.moreThan : words.found
  return (
    <>
      <p class="count-line" role="status">
        {t(says(formatNumber(Math.min(total, countedUpTo), language)))}
      </p>
      {items.length === 0 ? (
        <Empty says={words.nothing} />
      ) : (
        <ActivityTable items={items} withPair={withPair ?? false} withMoney={withMoney ?? false} />
      )}
      <Pagination
        page={query.page}
        pages={Math.ceil(Math.min(total, countedUpTo) / pageSize)}
        path={(page) => withQuery(path, { ...query, page: page > 1 ? page : undefined })}
      />
    </>
  )
}

/** Fiscal years to choose from: the next, this one, and ten before. */
export const yearsAround = (now: number): readonly number[] =>
  Array.from({ length: 12 }, (_, index) => now + 1 - index)
