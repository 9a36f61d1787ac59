import { preciseDate } from "#kernel/dates.ts"
import { PastLink } from "#modules/access/index.ts"
import { formatDate } from "#kernel/format.ts"
import { Breadcrumbs, Empty, Facts, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { criterionWeights } from "../criteria/definition.ts"
import { paths } from "../paths.ts"
import { type KeptSet } from "../queries/criteria.ts"
import { words } from "../words.ts"
import { criteriaWords } from "./criteria-words.ts"
import { LinkButton, Section } from "./parts.tsx"
import { percent } from "./result-words.ts"
import { criteriaTones } from "./criteria-list.tsx"
import { Weights } from "./criteria-weights.tsx"

type SetProps = { readonly set: KeptSet; readonly mayChange: boolean }

/** One set: its weights, gates and criteria. */
export const CriteriaSet = ({ set, mayChange, seesPast }: SetProps & { readonly seesPast: boolean }) => {
  const { t, language } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.criteria, label: criteriaWords.title }]} />
      <h1>{t(set.name)}</h1>
      <p>
        <Status tone={criteriaTones[set.state]} label={criteriaWords.states[set.state]} />{" "}
        {t(words.criteriaVersion(set.version))}
      </p>
      <Facts
        facts={[
          [criteriaWords.basis, t(set.basis)],
          [
            criteriaWords.since,
            set.effectiveFrom ? formatDate(preciseDate(set.effectiveFrom), { language }) : undefined,
          ],
        ]}
      />
      {mayChange && (
        <p class="act-line no-print">
          <LinkButton path={paths.criteriaNames(set.id)} label={criteriaWords.editNames} />
          <LinkButton path={paths.publishCriteria(set.id)} label={criteriaWords.publish} />
        </p>
      )}
      <Weights set={set} mayChange={mayChange} />
      <Gates set={set} mayChange={mayChange} />
      <Section
        id="criteria"
        title={criteriaWords.criteria}
        act={
          mayChange && <LinkButton path={paths.criterion(set.id, "new")} label={criteriaWords.addCriterion} />
        }
      >
        <CriterionTable set={set} mayChange={mayChange} />
      </Section>
      {seesPast && <PastLink kind="criteria_set" id={set.id} />}
    </>
  )
}

const Gates = ({ set: { id, definition }, mayChange }: SetProps) => {
  const { t, href } = usePage()
  const { gates } = definition
  if (gates.length === 0 && !mayChange) return null
  return (
    <Section
      id="gates"
      title={criteriaWords.gates}
      act={mayChange && <LinkButton path={paths.gate(id, "new")} label={criteriaWords.addGate} />}
    >
      {gates.length === 0 && <Empty says={criteriaWords.noGates} />}
      <dl class="facts">
        {gates.map(({ code, name, asks }) => (
          <div>
            <dt>{mayChange ? <a href={href(paths.gate(id, code))}>{t(name)}</a> : t(name)}</dt>
            <dd>{t(asks)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

const CriterionTable = ({ set: { definition, id }, mayChange }: SetProps) => {
  const { t, href } = usePage()
  const weights = criterionWeights(definition)
  const groupNames = new Map(definition.groups.map(({ code, name }) => [code, name]))
  return (
    <Table
      caption={criteriaWords.criteria}
      rows={definition.criteria.map((criterion, j) => ({ ...criterion, weight: weights[j] ?? 0 }))}
      columns={[
        {
          label: criteriaWords.criteria,
          heads: true,
          cell: ({ code, name }) =>
            mayChange ? <a href={href(paths.criterion(id, code))}>{t(name)}</a> : t(name),
        },
        { label: criteriaWords.group, cell: ({ group }) => t(groupNames.get(group) ?? words.criteria) },
        { label: criteriaWords.asks, cell: ({ asks }) => t(asks) },
        { label: criteriaWords.evidence, cell: ({ evidence }) => t(evidence) },
        {
          label: criteriaWords.scale,
          cell: ({ from, to, direction }) => `${from}–${to}, ${t(criteriaWords.directions[direction])}`,
        },
        { label: criteriaWords.inWhole, align: "end", cell: ({ weight }) => percent(weight) },
      ]}
    />
  )
}
