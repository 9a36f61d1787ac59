import { freshForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { formatDate, formatInstant } from "#kernel/format.ts"
import { preciseDate } from "#kernel/dates.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { Empty, Pagination, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { type Option, Select, TextField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { CasesMenu } from "./cases-menu.tsx"
import { paths } from "../paths.ts"
import { withQuery } from "../query-path.ts"
import { listProcedures, procedureOn } from "../procedures/queries.ts"
import { caseKinds, officesOf, type Procedure } from "../procedures/table/rules.ts"
import { type CaseList, listCases } from "../queries/list.ts"
import { officeName } from "../queries/meanwhile.ts"
import { establishmentRights } from "../rights.ts"
import { CaseFilter, type CaseItem, caseStates } from "../schema.ts"
import { words } from "../words.ts"
import { deadlineDays } from "../working-days/queries.ts"
import { CaseStateMark } from "./case-state.tsx"
import { caseTitle } from "./case-title.ts"
import { unitsToOpenFor } from "./own-units.ts"

const pageSize = 50

/** Every case: filtered and paged by the address, so that a list can be kept and sent. */
export const casesPage = page({
  path: paths.cases,
  right: establishmentRights["case.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool, query } = request.services.database
    const filter = readFilter(request)
    const number = Math.max(1, Math.min(10_000, Number(request.query("page")) || 1))
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
      <Filter filter={filter} procedures={procedures} units={units} />
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

const Filter = ({ filter, procedures, units }: Pick<PageProps, "filter" | "procedures" | "units">) => {
  const { t, href } = usePage()
  const steps = procedures.flatMap((procedure) => procedure.steps)
  const offices = procedures.flatMap(officesOf)
  return (
    <form class="filters" action={href(paths.cases)}>
      <Fields state={freshForm(filter)}>
        <TextField name="q" label={words.searchIn} type="search" />
        <Select name="unit" label={words.province} empty={words.all} options={units} />
        <Select
          name="state"
          label={words.stateLabel}
          empty={words.all}
          options={caseStates.map((value) => ({ value, label: words.state[value] }))}
        />
        <Select
          name="step"
          label={words.step}
          empty={words.all}
          options={[
            ...once(
              steps.map(({ id, number, name }) => ({
                value: id,
                label: { th: `${number} ${name.th}`, en: `${number} ${name.en}` },
              })),
            ),
            { value: "not_stated", label: words.notStated },
          ]}
        />
        <Select
          name="office"
          label={words.waitsFor}
          empty={words.all}
          options={once(offices.map(({ office, name }) => ({ value: office, label: name })))}
        />
        <Select
          name="late"
          label={words.lateLabel}
          empty={words.all}
          options={(["late", "soon"] as const).map((value) => ({ value, label: words.lateness[value] }))}
        />
        <Select
          name="kind"
          label={words.kindLabel}
          empty={words.all}
          options={caseKinds.map((value) => ({ value, label: words.kind[value] }))}
        />
        <div class="actions">
          <button type="submit">{t(words.filter)}</button>
          <a href={href(paths.cases)}>{t(words.clear)}</a>
        </div>
      </Fields>
    </form>
  )
}

const once = (options: readonly Option[]): Option[] =>
  options.filter(({ value }, index) => options.findIndex((other) => other.value === value) === index)

type TableProps = {
  readonly cases: readonly CaseItem[]
  readonly procedures: readonly Procedure[]
  readonly today: string
}

/** Cases as a table: who with whom, where it stands, with whom it is, until when. */
export const CaseTable = ({ cases, procedures, today }: TableProps) => {
  const { t, href, language } = usePage()
  const of = (item: CaseItem) => procedures.find(({ id }) => id === item.procedureId)
  return (
    <Table
      caption={words.cases}
      rows={cases}
      columns={[
        {
          label: words.cases,
          heads: true,
          cell: (item) => (
            <a href={href(paths.case(item.id))}>
              {t(caseTitle(item))}
              <span class="other-name">
                {t(words.number(item.number))}
                {item.kind !== "establish" && ` · ${t(words.kind[item.kind])}`}
                {item.round > 1 && ` · ${t(words.round(item.round))}`}
              </span>
            </a>
          ),
        },
        {
          label: words.step,
          phone: "plain",
          cell: (item) => <CaseStateMark row={item} procedure={of(item)} />,
        },
        {
          label: words.waitsFor,
          cell: (item) => {
            const procedure = of(item)
            return procedure && item.waiting.map(({ office }) => t(officeName(procedure, office))).join(", ")
          },
        },
        {
          label: words.due,
          cell: ({ waiting }) => {
            const due = waiting.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0]
            if (!due) return ""
            const day = formatDate(preciseDate(due), { language, months: "short" })
            return due < today ? (
              <>
                <Status tone="brick" label={words.lateness.late} /> {day}
              </>
            ) : (
              day
            )
          },
        },
        { label: words.updated, cell: ({ updatedAt }) => formatInstant(new Date(updatedAt), language) },
      ]}
    />
  )
}
