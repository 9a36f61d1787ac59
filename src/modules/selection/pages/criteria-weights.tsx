import { Callout } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { comparedWeights, groupShares } from "../criteria/definition.ts"
import { mostContradicting, mostInconsistent } from "../mathematics/ahp.ts"
import { paths } from "../paths.ts"
import { type KeptSet } from "../queries/criteria.ts"
import { criteriaWords } from "./criteria-words.ts"
import { LinkButton, Section } from "./parts.tsx"
import { percent } from "./result-words.ts"

type WeightsProps = { readonly set: KeptSet; readonly mayChange: boolean }

/** The weights of the groups, how they were found, and whether the comparisons agree. */
export const Weights = ({ set, mayChange }: WeightsProps) => {
  const { t } = usePage()
  const { definition, id } = set
  const byGroup = groupShares(definition)
  return (
    <Section
      id="groups"
      title={criteriaWords.groups}
      act={
        mayChange && (
          <span class="act-line">
            <LinkButton path={paths.criteriaWeights(id)} label={criteriaWords.editWeights} />
            <LinkButton path={paths.criteriaComparisons(id)} label={criteriaWords.editComparisons} />
          </span>
        )
      }
    >
      <p>
        {t(definition.weightsBy === "comparisons" ? criteriaWords.byComparisons : criteriaWords.byDirect)}
      </p>
      <Consistency set={set} />
      <Table
        caption={criteriaWords.groups}
        rows={definition.groups.map((group, index) => ({ ...group, share: byGroup[index] ?? 0 }))}
        columns={[
          { label: criteriaWords.group, heads: true, cell: ({ name }) => t(name) },
          { label: criteriaWords.weight, align: "end", cell: ({ share }) => percent(share) },
        ]}
      />
    </Section>
  )
}

const Consistency = ({ set: { definition } }: Pick<WeightsProps, "set">) => {
  const { t } = usePage()
  const compared = definition.comparisons.length > 0 ? comparedWeights(definition) : undefined
  if (!compared) return null
  const { consistencyRatio, weights } = compared
  const says = criteriaWords.consistency(consistencyRatio, mostInconsistent)
  if (consistencyRatio <= mostInconsistent) return <p>{t(says)}</p>
  const names = new Map(definition.groups.map(({ code, name }) => [code, name]))
  const worst = mostContradicting(
    definition.groups.map(({ code }) => code),
    definition.comparisons,
    weights,
  )
  const [a, b] = [names.get(worst?.a ?? ""), names.get(worst?.b ?? "")]
  return (
    <Callout tone="marigold" title={says}>
      {a && b && <p>{t(criteriaWords.lookAt(a, b))}</p>}
    </Callout>
  )
}
