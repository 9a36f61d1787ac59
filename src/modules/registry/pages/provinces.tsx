import { page } from "#http/routes.ts"
import { collator } from "#kernel/format.ts"
import { same } from "#kernel/text.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import { type Counts, countsByHome } from "../queries/counts.ts"
import { registryRights } from "../rights.ts"
import { type AsOf, AsOfBanner, AsOfForm, readAsOf } from "./as-of.tsx"
import { numberCell, readSort, sortColumn, type SortedBy } from "./count-columns.tsx"
import { placeWords } from "./place-words.ts"

/** All 77 provinces with how many relations each has. */
export const provincesPage = page({
  path: paths.provinces,
  right: registryRights["relation.read"],
  audit: "nothing",
  show: async (request) => {
    const asOf = readAsOf(request)
    if (asOf.moved) return asOf.moved
    const { pool } = request.services.database
    const [provinces, counts] = await Promise.all([listProvinces(pool, []), countsByHome(pool, asOf.day)])
    const rows = provinces.map((province) => ({ ...province, counts: counts.get(province.code) }))
    return {
      title: placeWords.provinces,
      wide: true,
      content: <ProvincesPage rows={rows} asOf={asOf} sort={readSort(request)} />,
    }
  },
})

type Row = Awaited<ReturnType<typeof listProvinces>>[number] & { readonly counts: Counts | undefined }
type PageProps = { readonly rows: readonly Row[]; readonly asOf: AsOf; readonly sort: SortedBy }

const ProvincesPage = ({ rows, asOf, sort }: PageProps) => {
  const { t, href, language } = usePage()
  const address = (to: SortedBy) =>
    withQuery(paths.provinces, { asOf: asOf.day, sort: to === "name" ? undefined : to })
  const number = (
    name: Exclude<SortedBy, "name">,
    label: Column<Row>["label"],
    more?: (row: Row) => string,
  ) => ({
    ...sortColumn<Row>(name, label, sort, address),
    cell: (row: Row) => numberCell(row.counts?.[name] ?? 0, language, more && href(more(row))),
  })
  const listed = (row: Row, filter: Record<string, string>) =>
    withQuery(paths.relations, { unit: row.code, asOf: asOf.day, ...filter })
  const columns: Column<Row>[] = [
    {
      ...sortColumn<Row>("name", placeWords.province, sort, address),
      heads: true,
      cell: (row) => (
        <a href={href(withQuery(paths.unit(row.code), { asOf: asOf.day }))}>{t(unitName(row))}</a>
      ),
    },
    {
      label: placeWords.regionLabel,
      phone: "plain",
      cell: (row) => t(placeWords.region[row.region] ?? same(row.region)),
    },
    number("inForce", placeWords.inForce, (row) => listed(row, { status: "in_force" })),
    number("proposed", placeWords.proposed, (row) => listed(row, { status: "proposed" })),
    number("others", placeWords.partnerCountries),
    number("inDoubt", placeWords.doubts, (row) => listed(row, { certainty: "in_doubt" })),
    {
      label: placeWords.features,
      phone: "plain",
      cell: (row) => (
        <span class="soft">
          {[row.border && t(placeWords.border), row.specialEconomicZone && t(placeWords.zone)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      ),
    },
  ]
  const sorted =
    sort === "name"
      ? rows.toSorted((a, b) => collator[language].compare(t(unitName(a)), t(unitName(b))))
      : rows.toSorted((a, b) => (b.counts?.[sort] ?? 0) - (a.counts?.[sort] ?? 0))
  return (
    <>
      <h1>{t(placeWords.provinces)}</h1>
      <AsOfBanner day={asOf.day} now={paths.provinces} />
      <p class="lead">
        {t(placeWords.provincesLead(rows.filter(({ counts }) => (counts?.inForce ?? 0) > 0).length))}
      </p>
      <AsOfForm path={paths.provinces} asOf={asOf} />
      <Table caption={placeWords.provinces} columns={columns} rows={sorted} />
    </>
  )
}
