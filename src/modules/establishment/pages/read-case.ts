import type { Request } from "#http/request.ts"
import { type Actor, decide } from "#kernel/rights.ts"
import { officesTrusting } from "../letters/secrecy.ts"
import { offersIn } from "../procedures/engine/rules.ts"
import { keyOf } from "#ui/components/kept.tsx"
import { asksOf, fillingOf } from "../procedures/filling/rules.ts"
import { procedureAmong, proceduresForPages } from "../procedures/queries.ts"
import { namesIn } from "../queries/answers.ts"
import { standingOf } from "../queries/standing.ts"
import { getWholeCase } from "../queries/whole.ts"
import { calendarForPages } from "../working-days/queries.ts"
import { caseFiles } from "../files.ts"
import { studyOfCase } from "../studies/queries.ts"
import { answersOfAgreement, mergeAnswers } from "../queries/agreement.ts"

const nobody = "00000000-0000-0000-0000-000000000000"

const readerOf = (actor: Actor) => ({
  accountId: actor.kind === "person" ? actor.accountId : nobody,
  trustedBy: officesTrusting(actor),
})

/** Everything that a page of a case shows, read at once. */
export const readCase = async (request: Request, id = request.parameter("id")) => {
  const { services, actor } = request
  const { pool, query } = services.database
  const [whole, procedures, calendar] = await Promise.all([
    getWholeCase(pool, id, readerOf(actor), services.now()),
    proceduresForPages(query),
    calendarForPages(query),
  ])
  const { desks, events, units } = whole
  const procedure = procedureAmong(procedures, whole.row.procedureId)
  const drafted = await answersOfAgreement(query, { id, procedure, step: whole.row.step })
  const row = { ...whole.row, content: mergeAnswers(whole.row.content, drafted) }
  const standing = standingOf(row, desks)
  const asks = asksOf(procedure.steps)
  const decisions = procedure.steps.flatMap((step) => step.desks.flatMap((desk) => desk.decisions))
  const answered = decisions.flatMap((one) => one.asks ?? [])
  const contents = [
    { asks, content: row.content },
    ...events.map(({ answers }) => ({ asks: answered, content: answers })),
  ]
  const [named, study] = await Promise.all([
    namesIn(query, contents, units),
    studyOfCase(services.database, row),
  ])
  const subject = { units: standing.units }
  const names = [...named.units, ...named.meetings]
  return {
    ...whole,
    row,
    study,
    procedure,
    procedures,
    standing,
    asks,
    calendar,
    named,
    /** Where this is the same, so are the procedure's words and all that was done. */
    drawnBy: keyOf(procedure.id, procedure.effectiveFrom, row.id, whole.written, names),
    offers: offersIn(procedure, standing, actor),
    filling: fillingOf(procedure, standing, actor),
    agreementId: typeof drafted["agreement"] === "string" ? drafted["agreement"] : undefined,
    mayAttach: decide(caseFiles.attach, actor, subject).allowed,
    today: services.today(),
  }
}

export type CaseData = Awaited<ReturnType<typeof readCase>>
