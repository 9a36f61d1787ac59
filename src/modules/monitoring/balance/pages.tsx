import { page } from "#http/routes.ts"
import { fiscalYear, fiscalYearOf } from "#kernel/dates.ts"
import { formatNumber } from "#kernel/format.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { Empty, Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { percentIn } from "../dashboard/charts.ts"
import { countStates, pressing, standing, withLastContact } from "../dashboard/queries/standing.ts"
import { AsOf, readAt } from "../dashboard/pages/frame.tsx"
import { titlesOf } from "../dashboard/queries/titles.ts"
import { oldest } from "../queries/kept.ts"
import { paths } from "../paths.ts"
import { monitoringRights } from "../rights.ts"
import { borderGaps, countryGroups, countryWeights, dimensionsUsed } from "./queries.ts"
import { concentrationOf, shareWithin } from "./rules.ts"
import { WhatIf } from "./what-if.tsx"
import { balanceWords as words } from "./words.ts"
import { Concentration } from "./concentration.tsx"
import { Gaps } from "./gaps.tsx"
import type { BalanceProps } from "./props.ts"

const historyYears = 10
const dimensionYears = 5

/** Where relations crowd, where there are none, and what one more would do. */
export const balancePage = page({
  path: paths.balance,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const today = request.services.today()
    const running = fiscalYearOf(today)
    const since = running - dimensionYears
    const [weights, countries, gaps, all, first, used, provinces] = await Promise.all([
      countryWeights(pool, running - historyYears, running, today, "shown"),
      countryGroups(pool),
      borderGaps.shown(pool, today),
      standing.shown(pool, today),
      pressing.shown(pool, today),
      dimensionsUsed.shown(pool, fiscalYear(since).from, today),
      listProvinces(pool, []),
    ])
    const [shown, titles] = await Promise.all([
      withLastContact(pool, first.value, today),
      titlesOf(
        pool,
        first.value.map(({ id }) => id),
      ),
    ])
    const at = readAt(request.services.now(), oldest([weights, gaps, all, first, used]))
    const names = new Map([
      ...countries.map(({ code, nameTh, nameEn }) => [code, { th: nameTh, en: nameEn }] as const),
      ...provinces.map((province) => [province.code, unitName(province)] as const),
    ])
    const add = countries.find(({ code }) => code === request.query("add"))
    return {
      title: words.title,
      wide: true,
      content: (
        <BalancePage
          {...{ weights: weights.value, gaps: gaps.value, counts: countStates(all.value), used: used.value }}
          {...{ countries, shown, names, titles, running, since, add, at }}
        />
      ),
    }
  },
})

const BalancePage = (props: BalanceProps) => {
  const { weights, countries, names, running, add, at } = props
  const { t, language } = usePage()
  const now = weights.get(running) ?? new Map()
  const { total, herfindahl, effective, top, topThree } = concentrationOf(now)
  const asean = new Set(countries.filter((one) => one.asean).map(({ code }) => code))
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, language)
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(words.lead)}</p>
      <AsOf at={at} />
      {effective === null || herfindahl === null ? (
        <Empty says={words.nothing} />
      ) : (
        <>
          <p class="verdict">{t(words.verdict(number(total), number(now.size), number(effective)))}</p>
          <Facts
            facts={[
              [words.herfindahl, formatNumber(Math.round(herfindahl * 1000) / 1000, language)],
              [words.effective, number(effective)],
              [
                words.top,
                top ? `${t(names.get(top.id) ?? words.country)} ${percentIn(top.share, language)}` : "–",
              ],
              [words.topThree, percentIn(topThree, language)],
              [
                words.asean,
                percentIn(
                  shareWithin(now, (code) => asean.has(code)),
                  language,
                ),
              ],
            ]}
          />
          <Concentration {...props} now={now} asean={asean} />
          <WhatIf weights={now} countries={countries} asean={asean} add={add} />
        </>
      )}
      <Gaps {...props} />
    </>
  )
}
