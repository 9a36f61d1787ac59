import type { Child } from "hono/jsx"
import type pg from "pg"
import { page } from "#http/routes.ts"
import { formatDate, formatInstant, formatNumber } from "#kernel/format.ts"
import { activityWords } from "#modules/activities/index.ts"
import { type RelationItem, relationsOf, registryPaths, titleOf } from "#modules/registry/index.ts"
import { Kept } from "#ui/components/kept.tsx"
import { Callout, Empty, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { percentIn } from "../../dashboard/charts.ts"
import { paths } from "../../paths.ts"
import { kept } from "../../queries/kept.ts"
import { monitoringRights } from "../../rights.ts"
import type { Assessment, Warning } from "../assessment.ts"
import { firstWarnings, type KeptAssessment, readAssessment, whenAssessed } from "../queries.ts"
import { warningWords as words } from "../words.ts"
import { TestPart } from "./test-part.tsx"

const shown = 25

/** All that the page says, read once for each time that it was looked. */
const found = kept(async (pool: pg.Pool, _computedAt: number) => {
  const [assessed, first] = await Promise.all([readAssessment(pool), firstWarnings(pool, shown)])
  const relations = await relationsOf(
    pool,
    first.map(({ relation }) => relation),
  )
  return assessed && { assessed, first, relations: new Map(relations.map((one) => [one.id, one])) }
})

/** Who is near to falling asleep, why, what helped others, and how far this can be believed. */
export const warningPage = page({
  path: paths.warning,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const computedAt = await whenAssessed(pool)
    const { value, reading } = await found.shown(pool, computedAt?.getTime() ?? 0)
    return {
      title: words.title,
      wide: true,
      content: value ? (
        <Kept by={`early warning ${reading}`}>
          <WarningPage {...value} />
        </Kept>
      ) : (
        <NotYet />
      ),
    }
  },
})

const NotYet = () => {
  const { t } = usePage()
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(words.lead)}</p>
      <Empty says={words.notYet} />
    </>
  )
}

type PageProps = {
  readonly assessed: KeptAssessment
  readonly first: readonly Warning[]
  readonly relations: ReadonlyMap<string, RelationItem>
}

const WarningPage = ({ assessed, first, relations }: PageProps) => {
  const { t, language } = usePage()
  const { method, rows, events, asOf, computedAt } = assessed
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(words.lead)}</p>
      <Callout tone={method === "model" ? "jade" : "marigold"} title={words.methods[method]}>
        <p>{t(words.rows(rows, events))}</p>
        <p class="soft">
          {t(words.asOf(formatDate(asOf, { language }), formatInstant(computedAt, language)))}
        </p>
      </Callout>
      <h2>{t(words.list)}</h2>
      {first.length === 0 ? (
        <Empty says={words.nobody} />
      ) : (
        <WarningTable assessed={assessed} first={first} relations={relations} />
      )}
      <Helped helped={assessed.helped} />
      <TestPart assessed={assessed} />
    </>
  )
}

const WarningTable = ({ assessed, first, relations }: PageProps) => {
  const { t, href, language } = usePage()
  const withChance = assessed.method === "model"
  return (
    <Table
      caption={words.list}
      rows={first}
      columns={[
        {
          label: words.relation,
          heads: true,
          cell: ({ relation }) => {
            const found = relations.get(relation)
            return <a href={href(registryPaths.relation(relation))}>{found ? t(titleOf(found)) : relation}</a>
          },
        },
        ...(withChance
          ? [
              {
                label: words.chance,
                align: "end" as const,
                cell: ({ share }: Warning) => <strong>{percentIn(share, language)}</strong>,
              },
            ]
          : []),
        {
          label: words.silent,
          align: "end",
          cell: ({ daysSilent }) => t(words.days(daysSilent)),
        },
        ...(withChance
          ? [{ label: words.reasons, cell: (warning: Warning) => <Reasons warning={warning} /> }]
          : []),
      ]}
    />
  )
}

const Reasons = ({ warning }: { readonly warning: Warning }): Child => {
  const { t } = usePage()
  const telling = [
    ...warning.reasons.slice(0, 3),
    ...warning.reasons
      .slice(3)
      .filter(({ adds }) => adds < 0)
      .slice(-1),
  ]
  return (
    <ul class="reasons">
      {telling.map(({ feature, adds }) => (
        <li>
          <Status tone={adds > 0 ? "brick" : "jade"} label={adds > 0 ? words.raises : words.lowers} />{" "}
          {t(words.features[feature])}
        </li>
      ))}
    </ul>
  )
}

const Helped = ({ helped }: { readonly helped: Assessment["helped"] }) => {
  const { t, language } = usePage()
  return (
    <>
      <h2>{t(words.helped)}</h2>
      {helped.kinds.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <>
          <p>{t(words.helpedSays(helped.awake, helped.atRisk))}</p>
          <Table
            caption={words.helped}
            rows={helped.kinds}
            columns={[
              {
                label: words.kind,
                heads: true,
                cell: ([kind]) => t(activityWords.kind[kind as keyof typeof activityWords.kind]),
              },
              { label: words.times, align: "end", cell: ([, times]) => formatNumber(times, language) },
            ]}
          />
          <p class="soft">{t(words.helpedCaution)}</p>
        </>
      )}
    </>
  )
}
