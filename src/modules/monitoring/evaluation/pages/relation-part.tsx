import { fiscalYearOf } from "#kernel/dates.ts"
import type { RelationPart } from "#modules/registry/index.ts"
import { Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { type EvaluatedYear, evaluationsOf } from "../queries/read.ts"
import { qualityMean } from "../rules.ts"
import { evaluationWords as words } from "../words.ts"
import { Score } from "./content.tsx"
import { stateTones } from "./evaluation.tsx"

/** On a relation's page, for offices: its evaluations, and the one that is to be written. */
export const evaluationsOfRelation: RelationPart = {
  id: "evaluations",
  title: words.title,
  show: async (request, relation) => {
    if (!request.may(monitoringRights["indicator.read"])) return undefined
    if (relation.status !== "in_force" && relation.status !== "ended") return undefined
    const years = await evaluationsOf(request.services.database.pool, relation.id)
    return <Years relation={relation.id} years={years} last={fiscalYearOf(request.services.today()) - 1} />
  },
}

type YearsProps = {
  readonly relation: string
  readonly years: readonly EvaluatedYear[]
  readonly last: number
}

const Years = ({ relation, years, last }: YearsProps) => {
  const { t, href } = usePage()
  return (
    <>
      {years.length > 0 && (
        <Table
          caption={words.title}
          rows={years}
          columns={[
            {
              label: words.title,
              heads: true,
              cell: ({ year }) => (
                <a href={href(paths.evaluation(relation, year))}>{t(words.titleOf(year))}</a>
              ),
            },
            {
              label: words.state,
              phone: "plain",
              cell: ({ state }) => <Status tone={stateTones[state]} label={words.states[state]} />,
            },
            { label: words.quality, cell: ({ content }) => <Score score={qualityMean(content)} /> },
            {
              label: words.decision,
              cell: ({ decision }) => (decision ? t(words.decisions[decision]) : "–"),
            },
          ]}
        />
      )}
      {!years.some(({ year }) => year === last) && (
        <p>
          <a href={href(paths.evaluation(relation, last))}>{t(words.titleOf(last))}</a>
        </p>
      )}
    </>
  )
}
