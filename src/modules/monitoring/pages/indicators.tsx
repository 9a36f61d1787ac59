import { page } from "#http/routes.ts"
import { dayOf, fiscalYear } from "#kernel/dates.ts"
import { formatDate, formatNumber } from "#kernel/format.ts"
import { PastLink } from "#modules/access/index.ts"
import { usePage } from "#ui/page-context.ts"
import { figureIn } from "../figure.ts"
import type { Indicator } from "../indicators/compute.ts"
import { readAs, standsBeside } from "../indicators/definitions.ts"
import { paths } from "../paths.ts"
import { type ClosedYear, computeIndicators, findClosedYear } from "../queries/indicators.ts"
import { registerWords } from "../register-words.ts"
import { monitoringRights } from "../rights.ts"
import { monitoringWords as words } from "../words.ts"
import { Bar, Budget, IndicatorTable } from "./indicator-tables.tsx"
import { provinceChoices } from "./province-choices.ts"
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
