import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { unitName, unitsOf } from "#modules/places/index.ts"
import { Empty, Pagination } from "#ui/components/parts.tsx"
import type { Option } from "#ui/forms/fields.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import { countriesToFilter, provincesToFilter } from "../queries/filter-options.ts"
import { listRelations, type RelationList } from "../queries/list.ts"
import { registryRights } from "../rights.ts"
import { RelationListPageQuery } from "../schema.ts"
import { words } from "../words.ts"
import { type AsOf, AsOfBanner, KnownOnBanner, readAsOf } from "./as-of.tsx"
import { Downloads } from "./downloads.tsx"
import { ListFilter } from "./list-filter.tsx"
import { ownUnits } from "./own-units.ts"
import { RelationTable } from "./relation-table.tsx"

const pageSize = 50

/** Every relation: filtered, sorted and paged by the address, so that a list can be kept and sent. */
export const relationsPage = page({
  path: paths.relations,
  right: registryRights["relation.read"],
  audit: "nothing",
  show: async (request) => {
    const asOf = readAsOf(request)
    if (asOf.moved) return asOf.moved
    const query = readQuery(request)
    const { page: number, sort, ...filter } = query
    const { pool } = request.services.database
    const [list, countries, units] = await Promise.all([
      listRelations(pool, filter, sort, { limit: pageSize, offset: (number - 1) * pageSize }),
      countriesToFilter(pool),
      unitOptions(request, query.unit),
    ])
    const mayAdd = request.may(registryRights["relation.create"], { units: ownUnits(request) })
    return {
      title: words.relations,
      wide: true,
      content: <RelationsPage {...{ query, list, asOf, countries, units, mayAdd }} />,
    }
  },
})

/** What cannot be read in an address is left out: a bad link still shows a list. */
const readQuery = (request: Request): RelationListPageQuery => {
  const given = Object.fromEntries(
    Object.entries(request.http.req.query()).filter(([, value]) => value !== ""),
  )
  const result = RelationListPageQuery.safeParse(given)
  if (result.success) return result.data
  for (const issue of result.error.issues) delete given[String(issue.path[0])]
  return RelationListPageQuery.parse(given)
}

const unitOptions = async (request: Request, chosen: string | undefined): Promise<Option[]> => {
  const { pool } = request.services.database
  const provinces = await provincesToFilter(pool)
  const other = chosen && !provinces.some(({ code }) => code === chosen) ? await unitsOf(pool, [chosen]) : []
  return [...other, ...provinces].map((unit) => ({ value: unit.code, label: unitName(unit) }))
}

type PageProps = {
  readonly query: RelationListPageQuery
  readonly list: RelationList
  readonly asOf: AsOf
  readonly countries: readonly string[]
  readonly units: readonly Option[]
  readonly mayAdd: boolean
}

const RelationsPage = ({ query, list, asOf, countries, units, mayAdd }: PageProps) => {
  const { t, href } = usePage()
  const address = (change: Partial<RelationListPageQuery>) =>
    withQuery(paths.relations, {
      ...query,
      page: undefined,
      sort: query.sort === "-signed" ? undefined : query.sort,
      ...change,
    })
  return (
    <>
      <div class="title-line">
        <h1>{t(words.relations)}</h1>
        {mayAdd && (
          <a class="button" href={href(paths.newRelation)}>
            {t(words.addRelation)}
          </a>
        )}
      </div>
      <AsOfBanner day={query.asOf} now={address({ asOf: undefined })} />
      <KnownOnBanner day={query.knownOn} now={address({ knownOn: undefined })} />
      <ListFilter query={query} asOf={asOf} countries={countries} units={units} />
      <p class="count-line" role="status">
        {t(words.found(list.total, list.inDoubt))}
        {list.inDoubt > 0 && query.certainty === undefined && (
          <>
            {" "}
            <a href={href(address({ certainty: "in_doubt" }))}>{t(words.showDoubts)}</a>
          </>
        )}
      </p>
      {list.total === 0 ? (
        <Empty says={words.nothingFound} />
      ) : (
        <RelationTable
          relations={list.items}
          asOf={query.asOf}
          knownOn={query.knownOn}
          sorted={{ by: query.sort, address: (sort) => address({ sort }) }}
        />
      )}
      {list.total > 0 && <Downloads query={query} total={list.total} />}
      <Pagination
        page={query.page}
        pages={Math.ceil(list.total / pageSize)}
        path={(page) => address({ page })}
      />
    </>
  )
}
