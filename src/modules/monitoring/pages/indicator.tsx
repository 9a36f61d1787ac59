import { page } from "#http/routes.ts"
import { notFound } from "#kernel/errors.ts"
import { formatNumber } from "#kernel/format.ts"
import { same, type Text } from "#kernel/text.ts"
import { unitName, unitsOf } from "#modules/places/index.ts"
import { establishmentPaths } from "#modules/establishment/index.ts"
import { registryPaths, relationsOf, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Empty, Status } from "#ui/components/parts.tsx"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { figureIn } from "../figure.ts"
import type { Indicator } from "../indicators/compute.ts"
import { paths } from "../paths.ts"
import { computeIndicators, titlesOfCases } from "../queries/indicators.ts"
import { monitoringRights } from "../rights.ts"
import { monitoringWords as words } from "../words.ts"
import { type Asked, readYear, YearForm } from "./year-form.tsx"

/** One figure: its rule in words, and what does not meet it, row by row. */
export const indicatorPage = page({
  path: paths.figure,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const asked = readYear(request)
    const { pool } = request.services.database
    const figures = await computeIndicators(pool, asked.year, asked.evidence)
    const wanted = request.parameter("figure")
    const figure = figures.find(({ id, variant }) => (variant ? `${id}-${variant}` : id) === wanted)
    if (!figure) throw notFound(words.noSuch)
    const rows = await rowsOf(request.services.database.pool, figure)
    return {
      title: words.names[figure.id] ?? words.indicators,
      content: <IndicatorPage figure={figure} rows={rows} asked={asked} path={request.path} />,
    }
  },
})

type Row = { readonly id: string; readonly label: Text; readonly path: string | undefined }

/** What does not meet the figure, and what in it is not certain, with names and addresses. */
const rowsOf = async (
  pool: Parameters<typeof relationsOf>[0],
  figure: Indicator,
): Promise<readonly Row[]> => {
  const ids = [...new Set([...figure.without, ...figure.imprecise, ...figure.inDoubt])]
  const relations = await relationsOf(
    pool,
    ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)),
  )
  const units = await unitsOf(
    pool,
    ids.filter((id) => /^[A-Z]{2}-/.test(id)),
  )
  const cases = await titlesOfCases(
    pool,
    ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)),
  )
  return [
    ...cases.map(({ id, title }) => ({ id, label: same(title), path: establishmentPaths.case(id) })),
    ...units.map((unit) => ({ id: unit.code, label: unitName(unit), path: registryPaths.unit(unit.code) })),
    ...relations.map((relation) => ({
      id: relation.id,
      label: titleOf(relation),
      path: registryPaths.relation(relation.id),
    })),
  ]
}

type PageProps = {
  readonly figure: Indicator
  readonly rows: readonly Row[]
  readonly asked: Asked
  readonly path: string
}

const IndicatorPage = ({ figure, rows, asked, path }: PageProps) => {
  const { t, href, language } = usePage()
  const without = new Set(figure.without)
  const silent = new Set(figure.notReported)
  const marks = (id: string): readonly Text[] => [
    ...(figure.imprecise.includes(id) ? [words.imprecise] : []),
    ...(figure.inDoubt.includes(id) ? [words.inDoubt] : []),
  ]
  const columns: Column<Row>[] = [
    {
      label: words.relation,
      heads: true,
      cell: ({ label, path: address }) => (address ? <a href={href(address)}>{t(label)}</a> : t(label)),
    },
    {
      label: words.state,
      phone: "plain",
      cell: ({ id }) => (
        <>
          {without.has(id) ? (
            <Status tone="brick" label={silent.has(id) ? words.notReported : words.nothingJoint} />
          ) : (
            <Status tone="jade" label={words.met} />
          )}{" "}
          {marks(id).map((label) => (
            <Status tone="marigold" label={label} />
          ))}
        </>
      ),
    },
  ]
  const sorted = rows.toSorted((one, other) => Number(without.has(other.id)) - Number(without.has(one.id)))
  return (
    <>
      <Breadcrumbs
        steps={[{ path: paths.indicatorsOf(asked.year, asked.evidence), label: words.title(asked.year) }]}
      />
      <h1>
        {figure.id} {t(words.names[figure.id] ?? words.indicators)}
      </h1>
      {figure.variant && <p class="lead">{t(words.variants[figure.variant])}</p>}
      <YearForm path={path} asked={asked} />
      <p class="headline-value">{t(figureIn(figure, language))}</p>
      <p>
        {t(words.countedOf)} {formatNumber(figure.numerator, language)} /{" "}
        {figure.denominator === null ? "–" : formatNumber(figure.denominator, language)}
      </p>
      <p class="soft">{t(figure.rule)}</p>
      <h2>
        {t(words.without)}{" "}
        {figure.without.length > 0 && t(same(formatNumber(figure.without.length, language)))}
      </h2>
      {sorted.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <Table caption={words.without} columns={columns} rows={sorted} />
      )}
    </>
  )
}
