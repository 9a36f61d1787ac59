import { form, page } from "#http/routes.ts"
import { redirect } from "#http/respond.ts"
import { preciseDate } from "#kernel/dates.ts"
import { PastLink } from "#modules/access/index.ts"
import { formatDate } from "#kernel/format.ts"
import { Breadcrumbs, Callout, Empty, Facts, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { criteriaFor, mayPrepareCriteria } from "../api/criteria.ts"
import { draftCriteria } from "../commands/change-criteria.ts"
import { comparedWeights, criterionWeights, groupShares } from "../criteria/definition.ts"
import { mostContradicting, mostInconsistent } from "../mathematics/ahp.ts"
import { paths } from "../paths.ts"
import { type KeptSet, listCriteria } from "../queries/criteria.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { criteriaWords } from "./criteria-words.ts"
import { LinkButton, Section } from "./parts.tsx"
import { percent } from "./result-words.ts"

const reading = { right: selectionRights["criteria.read"], audit: "nothing" } as const
const scopes = ["partner", "country"] as const
const tones = { draft: "marigold", in_force: "jade", retired: "slate" } as const

/** The criteria, version by version, open to all; drafts to those who prepare them. */
export const criteriaPages = [
  page({
    ...reading,
    path: paths.criteria,
    show: async (request) => {
      const mayChange = mayPrepareCriteria(request)
      const all = await listCriteria(request.services.database.query)
      const sets = all.filter(({ state }) => state !== "draft" || mayChange)
      return { title: criteriaWords.title, content: <List sets={sets} mayChange={mayChange} /> }
    },
  }),
  form({
    path: paths.criteria,
    right: selectionRights["criteria.change"],
    audit: "act",
    submit: async (request, sent) => {
      const scope = sent.get("scope") === "country" ? "country" : "partner"
      const { id } = await request.execute(draftCriteria, { scope })
      return request.leaveNotice(redirect(request.href(paths.criteriaSet(id))), criteriaWords.drafted)
    },
  }),
  page({
    ...reading,
    path: paths.criteriaSet(":id"),
    show: async (request) => {
      const set = await criteriaFor(request, request.parameter("id"))
      const mayChange = set.state === "draft" && mayPrepareCriteria(request)
      const seesPast = request.may(selectionRights["criteria.read_history"])
      return {
        title: set.name,
        wide: true,
        content: <SetPage set={set} mayChange={mayChange} seesPast={seesPast} />,
      }
    },
  }),
]

const List = ({ sets, mayChange }: { readonly sets: readonly KeptSet[]; readonly mayChange: boolean }) => {
  const { t, href, language } = usePage()
  return (
    <>
      <h1>{t(criteriaWords.title)}</h1>
      <p class="lead">{t(criteriaWords.lead)}</p>
      {scopes.map((scope) => {
        const own = sets.filter((set) => set.scope === scope)
        return (
          <section aria-labelledby={scope}>
            <h2 id={scope}>{t(criteriaWords.scopes[scope])}</h2>
            <ul class="plain-list">
              {own.map((set) => (
                <li>
                  <a href={href(paths.criteriaSet(set.id))}>
                    {t(set.name)} {t(words.criteriaVersion(set.version))}
                  </a>{" "}
                  <Status tone={tones[set.state]} label={criteriaWords.states[set.state]} />{" "}
                  {set.effectiveFrom && (
                    <span class="soft">
                      {t(criteriaWords.since)} {formatDate(preciseDate(set.effectiveFrom), { language })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {mayChange && !own.some(({ state }) => state === "draft") && (
              <form method="post" action={href(paths.criteria)}>
                <input type="hidden" name="scope" value={scope} />
                <button type="submit">{t(criteriaWords.draft)}</button>
              </form>
            )}
          </section>
        )
      })}
    </>
  )
}

type SetProps = { readonly set: KeptSet; readonly mayChange: boolean }

const SetPage = ({ set, mayChange, seesPast }: SetProps & { readonly seesPast: boolean }) => {
  const { t, language } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.criteria, label: criteriaWords.title }]} />
      <h1>{t(set.name)}</h1>
      <p>
        <Status tone={tones[set.state]} label={criteriaWords.states[set.state]} />{" "}
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

const Weights = ({ set, mayChange }: SetProps) => {
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

const Consistency = ({ set: { definition } }: Pick<SetProps, "set">) => {
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
