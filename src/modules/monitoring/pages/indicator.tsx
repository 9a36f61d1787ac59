import type { Child } from "hono/jsx"
import { page } from "#http/routes.ts"
import { notFound } from "#kernel/errors.ts"
import { formatNumber } from "#kernel/format.ts"
import type { Language, Text } from "#kernel/text.ts"
import { Breadcrumbs, Empty, Status } from "#ui/components/parts.tsx"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { countryGroups } from "../balance/queries.ts"
import { regionName } from "../balance/words.ts"
import { countsIn, figureIn } from "../figure.ts"
import { readAs, standsBeside } from "../indicators/definitions.ts"
import type { Indicator } from "../indicators/compute.ts"
import { paths } from "../paths.ts"
import { openIndicator } from "../queries/indicators.ts"
import { monitoringRights } from "../rights.ts"
import { monitoringWords as words } from "../words.ts"
import { type Row, rowsOf } from "./indicator-rows.ts"
import { provinceChoices } from "./province-choices.ts"
import { type Asked, type ProvinceChoice, readYear, YearForm } from "./year-form.tsx"

/** One figure: its rule in words, and what does not meet it, row by row. */
export const indicatorPage = page({
  path: paths.figure,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const asked = readYear(request)
    const { pool } = request.services.database
    const [id = "", variant] = request.parameter("figure").split("-")
    const { year, evidence, province } = asked
    const today = request.services.today()
    const [opened, provinces, countries] = await Promise.all([
      openIndicator(pool, { year, evidence, province, today }, id, variant),
      provinceChoices(pool),
      countryGroups(pool),
    ])
    if (!opened) throw notFound(words.noSuch)
    const { figure, counted } = opened
    const failing = new Set(figure.without)
    const met = counted.filter((one) => !failing.has(one))
    const rows = await rowsOf(pool, [...figure.without.slice(0, most), ...met.slice(0, most)])
    const names = new Map(countries.map(({ code, nameTh, nameEn }) => [code, { th: nameTh, en: nameEn }]))
    const { path } = request
    return {
      title: words.names[figure.id] ?? words.indicators,
      content: <IndicatorPage {...{ figure, rows, asked, provinces, names, path, met: met.length }} />,
    }
  },
})

/** How many of either sort a page shows. */
const most = 200

type PageProps = {
  readonly figure: Indicator
  readonly rows: readonly Row[]
  readonly asked: Asked
  readonly path: string
  readonly provinces: readonly ProvinceChoice[]
  readonly names: ReadonlyMap<string, Text>
  readonly met: number
}

const IndicatorPage = ({ figure, rows, asked, path, provinces, names, met }: PageProps) => {
  const { t, href, language } = usePage()
  const without = new Set(figure.without)
  const silent = new Set(figure.notReported)
  const marks = (id: string): readonly Text[] => [
    ...(figure.imprecise.includes(id) ? [words.imprecise] : []),
    ...(figure.inDoubt.includes(id) ? [words.inDoubt] : []),
  ]
  const judged = ["share", "part"].includes(readAs(figure.id))
  const standing = (id: string): Child => {
    if (!judged) return null
    if (!without.has(id)) return <Status tone="jade" label={words.met} />
    if (silent.has(id)) return <Status tone="brick" label={words.notReported} />
    return <Status tone="brick" label={figure.id === "2.1" ? words.nothingJoint : words.without} />
  }
  const columns: Column<Row>[] = [
    {
      label: words.row,
      heads: true,
      cell: ({ label, path: address }) => (address ? <a href={href(address)}>{t(label)}</a> : t(label)),
    },
    {
      label: words.state,
      phone: "plain",
      cell: ({ id }) => (
        <>
          {standing(id)}{" "}
          {marks(id).map((label) => (
            <Status tone="marigold" label={label} />
          ))}
        </>
      ),
    },
  ]
  const failing = rows.filter(({ id }) => without.has(id))
  const meeting = rows.filter(({ id }) => !without.has(id))
  return (
    <>
      <Breadcrumbs
        steps={[
          {
            path: paths.indicatorsOf(asked.year, asked.evidence, asked.province),
            label: words.title(asked.year),
          },
        ]}
      />
      <h1>
        {standsBeside(figure.id) ? "" : `${figure.id} `}
        {t(words.names[figure.id] ?? words.indicators)}
      </h1>
      {figure.variant && <p class="lead">{t(words.variants[figure.variant])}</p>}
      <YearForm path={path} asked={asked} provinces={provinces} />
      <p class="headline-value">{t(figureIn(figure, language))}</p>
      {figure.denominator !== null && <p>{t(besideOf(figure, language))}</p>}
      <p class="soft">{t(figure.rule)}</p>
      {figure.parts && <Parts parts={figure.parts} names={names} />}
      {figure.without.length > 0 && (
        <Rows title={words.without} count={figure.without.length} rows={failing} columns={columns} />
      )}
      {met > 0 && (
        <Rows
          title={judged && figure.without.length > 0 ? words.met : words.counted}
          count={met}
          rows={meeting}
          columns={columns}
        />
      )}
      {figure.without.length + met === 0 && <Empty says={words.none} />}
    </>
  )
}

/** What a figure stands beside: what was counted; of a number the year before, or what it is of. */
const besideOf = (figure: Indicator, language: Language): Text => {
  if (readAs(figure.id) !== "number")
    return {
      th: `${words.countedOf.th} ${countsIn(figure, language)}`,
      en: `${words.countedOf.en} ${countsIn(figure, language)}`,
    }
  const beside = formatNumber(figure.denominator ?? 0, language)
  return figure.id === "2.2" ? words.before(beside) : words.outOf(beside)
}

type RowsProps = {
  readonly title: Text
  readonly count: number
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
}

const Rows = ({ title, count, rows, columns }: RowsProps) => {
  const { t, language } = usePage()
  return (
    <>
      <h2>
        {t(title)} {formatNumber(count, language)}
      </h2>
      {count > most && <p class="soft">{t(words.firstOf(formatNumber(most, language)))}</p>}
      {rows.length > 0 && <Table caption={title} columns={columns} rows={rows} />}
    </>
  )
}

/** The countries or regions that an index is made of. */
const Parts = ({ parts, names }: { parts: NonNullable<Indicator["parts"]>; names: PageProps["names"] }) => {
  const { t, href, language } = usePage()
  return (
    <Table
      caption={words.parts}
      rows={parts.slice(0, most)}
      columns={[
        {
          label: words.parts,
          heads: true,
          cell: ({ id }) => {
            const name = names.get(id)
            return name ? <a href={href(paths.dashboardOfCountry(id))}>{t(name)}</a> : t(regionName(id))
          },
        },
        {
          label: words.share,
          align: "end",
          cell: ({ share }) => `${formatNumber(Math.round(share * 1000) / 10, language)} %`,
        },
      ]}
    />
  )
}
