import { formatInstant } from "#kernel/format.ts"
import type { Request } from "#http/request.ts"
import type { AgreementPart } from "#modules/agreements/index.ts"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { officesOf, type Procedure, stepOf } from "../procedures/table/rules.ts"
import { getProcedure } from "../procedures/queries.ts"
import { type CaseEvent, eventsOf, getCase } from "../queries/detail.ts"
import { caseWords } from "./case-words.ts"

const read = async (request: Request, caseId: string) => {
  const { pool, query } = request.services.database
  const row = await getCase(pool, caseId)
  const [events, procedure] = await Promise.all([
    eventsOf(pool, [caseId]),
    getProcedure(query, row.procedureId),
  ])
  return {
    row,
    procedure,
    given: events.filter(({ kind, decision }) => kind === "decided" && decision !== null),
  }
}

/** On the page of a memorandum: its case, and what each office decided and why. */
export const caseOfAgreement: AgreementPart = {
  id: "opinions",
  title: { th: "เรื่องและความเห็นของหน่วยงาน", en: "Its case, and what offices said" },
  show: async (request, { caseId }) => (caseId ? <OfCase {...await read(request, caseId)} /> : undefined),
}

type OfCaseProps = {
  readonly row: { readonly id: string; readonly number: number }
  readonly procedure: Procedure
  readonly given: readonly CaseEvent[]
}

const OfCase = ({ row, procedure, given }: OfCaseProps) => {
  const { t, href, language } = usePage()
  const offices = new Map(officesOf(procedure).map(({ office, name }) => [office, name]))
  return (
    <>
      <p>
        <a href={href(paths.case(row.id))}>{t(caseWords.seeCase(row.number))}</a>
      </p>
      <ul class="plain-list">
        {given.map(({ office, decision, step, reason, at, round }) => {
          const desk = stepOf(procedure, step ?? "")?.desks.find((one) => one.office === office)
          const done = desk?.decisions.find(({ id }) => id === decision)?.done
          const name = offices.get(office ?? "")
          return (
            <li>
              <strong>{name && t(name)}</strong> {done && t(done)}
              <span class="other-name">
                {formatInstant(new Date(at), language)}
                {round > 1 && ` · ${t(caseWords.inRound(round))}`}
                {reason && ` · “${reason}”`}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
