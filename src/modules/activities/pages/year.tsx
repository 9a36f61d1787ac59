import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { notFound } from "#kernel/errors.ts"
import { getUnit, unitName } from "#modules/places/index.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { listActivities } from "../queries/list.ts"
import { budgetSums, countActivities } from "../queries/totals.ts"
import { activityRights } from "../rights.ts"
import { SumsTable } from "./budget-table.tsx"
import { ActivityFilters, ActivityList, filterOf, isOffice, pageSize, readListQuery } from "./list-parts.tsx"
import { YearFigures } from "./registry-parts.tsx"
import { words } from "./words.ts"

/** A province's fiscal year: figures, money, and every activity of its relations. */
export const yearPage = page({
  path: paths.year(":code", ":year"),
  right: activityRights["activity.list"],
  audit: "nothing",
  show: async (request) => {
    const data = await readPage(request)
    return {
      title: words.provinceYear(unitName(data.unit), data.year),
      wide: true,
      content: <YearPage {...data} />,
    }
  },
})

const readPage = async (request: Request) => {
  const { pool } = request.services.database
  const year = Number(request.parameter("year"))
  if (!Number.isInteger(year) || year < 2500 || year > 2700)
    throw notFound({ th: "ไม่มีปีงบประมาณนี้", en: "There is no such fiscal year" })
  const unit = await getUnit(pool, request.parameter("code"))
  const query = readListQuery(request)
  const whole = filterOf({ page: 1 }, request, { unit: unit.code, year })
  const filter = filterOf({ ...query, unit: unit.code, year }, request)
  const narrowed = Boolean(query.q ?? query.state ?? query.dimension ?? query.kind ?? query.counted)
  const [list, counts, sums] = await Promise.all([
    listActivities(pool, filter, {
      limit: pageSize,
      offset: (query.page - 1) * pageSize,
      uncounted: !narrowed,
    }),
    countActivities(pool, whole),
    isOffice(request) ? budgetSums(pool, whole) : undefined,
  ])
  const total = narrowed ? list.total : counts.total
  return { unit, year, query, list: { items: list.items, total }, counts, sums }
}

const YearPage = ({ unit, year, query, list, counts, sums }: Awaited<ReturnType<typeof readPage>>) => {
  const { t, href } = usePage()
  const here = paths.year(unit.code, year)
  return (
    <>
      <Breadcrumbs steps={[{ path: registryPaths.unit(unit.code), label: unitName(unit) }]} />
      <h1>{t(words.provinceYear(unitName(unit), year))}</h1>
      <nav class="tabs no-print" aria-label={t(words.year)}>
        {[year - 1, year, year + 1].map((one) => (
          <a href={href(paths.year(unit.code, one))} aria-current={one === year ? "page" : undefined}>
            {t(words.yearOf(one))}
          </a>
        ))}
      </nav>
      <YearFigures counts={counts} here={here} />
      {sums && sums.length > 0 && (
        <section aria-labelledby="money">
          <h2 id="money">{t(words.budget)}</h2>
          <SumsTable sums={sums} />
        </section>
      )}
      <ActivityFilters path={here} query={query} years={[]} withoutYear />
      <ActivityList path={here} query={query} list={list} withPair withMoney={sums !== undefined} />
    </>
  )
}
