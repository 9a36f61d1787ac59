import { preciseDate } from "#kernel/dates.ts"
import { countryName, formatDate } from "#kernel/format.ts"
import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { Empty, Pagination } from "#ui/components/parts.tsx"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import { listRelations, type RelationList } from "../queries/list.ts"
import { registryRights } from "../rights.ts"
import { RelationListPageQuery, type RelationItem, type sorts } from "../schema.ts"
import { words } from "../words.ts"
import { ListFilter } from "./list-filter.tsx"
import { RelationState, useDates, useNames } from "./parts.tsx"

const pageSize = 50

/** Every relation: filtered, sorted and paged by the address, so that a list can be kept and sent. */
export const relationsPage = page({
  path: paths.relations,
  right: registryRights["relation.read"],
  audit: "nothing",
  show: async (request) => {
    const query = readQuery(request)
    const { page: number, sort, ...filter } = query
    const part = { limit: pageSize, offset: (number - 1) * pageSize }
    const list = await listRelations(request.services.database.pool, filter, sort, part)
    return { title: words.relations, wide: true, content: <RelationsPage query={query} list={list} /> }
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

const RelationsPage = ({
  query,
  list,
}: {
  readonly query: RelationListPageQuery
  readonly list: RelationList
}) => {
  const { t, language } = usePage()
  const address = (change: Partial<RelationListPageQuery>) =>
    withQuery(paths.relations, {
      ...query,
      page: undefined,
      sort: query.sort === "-signed" ? undefined : query.sort,
      ...change,
    })
  return (
    <>
      <h1>{t(words.relations)}</h1>
      {query.asOf && (
        <p class="lead">{t(words.asOfSays(formatDate(preciseDate(query.asOf), { language })))}</p>
      )}
      <ListFilter query={query} />
      <p role="status">{t(words.found(list.total, list.inDoubt))}</p>
      {list.total === 0 ? (
        <Empty says={words.nothingFound} />
      ) : (
        <RelationTable relations={list.items} sort={query.sort} address={address} />
      )}
      <Pagination
        page={query.page}
        pages={Math.ceil(list.total / pageSize)}
        path={(page) => address({ page })}
      />
    </>
  )
}

type Sort = (typeof sorts)[number]
type TableProps = {
  readonly relations: readonly RelationItem[]
  readonly sort: Sort
  readonly address: (change: { sort: Sort }) => string
}

const RelationTable = ({ relations, sort, address }: TableProps) => {
  const { href, language } = usePage()
  const { namesOf } = useNames()
  const date = useDates()
  const sortBy = (up: Sort, down: Sort = up) => ({
    path: address({ sort: sort === up ? down : up }),
    now: sort === up ? ("ascending" as const) : sort === down ? ("descending" as const) : ("none" as const),
  })
  const columns: Column<RelationItem>[] = [
    {
      label: words.home,
      heads: true,
      sort: sortBy("home"),
      cell: (row) => <a href={href(paths.relation(row.id))}>{namesOf(row, "home")}</a>,
    },
    { label: words.partner, sort: sortBy("partner"), cell: (row) => namesOf(row, "partner") },
    {
      label: words.country,
      cell: (row) =>
        countriesOf(row)
          .map((code) => countryName(code, language))
          .join(" · "),
    },
    {
      label: words.since,
      sort: sortBy("signed", "-signed"),
      cell: (row) => date(row.signedOn ?? row.proposedOn),
    },
    { label: words.state, cell: (row) => <RelationState relation={row} /> },
  ]
  return <Table caption={words.relations} columns={columns} rows={relations} />
}

const countriesOf = (row: RelationItem): string[] => [
  ...new Set(
    row.parties.flatMap((party) => (party.side === "partner" && party.country ? [party.country] : [])),
  ),
]
