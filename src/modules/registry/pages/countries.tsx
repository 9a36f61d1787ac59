import { page } from "#http/routes.ts"
import { collator } from "#kernel/format.ts"
import { listCountries, unitName } from "#modules/places/index.ts"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import { type Counts, countsByCountry } from "../queries/counts.ts"
import { registryRights } from "../rights.ts"
import { termOf } from "../rules.ts"
import { words } from "../words.ts"
import { type AsOf, AsOfBanner, AsOfForm, readAsOf } from "./as-of.tsx"
import { numberCell, readSort, sortColumn, type SortedBy } from "./count-columns.tsx"
import { placeWords } from "./place-words.ts"

/** The partner countries with how many relations each has. */
export const countriesPage = page({
  path: paths.countries,
  right: registryRights["relation.read"],
  audit: "nothing",
  show: async (request) => {
    const asOf = readAsOf(request)
    if (asOf.moved) return asOf.moved
    const { pool } = request.services.database
    const [countries, counts] = await Promise.all([listCountries(pool, []), countsByCountry(pool, asOf.day)])
    const rows = countries.map((country) => ({ ...country, counts: counts.get(country.code) }))
    return {
      title: placeWords.countries,
      wide: true,
      content: <CountriesPage rows={rows} asOf={asOf} sort={readSort(request)} />,
    }
  },
})

type Row = Awaited<ReturnType<typeof listCountries>>[number] & { readonly counts: Counts | undefined }
type PageProps = { readonly rows: readonly Row[]; readonly asOf: AsOf; readonly sort: SortedBy }

const CountriesPage = ({ rows, asOf, sort }: PageProps) => {
  const { t, href } = usePage()
  const partners = rows.filter(({ counts }) => counts && counts.inForce + counts.proposed > 0)
  const missing = rows.filter((row) => row.asean && row.code !== "TH" && !partners.includes(row))
  return (
    <>
      <h1>{t(placeWords.countries)}</h1>
      <AsOfBanner day={asOf.day} now={paths.countries} />
      <p class="lead">
        {t(placeWords.countriesLead(partners.filter(({ counts }) => (counts?.inForce ?? 0) > 0).length))}
      </p>
      <AsOfForm path={paths.countries} asOf={asOf} />
      <CountryTable rows={partners} asOf={asOf} sort={sort} />
      {missing.length > 0 && (
        <p>
          {t(placeWords.aseanWithout)}:{" "}
          {missing.map((row, index) => (
            <>
              {index > 0 && " · "}
              <a href={href(paths.country(row.code))}>{t(unitName(row))}</a>
            </>
          ))}
        </p>
      )}
    </>
  )
}

const CountryTable = ({ rows, asOf, sort }: PageProps) => {
  const { t, href, language } = usePage()
  const address = (to: SortedBy) =>
    withQuery(paths.countries, { asOf: asOf.day, sort: to === "name" ? undefined : to })
  const number = (
    name: Exclude<SortedBy, "name">,
    label: Column<Row>["label"],
    filter?: Record<string, string>,
  ) => ({
    ...sortColumn<Row>(name, label, sort, address),
    cell: (row: Row) =>
      numberCell(
        row.counts?.[name] ?? 0,
        language,
        filter && href(withQuery(paths.relations, { country: row.code, asOf: asOf.day, ...filter })),
      ),
  })
  const columns: Column<Row>[] = [
    {
      ...sortColumn<Row>("name", placeWords.country, sort, address),
      heads: true,
      cell: (row) => (
        <a href={href(withQuery(paths.country(row.code), { asOf: asOf.day }))}>{t(unitName(row))}</a>
      ),
    },
    number("inForce", placeWords.inForce, { status: "in_force" }),
    number("proposed", placeWords.proposed, { status: "proposed" }),
    number("others", placeWords.homeProvinces),
    number("inDoubt", placeWords.doubts, { certainty: "in_doubt" }),
    {
      label: words.termLabel,
      phone: "plain",
      cell: (row) => <span class="soft">{t(words.term[termOf(null, [row.code])])}</span>,
    },
    { label: placeWords.asean, phone: "plain", cell: (row) => (row.asean ? t(placeWords.aseanMember) : "") },
  ]
  const sorted =
    sort === "name"
      ? rows.toSorted((a, b) => collator[language].compare(t(unitName(a)), t(unitName(b))))
      : rows.toSorted((a, b) => (b.counts?.[sort] ?? 0) - (a.counts?.[sort] ?? 0))
  return <Table caption={placeWords.countries} columns={columns} rows={sorted} />
}
