import type pg from "pg"
import { page } from "#http/routes.ts"
import { type Day, preciseDate } from "#kernel/dates.ts"
import { formatDate, formatNumber } from "#kernel/format.ts"
import { getRelation, registryPaths, type RelationDetail, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Callout, Empty, Facts, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { Score } from "../../evaluation/pages/content.tsx"
import { type EvaluatedYear, evaluationsOf } from "../../evaluation/queries/read.ts"
import { qualityMean } from "../../evaluation/rules.ts"
import { evaluationWords } from "../../evaluation/words.ts"
import { readYear } from "../../pages/year-form.tsx"
import { paths } from "../../paths.ts"
import { kept, oldest } from "../../queries/kept.ts"
import { monitoringRights } from "../../rights.ts"
import { reportWords } from "../../reports/words.ts"
import { type Alike, alikeOf } from "../alike.ts"
import { type MetRelation, relationStates, standing, withLastContact } from "../queries/standing.ts"
import { type YearFigures, yearsOf } from "../queries/years.ts"
import { dashboardWords as words } from "../words.ts"
import { BesideRelations } from "./beside.tsx"
import { AsOf, readAt, wakeTones, YearChoice } from "./frame.tsx"
import { Trends } from "./pictures.tsx"

const relationYears = 8

const oneRelation = kept(async (pool: pg.Pool, id: string, year: number, today: string) => {
  const relation = await getRelation(pool, id)
  const [years, states, evaluations] = await Promise.all([
    yearsOf(pool, { kind: "relation", id: relation.id }, year - relationYears + 1, year),
    relationStates(pool, today as Day, { relation: relation.id }),
    evaluationsOf(pool, relation.id),
  ])
  const [own] = await withLastContact(pool, states, today as Day)
  return { relation, years: years.value, own, evaluations }
})

/** One relation in one minute: whether it is awake, its years, and others with the same country. */
export const relationDashboard = page({
  path: paths.dashboardOfRelation(":id"),
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { year, running } = readYear(request)
    const { pool } = request.services.database
    const today = request.services.today()
    const [{ value, age }, all] = await Promise.all([
      oneRelation.shown(pool, request.parameter("id"), year, today),
      standing.shown(pool, today),
    ])
    const { relation, own } = value
    const alike = own && alikeOf(all.value, own.countries)
    const at = readAt(request.services.now(), oldest([{ value, age }, all]))
    return {
      title: words.of(titleOf(relation)),
      wide: true,
      content: <RelationPage {...value} {...{ year, running, alike, at }} />,
    }
  },
})

type PageProps = {
  readonly relation: RelationDetail
  readonly year: number
  readonly running: number
  readonly years: readonly YearFigures[]
  readonly own: MetRelation | undefined
  /** It and all that have a country of its partners. */
  readonly alike: Alike | undefined
  readonly evaluations: readonly EvaluatedYear[]
  readonly at: Date | undefined
}

const RelationPage = ({ relation, year, running, years, own, alike, evaluations, at }: PageProps) => {
  const { t, href, language } = usePage()
  const reported = years.some(({ held }) => held > 0)
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.dashboard, label: words.nation },
          { path: registryPaths.relation(relation.id), label: titleOf(relation) },
        ]}
      />
      <h1>{t(titleOf(relation))}</h1>
      {own && (
        <Facts
          facts={[
            [words.state, <Status tone={wakeTones[own.state]} label={words.states[own.state]} />],
            [
              words.lastContact,
              own.lastContact ? formatDate(preciseDate(own.lastContact), { language }) : t(words.never),
            ],
            [words.joint, formatNumber(own.joint, language)],
          ]}
        />
      )}
      <p class="actions no-print">
        <a href={paths.dossierAs(relation.id, "pdf", language)}>
          {t(reportWords.dossier)} {t(reportWords.asPdf)}
        </a>
        <a href={paths.dossierAs(relation.id, "docx", language)}>
          {t(reportWords.dossier)} {t(reportWords.asWord)}
        </a>
      </p>
      <YearChoice path={paths.dashboardOfRelation(relation.id)} year={year} running={running} />
      {reported ? <Trends years={years} /> : <Callout tone="marigold" title={words.noReports} />}
      {own && alike && reported && (
        <>
          <BesideRelations own={own} all={alike} />
          <AsOf at={at} />
        </>
      )}
      <h2>{t(evaluationWords.title)}</h2>
      {evaluations.length === 0 ? (
        <Empty says={evaluationWords.states.none} />
      ) : (
        <Table
          caption={evaluationWords.title}
          rows={evaluations}
          columns={[
            {
              label: words.year,
              heads: true,
              cell: (one) => (
                <a href={href(paths.evaluation(relation.id, one.year))}>
                  {t(evaluationWords.titleOf(one.year))}
                </a>
              ),
            },
            { label: evaluationWords.quality, cell: ({ content }) => <Score score={qualityMean(content)} /> },
            {
              label: evaluationWords.decision,
              cell: ({ decision }) => (decision ? t(evaluationWords.decisions[decision]) : "–"),
            },
          ]}
        />
      )}
    </>
  )
}
