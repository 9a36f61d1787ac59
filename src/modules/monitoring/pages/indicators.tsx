import { page } from "#http/routes.ts"
import { dayOf, fiscalYear } from "#kernel/dates.ts"
import { formatDate, formatNumber } from "#kernel/format.ts"
import { PastLink } from "#modules/access/index.ts"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { correctedTo, countsIn, figureIn, isShare } from "../figure.ts"
import type { Indicator } from "../indicators/compute.ts"
import { provinceChoices } from "./province-choices.ts"
import { paths } from "../paths.ts"
import { type ClosedYear, computeIndicators, findClosedYear } from "../queries/indicators.ts"
import { registerWords } from "../register-words.ts"
import { monitoringRights } from "../rights.ts"
import { monitoringWords as words } from "../words.ts"
import { readAs, standsBeside } from "../indicators/definitions.ts"
import { sources } from "../indicators/facts.ts"
import { type Asked, type ProvinceChoice, readYear, YearForm } from "./year-form.tsx"

/** All indicators of a year: the headline first, each leading to what was counted. */
export const indicatorsPage = page({
  path: paths.indicators,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const asked = readYear(request)
    const { pool } = request.services.database
    const { year, evidence, province } = asked
    const [now, closed, provinces] = await Promise.all([
      computeIndicators(pool, { year, evidence, province, today: request.services.today() }),
      evidence === 0 ? findClosedYear(pool, year, province) : undefined,
      provinceChoices(pool),
    ])
    const over = fiscalYear(asked.year).to < request.services.today()
    const mayClose = over && !closed && !province && request.may(monitoringRights["indicator.close_year"])
    return {
      title: words.title(asked.year),
      wide: true,
      content: (
        <IndicatorsPage asked={asked} now={now} closed={closed} mayClose={mayClose} provinces={provinces} />
      ),
    }
  },
})

type PageProps = {
  readonly asked: Asked
  readonly now: readonly Indicator[]
  readonly closed: ClosedYear | undefined
  readonly mayClose: boolean
  readonly provinces: readonly ProvinceChoice[]
}

const IndicatorsPage = ({ asked, now, closed, mayClose, provinces }: PageProps) => {
  const { t, href, language } = usePage()
  const shown = closed?.figures ?? now
  const wanted = asked.province ? "relation_fiscal" : "province_fiscal"
  const headline = shown.find(({ variant }) => variant === wanted)
  const named = provinces.find(({ code }) => code === asked.province)
  const later = closed ? now : undefined
  return (
    <>
      <h1>{t(words.title(asked.year))}</h1>
      <p class="lead">{t(words.lead)}</p>
      <YearForm path={paths.indicators} asked={asked} provinces={provinces} />
      {named && (
        <p class="verdict">
          <a href={href(paths.dashboardOfProvince(named.code))}>{t(words.ofProvince(t(named.name)))}</a>
        </p>
      )}
      {closed && (
        <p class="notice">{t(words.closed(formatDate(dayOf(new Date(closed.closedAt)), { language })))}</p>
      )}
      {headline && <Headline indicator={headline} asked={asked} />}
      <h2>{t(words.ofThePlan)}</h2>
      <IndicatorTable shown={shown.filter(({ id }) => !standsBeside(id))} now={later} asked={asked} />
      <h2>{t(words.besideThem)}</h2>
      <IndicatorTable
        shown={shown.filter(({ id }) => standsBeside(id) && readAs(id) !== "baht")}
        now={later}
        asked={asked}
      />
      <Budget shown={shown.filter(({ id }) => readAs(id) === "baht")} now={later} asked={asked} />
      <p>
        <a href={href(paths.registers)}>{t(registerWords.registers)}</a>
      </p>
      {closed && <PastLink kind="indicator_year" id={String(asked.year)} />}
      {mayClose && (
        <section class="close-year">
          <h2>{t(words.closeTitle)}</h2>
          <p>{t(words.closeLead)}</p>
          <form method="post" action={href(paths.closeYear)}>
            <input type="hidden" name="year" value={String(asked.year)} />
            <button type="submit">{t(words.close)}</button>
          </form>
        </section>
      )}
    </>
  )
}

type OneProps = { readonly indicator: Indicator; readonly asked: Asked }

const Headline = ({ indicator, asked }: OneProps) => {
  const { t, href, language } = usePage()
  const { id, variant, numerator, denominator, rule } = indicator
  return (
    <section class="headline-figure">
      <p class="headline-value">{t(figureIn(indicator, language))}</p>
      <div>
        <h2>
          <a href={href(paths.indicator(id, variant, asked.year, asked.evidence, asked.province))}>
            {t(words.names[id] ?? words.indicators)}
          </a>
        </h2>
        <p>
          {variant && t(words.variants[variant])} · {t(words.countedOf)} {formatNumber(numerator, language)} /{" "}
          {formatNumber(denominator ?? 0, language)}
        </p>
        <Bar indicator={indicator} />
        <p class="soft">{t(rule)}</p>
      </div>
    </section>
  )
}

/** A share as a part of a whole. The figure in words stands beside it. */
const Bar = ({ indicator }: { readonly indicator: Indicator }) =>
  isShare(indicator) && indicator.value !== null ? (
    <svg class="share-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="share-whole" width="100" height="4" />
      <rect class="share-part" width={String(indicator.value * 100)} height="4" />
    </svg>
  ) : null

/** Money planned and spent, by who gives it; every sum leads to the relations that it is made of. */
const Budget = ({ shown, now, asked }: TableProps) => {
  const { t, href, language } = usePage()
  const cell = (stage: "planned" | "spent", source: string) => {
    const figure = shown.find(({ id }) => id === `budget_${stage}${source}`)
    const later = figure && correctedTo(figure, now)
    return figure ? (
      <>
        <a href={href(paths.indicator(figure.id, null, asked.year, asked.evidence, asked.province))}>
          {formatNumber(Math.round(figure.numerator), language)}
        </a>
        {later && (
          <span class="later-figure">
            {" "}
            {t(words.now(formatNumber(Math.round(later.numerator), language)))}
          </span>
        )}
      </>
    ) : (
      "–"
    )
  }
  const rule = shown.find(({ id }) => id === "budget_spent")?.rule
  if (!rule) return null
  return (
    <>
      <h2>{t(words.budget)}</h2>
      <p class="soft">{t(rule)}</p>
      <Table
        caption={words.budget}
        rows={["", ...sources.map((source) => `_${source}`)]}
        columns={[
          {
            label: words.source,
            heads: true,
            cell: (source) =>
              t(words.sources[source.slice(1) as keyof typeof words.sources] ?? words.allSources),
          },
          { label: words.planned, align: "end", cell: (source) => cell("planned", source) },
          { label: words.spent, align: "end", cell: (source) => cell("spent", source) },
        ]}
      />
    </>
  )
}

type TableProps = {
  readonly shown: readonly Indicator[]
  readonly now: readonly Indicator[] | undefined
  readonly asked: Asked
}

const IndicatorTable = ({ shown, now, asked }: TableProps) => {
  const { t, href, language } = usePage()
  const laterFigure = (figure: Indicator) => {
    const later = correctedTo(figure, now)
    if (!later) return undefined
    const beside = later.denominator === null ? "" : ` (${counts(later)})`
    return t(words.now(`${t(figureIn(later, language))}${beside}`))
  }
  const counts = (figure: Indicator) => countsIn(figure, language)
  const columns: Column<Indicator>[] = [
    {
      label: words.number,
      heads: true,
      cell: ({ id, variant }) => (
        <>
          <a href={href(paths.indicator(id, variant, asked.year, asked.evidence, asked.province))}>
            {standsBeside(id) ? "" : `${id} `}
            {t(words.names[id] ?? words.indicators)}
          </a>
          {variant && <span class="soft"> {t(words.variants[variant])}</span>}
        </>
      ),
    },
    {
      label: words.figure,
      cell: (figure) => (
        <>
          <strong>{t(figureIn(figure, language))}</strong>
          <Bar indicator={figure} />
          {laterFigure(figure) && <span class="later-figure"> {laterFigure(figure)}</span>}
        </>
      ),
    },
    {
      label: words.countedOf,
      align: "end",
      cell: (figure) =>
        figure.id === "2.2" ? (
          <>
            {formatNumber(figure.numerator, language)}{" "}
            <span class="soft">{t(words.before(formatNumber(figure.denominator ?? 0, language)))}</span>
          </>
        ) : (
          counts(figure)
        ),
    },
    {
      label: words.rule,
      phone: "plain",
      cell: ({ id, rule, imprecise, inDoubt }) => (
        <>
          <span class="soft">{t(rule)}</span>
          {!standsBeside(id) && imprecise.length + inDoubt.length > 0 && (
            <span class="figure-marks"> {t(words.withMark(imprecise.length, inDoubt.length))}</span>
          )}
        </>
      ),
    },
  ]
  return <Table caption={words.indicators} columns={columns} rows={shown} />
}
