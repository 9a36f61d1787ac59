import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import { isUuid } from "#kernel/ids.ts"
import { getRelationItem, registryPaths, type RelationDetail, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Empty, Figure, Figures } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import { listActivities } from "../queries/list.ts"
import { overdueReports } from "../queries/overdue.ts"
import { budgetSums, countActivities } from "../queries/totals.ts"
import { activityRights } from "../rights.ts"
import { SumsTable } from "./budget-table.tsx"
import {
  ActivityFilters,
  ActivityList,
  filterOf,
  isOffice,
  pageSize,
  readListQuery,
  yearsAround,
} from "./list-parts.tsx"
import { Overdue } from "./overdue.tsx"
import { RelationNav } from "./parts.tsx"
import { words } from "./words.ts"

/** Thai units of a relation: what rights depend on. */
export const homeUnitsOf = (relation: Pick<RelationDetail, "parties">) =>
  relation.parties.flatMap(({ side, unit }) => (side === "home" && unit ? [unit.code] : []))

/** All that a pair has done and will do, with its money where the reader works in an office. */
export const relationActivitiesPage = page({
  path: paths.ofRelation(":id"),
  right: activityRights["activity.list"],
  audit: "nothing",
  show: async (request) => {
    const data = await readPage(request)
    return { title: words.activitiesOf, wide: true, content: <RelationActivities {...data} /> }
  },
})

const readPage = async (request: Request) => {
  const { pool, query: reader } = request.services.database
  const id = request.parameter("id")
  const query = readListQuery(request)
  const filter = filterOf({ ...query, unit: undefined }, request, { relation: id })
  const office = isOffice(request)
  const today = request.services.today()
  const [relation, list, counts, sums, overdue] = await Promise.all([
    getRelationItem(pool, id),
    listActivities(pool, filter, {
      limit: pageSize,
      offset: (query.page - 1) * pageSize,
      uncounted: true,
    }),
    countActivities(pool, filter),
    office ? budgetSums(pool, filter) : undefined,
    office && isUuid(id) ? overdueReports(reader, id, today) : [],
  ])
  const mayWrite = request.may(activityRights["activity.record"], { units: homeUnitsOf(relation) })
  return {
    relation,
    query,
    list: { items: list.items, total: counts.total },
    counts,
    sums,
    overdue,
    office,
    mayWrite,
    year: fiscalYearOf(today),
  }
}

const RelationActivities = (data: Awaited<ReturnType<typeof readPage>>) => {
  const { t, href } = usePage()
  const { relation, query, list, counts, sums, overdue, office, mayWrite, year } = data
  const here = paths.ofRelation(relation.id)
  const narrowed = Boolean(
    query.q ?? query.year ?? query.state ?? query.dimension ?? query.kind ?? query.counted,
  )
  return (
    <>
      <Breadcrumbs steps={[{ path: registryPaths.relation(relation.id), label: titleOf(relation) }]} />
      <div class="title-line">
        <h1>{t(words.activitiesOf)}</h1>
        {mayWrite && (
          <a class="button primary" href={href(paths.newActivity(relation.id))}>
            {t(words.newActivity)}
          </a>
        )}
      </div>
      <p class="about">{t(titleOf(relation))}</p>
      <RelationNav relation={relation.id} current="activities" year={year} office={office} />
      <Overdue reports={mayWrite ? overdue : []} />
      {counts.total === 0 && !narrowed ? (
        <Empty says={words.noneYet} />
      ) : (
        <>
          <Figures>
            <Figure
              value={counts.held}
              label={words.figures.held}
              path={withQuery(here, { year: query.year, state: "held" })}
            />
            <Figure
              value={counts.planned}
              label={words.figures.planned}
              path={withQuery(here, { year: query.year, state: "planned" })}
            />
            <Figure
              value={counts.joint}
              label={words.figures.joint}
              path={withQuery(here, { year: query.year, counted: "joint" })}
            />
            <Figure
              value={counts.tangible}
              label={words.figures.tangible}
              path={withQuery(here, { year: query.year, counted: "tangible" })}
            />
          </Figures>
          <ActivityFilters path={here} query={query} years={yearsAround(year)} />
          <ActivityList path={here} query={query} list={list} withMoney={office} />
          {sums && sums.length > 0 && (
            <section aria-labelledby="money">
              <h2 id="money">{t(words.budget)}</h2>
              <SumsTable sums={sums} />
            </section>
          )}
        </>
      )}
    </>
  )
}
