import { mightDo } from "#kernel/rights.ts"
import { page } from "#http/routes.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { usePage } from "#ui/page-context.ts"
import type { Option } from "#ui/forms/fields.tsx"
import { paths, withQuery } from "../paths.ts"
import { listActivities, type ListedActivity } from "../queries/list.ts"
import { activityRights } from "../rights.ts"
import {
  ActivityFilters,
  ActivityList,
  filterOf,
  isOffice,
  type ListQuery,
  pageSize,
  readListQuery,
  yearsAround,
} from "./list-parts.tsx"
import { importWords } from "../sheets/pages/words.ts"
import { words } from "./words.ts"
import { yearNow } from "./write-activity.tsx"

/** Activities of all relations: offices see all, the public what was published. */
export const activitiesPage = page({
  path: paths.activities,
  right: activityRights["activity.list"],
  audit: "nothing",
  show: async (request) => {
    const query = readListQuery(request)
    const { pool } = request.services.database
    const [list, provinces] = await Promise.all([
      listActivities(pool, filterOf(query, request), {
        limit: pageSize,
        offset: (query.page - 1) * pageSize,
      }),
      listProvinces(pool, []),
    ])
    const units = provinces.map((unit) => ({ value: unit.code, label: unitName(unit) }))
    const data = {
      query,
      list,
      units,
      years: yearsAround(yearNow(request)),
      office: isOffice(request),
      mayImport: mightDo(activityRights["activity.import"], request.actor),
    }
    return { title: words.activities, wide: true, content: <ActivitiesPage {...data} /> }
  },
})

type Props = {
  readonly query: ListQuery
  readonly list: { readonly items: readonly ListedActivity[]; readonly total: number }
  readonly units: readonly Option[]
  readonly years: readonly number[]
  readonly office: boolean
  readonly mayImport: boolean
}

const ActivitiesPage = ({ query, list, units, years, office, mayImport }: Props) => {
  const { t, href } = usePage()
  return (
    <>
      <div class="title-line">
        <h1>{t(words.activities)}</h1>
        <span class="actions">
          <a class="button" href={href(paths.calendar)}>
            {t(words.calendar)}
          </a>
          {mayImport && (
            <a class="button" href={href(paths.imports)}>
              {t(importWords.imports)}
            </a>
          )}
        </span>
      </div>
      <ActivityFilters path={paths.activities} query={query} years={years} units={units} />
      <p class="actions no-print">
        <a href={withQuery(paths.exportBook, { ...query, page: undefined })}>Excel</a>
        <a href={withQuery(paths.exportTable, { ...query, page: undefined })}>CSV</a>
        <a href={withQuery(paths.iati, { ...query, page: undefined })}>IATI XML</a>
      </p>
      <ActivityList path={paths.activities} query={query} list={list} withPair withMoney={office} />
    </>
  )
}
