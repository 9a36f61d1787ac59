import type { Request } from "#http/request.ts"
import { pageNumberIn } from "#http/page-number.ts"
import { page } from "#http/routes.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { Empty, Pagination } from "#ui/components/parts.tsx"
import { type Option } from "#ui/forms/fields.tsx"
import { usePage } from "#ui/page-context.ts"
import { CasesMenu } from "./cases-menu.tsx"
import { paths } from "../paths.ts"
import { withQuery } from "../query-path.ts"
import { listProcedures, procedureOn } from "../procedures/queries.ts"
import { type Procedure } from "../procedures/table/rules.ts"
import { type CaseList, listCases } from "../queries/list.ts"
import { establishmentRights } from "../rights.ts"
import { CaseFilter } from "../schema.ts"
import { words } from "../words.ts"
import { deadlineDays } from "../working-days/queries.ts"
import { unitsToOpenFor } from "./own-units.ts"
import { CasesFilter } from "./cases-filter.tsx"
import { CaseTable } from "./case-table.tsx"

const pageSize = 50

/** Every case: filtered and paged by the address, so that a list can be kept and sent. */
export const casesPage = page({
  path: paths.cases,
  right: establishmentRights["case.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool, query } = request.services.database
    const filter = readFilter(request)
    const number = pageNumberIn(request)
    const days = await deadlineDays(query, request.services.today())
    const { today } = days
    const [list, procedures, provinces, current] = await Promise.all([
      listCases(pool, filter, days, { limit: pageSize, offset: (number - 1) * pageSize }),
      listProcedures(query),
      listProvinces(pool, []),
      procedureOn(query, today),
    ])
    const units = provinces.map((unit) => ({ value: unit.code, label: unitName(unit) }))
    const mayOpen = unitsToOpenFor(request, current).length > 0
    return {
      title: words.cases,
      wide: true,
      content: <CasesPage {...{ filter, number, list, procedures, units, mayOpen, today }} />,
    }
  },
})

/** What cannot be read in an address is left out: a bad link still shows a list. */
const readFilter = (request: Request): CaseFilter => {
  const given = Object.fromEntries(
    Object.entries(request.http.req.query()).filter(([, value]) => value !== ""),
  )
  const read = CaseFilter.safeParse(given)
  if (read.success) return read.data
  for (const issue of read.error.issues) delete given[String(issue.path[0])]
  return CaseFilter.parse(given)
}

type PageProps = {
  readonly filter: CaseFilter
  readonly number: number
  readonly list: CaseList
  readonly procedures: readonly Procedure[]
  readonly units: readonly Option[]
  readonly mayOpen: boolean
  readonly today: string
}

const CasesPage = ({ filter, number, list, procedures, units, mayOpen, today }: PageProps) => {
  const { t, href } = usePage()
  return (
    <>
      <CasesMenu at={paths.cases} />
      <div class="title-line">
        <h1>{t(words.cases)}</h1>
        <p class="actions">
          {mayOpen && (
            <a class="button primary" href={href(paths.newCase)}>
              {t(words.newCase)}
            </a>
          )}
        </p>
      </div>
      <p class="lead">{t(words.casesLead)}</p>
      <CasesFilter filter={filter} procedures={procedures} units={units} />
      <p class="count-line" role="status">
        {t(words.found(list.total))}
      </p>
      {list.total === 0 ? (
        <Empty says={words.none} />
      ) : (
        <div class="case-lists">
          <CaseTable cases={list.items} procedures={procedures} today={today} />
        </div>
      )}
      <Pagination
        page={number}
        pages={Math.ceil(list.total / pageSize)}
        path={(page) => withQuery(paths.cases, { ...filter, page })}
      />
    </>
  )
}
