import type { RelationPart } from "#modules/registry/index.ts"
import { Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Day } from "#kernel/dates.ts"
import { paths } from "../paths.ts"
import { type Agreement, listAgreements } from "../queries/agreement.ts"
import { agreementRights } from "../rights.ts"
import { AgreementTable } from "./agreements.tsx"
import { pageWords } from "./words.ts"

/** On a relation's page: its memoranda, for whoever may read them. */
export const agreementsOfRelation: RelationPart = {
  id: "memoranda",
  title: pageWords.onRelation,
  show: async (request, relation) => {
    if (!request.may(agreementRights["agreement.read"])) return undefined
    const { query } = request.services.database
    const { items } = await listAgreements(query, { relation: relation.id }, { limit: 50, offset: 0 })
    const units = relation.parties.flatMap(({ side, unit }) => (side === "home" && unit ? [unit.code] : []))
    const mayRecord = request.may(agreementRights["agreement.record"], { units })
    return (
      <OfRelation id={relation.id} items={items} today={request.services.today()} mayRecord={mayRecord} />
    )
  },
}

type OfRelationProps = {
  readonly id: string
  readonly items: readonly Agreement[]
  readonly today: Day
  readonly mayRecord: boolean
}

const OfRelation = ({ id, items, today, mayRecord }: OfRelationProps) => {
  const { t, href } = usePage()
  return (
    <>
      {items.length === 0 ? (
        <Empty says={pageWords.noneOfRelation} />
      ) : (
        <AgreementTable items={items} today={today} />
      )}
      {mayRecord && (
        <p class="no-print">
          <a class="button" href={href(paths.record(id))}>
            {t(pageWords.record)}
          </a>
        </p>
      )}
    </>
  )
}
