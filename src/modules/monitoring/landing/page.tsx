import { page } from "#http/routes.ts"
import type { Actor } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import { Callout, Figure, Figures } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { balanceWords } from "../balance/words.ts"
import { AsleepFigure, AsOf, readAt, Verdict, YearChoice } from "../dashboard/pages/frame.tsx"
import {
  countStates,
  relationStates,
  standing,
  type StateCounts,
  totalOf,
} from "../dashboard/queries/standing.ts"
import { type Scope, type YearFigures, yearsOf } from "../dashboard/queries/years.ts"
import { dashboardWords } from "../dashboard/words.ts"
import { evaluationWords } from "../evaluation/words.ts"
import { handoverWords } from "../handover/words.ts"
import { originWords } from "../origins/words.ts"
import { readYear } from "../pages/year-form.tsx"
import { oldest } from "../queries/kept.ts"
import { paths } from "../paths.ts"
import { registerWords } from "../register-words.ts"
import { reportWords } from "../reports/words.ts"
import { findKeptSentence, type KeptSentence } from "../queries/indicators.ts"
import { monitoringRights } from "../rights.ts"
import { supervisionWords } from "../supervision/words.ts"
import { timeWords } from "../time/words.ts"
import { warningWords } from "../warning/words.ts"
import { monitoringWords } from "../words.ts"
import { landingWords as words } from "./words.ts"

/** Where everything about results begins: one sentence, four figures, and the ways on. */
export const landingPage = page({
  path: paths.results,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const { year, running } = readYear(request)
    const province = ownProvince(request.actor)
    const scope: Scope = province ? { kind: "province", id: province } : { kind: "nation" }
    const today = request.services.today()
    const [years, states, closed] = await Promise.all([
      yearsOf(pool, scope, year, year, "shown"),
      province
        ? relationStates(pool, today, { province }).then((value) => ({ value, age: undefined }))
        : standing.shown(pool, today),
      findKeptSentence(pool, year, province),
    ])
    const counts = countStates(states.value)
    const at = readAt(request.services.now(), oldest([years, states]))
    return {
      title: words.title,
      content: (
        <LandingPage {...{ year, running, province, counts, at, closed, figures: years.value.at(-1) }} />
      ),
    }
  },
})

/** The one province that somebody works for; the ministry's people and those of several see the nation. */
const ownProvince = (actor: Actor): string | undefined => {
  if (actor.kind !== "person") return undefined
  const units = [...new Set(actor.appointments.flatMap((held) => held.units))]
  return units.length === 1 && /^TH-\d\d$/.test(units[0] ?? "") ? units[0] : undefined
}

type PageProps = {
  readonly year: number
  readonly running: number
  readonly province: string | undefined
  readonly counts: StateCounts
  readonly at: Date | undefined
  readonly figures: YearFigures | undefined
  readonly closed: KeptSentence | undefined
}

const LandingPage = ({ year, running, province, counts, at, figures, closed }: PageProps) => {
  const { t } = usePage()
  const dashboard = province ? paths.dashboardOfProvince(province) : paths.dashboard
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(words.lead)}</p>
      {figures && figures.held > 0 ? (
        <Verdict year={figures} closed={closed} />
      ) : (
        <Callout tone="marigold" title={dashboardWords.noReports} />
      )}
      <Figures>
        <Figure value={totalOf(counts)} label={dashboardWords.inForce} path={dashboard} />
        <Figure
          value={figures?.passed ?? 0}
          label={dashboardWords.passed}
          path={paths.indicator("2.1", "relation_fiscal", year, 0, province)}
        />
        <Figure
          value={figures?.tangible ?? 0}
          label={dashboardWords.tangible}
          path={paths.indicator("tangible_share", null, year, 0, province)}
        />
        <AsleepFigure counts={counts} path={dashboard} />
      </Figures>
      <AsOf at={at} />
      <YearChoice path={paths.results} year={year} running={running} />
      <Ways
        title={words.results}
        ways={[
          ...(province ? [[dashboard, words.own, words.ownHint] as const] : []),
          [paths.dashboard, dashboardWords.nation, words.dashboard],
          [paths.indicatorsOf(year, 0, province), monitoringWords.indicators, monitoringWords.lead],
          [paths.balance, balanceWords.title, balanceWords.lead],
        ]}
      />
      <Ways
        title={words.care}
        ways={[
          [paths.warning, warningWords.title, warningWords.lead],
          [paths.evaluationsOf(year, province), evaluationWords.title, evaluationWords.lead],
          [paths.supervisions, supervisionWords.title, supervisionWords.lead],
          [paths.handovers, handoverWords.title, handoverWords.lead],
          [paths.registers, registerWords.registers, registerWords.lead],
        ]}
      />
      <Ways
        title={words.why}
        ways={[
          [paths.time, timeWords.title, timeWords.lead],
          [paths.origins, originWords.title, originWords.lead],
          [paths.reports, reportWords.title, reportWords.lead],
        ]}
      />
    </>
  )
}

type WaysProps = { readonly title: Text; readonly ways: readonly (readonly [string, Text, Text])[] }

const Ways = ({ title, ways }: WaysProps) => {
  const { t, href } = usePage()
  return (
    <section class="ways-on">
      <h2>{t(title)}</h2>
      <ul>
        {ways.map(([path, label, hint]) => (
          <li>
            <a href={href(path)}>{t(label)}</a> <span class="soft">{t(hint)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
