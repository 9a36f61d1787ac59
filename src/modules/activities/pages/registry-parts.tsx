import { fiscalYearOf } from "#kernel/dates.ts"
import type { ProvincePart, RelationPart } from "#modules/registry/index.ts"
import { Empty, Figure, Figures } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { linkWords } from "../links/words.ts"
import { paths, withQuery } from "../paths.ts"
import { type ListedActivity, listActivities } from "../queries/list.ts"
import { countActivities, type YearCounts } from "../queries/totals.ts"
import { activityRights } from "../rights.ts"
import { isOffice } from "./list-parts.tsx"
import { ActivityTable } from "./activity-table.tsx"
import { RelationNav } from "./parts.tsx"
import { homeUnitsOf } from "./relation-activities.tsx"
import { words } from "./words.ts"

const shown = 5

/** On a relation's page: the latest and the next of what they do together. */
export const activitiesOfRelation: RelationPart = {
  id: "doings",
  title: words.activitiesOf,
  show: async (request, relation) => {
    const { pool } = request.services.database
    const office = isOffice(request)
    const filter = { relation: relation.id, publicOnly: !office }
    const [list, counts] = await Promise.all([
      listActivities(pool, filter, { limit: shown, offset: 0, uncounted: true }),
      countActivities(pool, filter),
    ])
    const subject = { units: homeUnitsOf(relation) }
    const mayWrite = request.may(activityRights["activity.record"], subject)
    const mayReport = request.may(activityRights["activity.report"], subject)
    return (
      <OfRelation
        id={relation.id}
        items={list.items}
        counts={counts}
        year={fiscalYearOf(request.services.today())}
        office={office}
        mayWrite={mayWrite}
        mayReport={mayReport}
      />
    )
  },
}

type OfRelationProps = {
  readonly id: string
  readonly items: readonly ListedActivity[]
  readonly counts: YearCounts
  readonly year: number
  readonly office: boolean
  readonly mayWrite: boolean
  readonly mayReport: boolean
}

const OfRelation = ({ id, items, counts, year, office, mayWrite, mayReport }: OfRelationProps) => {
  const { t, href } = usePage()
  return (
    <>
      <RelationNav relation={id} current="activities" year={year} office={office} />
      {items.length === 0 ? <Empty says={words.noneYet} /> : <ActivityTable items={items} />}
      <p class="actions no-print">
        {counts.total > items.length && (
          <a href={href(paths.ofRelation(id))}>{t(words.found(String(counts.total)))}</a>
        )}
        {mayReport && (
          <a class="button" href={href(paths.reportOwn(id))}>
            {t(linkWords.own)}
          </a>
        )}
        {mayWrite && (
          <a class="button" href={href(paths.newActivity(id))}>
            {t(words.newActivity)}
          </a>
        )}
      </p>
    </>
  )
}

/** On a province's page: its year in figures. */
export const yearOfProvince: ProvincePart = {
  id: "doings",
  title: words.activities,
  show: async (request, code) => {
    const year = fiscalYearOf(request.services.today())
    const counts = await countActivities(request.services.database.pool, {
      unit: code,
      year,
      publicOnly: !isOffice(request),
    })
    return <OfProvince code={code} year={year} counts={counts} />
  },
}

type OfProvinceProps = { readonly code: string; readonly year: number; readonly counts: YearCounts }

const OfProvince = ({ code, year, counts }: OfProvinceProps) => {
  const { t, href } = usePage()
  const here = paths.year(code, year)
  return (
    <>
      <YearFigures counts={counts} here={here} />
      <p>
        <a href={href(here)}>{t(words.yearOf(year))}</a>
      </p>
    </>
  )
}

/** The figures of a year, each a way to its rows. */
export const YearFigures = ({ counts, here }: { readonly counts: YearCounts; readonly here: string }) => (
  <Figures>
    <Figure value={counts.held} label={words.figures.held} path={withQuery(here, { state: "held" })} />
    <Figure
      value={counts.planned}
      label={words.figures.planned}
      path={withQuery(here, { state: "planned" })}
    />
    <Figure value={counts.joint} label={words.figures.joint} path={withQuery(here, { counted: "joint" })} />
    <Figure
      value={counts.tangible}
      label={words.figures.tangible}
      path={withQuery(here, { counted: "tangible" })}
    />
    <Figure value={counts.local} label={words.figures.local} path={withQuery(here, { counted: "local" })} />
  </Figures>
)
