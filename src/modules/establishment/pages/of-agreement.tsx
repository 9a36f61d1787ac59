import { formatInstant } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import type { Request } from "#http/request.ts"
import type { AgreementPart } from "#modules/agreements/index.ts"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { officesOf, type Procedure, stepOf } from "../procedures/table/rules.ts"
import { getProcedure } from "../procedures/queries.ts"
import { type CaseEvent, eventsOf, getCase } from "../queries/detail.ts"
import { caseWords } from "./case-words.ts"
import { readCase } from "./read-case.ts"

const read = async (request: Request, caseId: string, isDraft: boolean) => {
  const { pool, query } = request.services.database
  const row = await getCase(pool, caseId)
  const [events, procedure] = await Promise.all([
    eventsOf(pool, [caseId]),
    getProcedure(query, row.procedureId),
  ])
  return {
    row,
    procedure,
    next: isDraft ? await nextOf(request, caseId) : undefined,
    given: events.filter(({ kind, decision }) => kind === "decided" && decision !== null),
  }
}

/** What whoever reads may do with the case now: where its draft goes when it is done. */
const nextOf = async (request: Request, caseId: string): Promise<Next | undefined> => {
  const { offers } = await readCase(request, caseId)
  const offer = offers.find(({ mine, given }) => mine && !given)
  const forward = offer?.desk.decisions.find(({ kind }) => kind === "forward")
  return (
    offer && forward && { path: paths.decide(caseId, offer.desk.office, forward.id), label: forward.label }
  )
}

type Next = { readonly path: string; readonly label: Text }

/** On the page of a memorandum: its case, and what each office decided and why. */
export const caseOfAgreement: AgreementPart = {
  id: "opinions",
  title: { th: "เรื่องและความเห็นของหน่วยงาน", en: "Its case, and what offices said" },
  show: async (request, { caseId, state }) =>
    caseId ? <OfCase {...await read(request, caseId, state === "draft")} /> : undefined,
}

type OfCaseProps = {
  readonly row: { readonly id: string; readonly number: number }
  readonly procedure: Procedure
  readonly given: readonly CaseEvent[]
  readonly next: Next | undefined
}

const OfCase = ({ row, procedure, given, next }: OfCaseProps) => {
  const { t, href, language } = usePage()
  const offices = new Map(officesOf(procedure).map(({ office, name }) => [office, name]))
  return (
    <>
      <p>
        <a href={href(paths.case(row.id))}>{t(caseWords.seeCase(row.number))}</a>
      </p>
      {next && (
        <>
          <p>{t(caseWords.draftDone)}</p>
          <p class="actions no-print">
            <a class="button primary" href={href(next.path)}>
              {t(next.label)}
            </a>
          </p>
        </>
      )}
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
