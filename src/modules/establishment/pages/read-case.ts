import type { Request } from "#http/request.ts"
import { filesOf } from "#modules/files/index.ts"
import { decide } from "#kernel/rights.ts"
import { lettersOf } from "../letters/queries.ts"
import { offersIn } from "../procedures/engine/rules.ts"
import { asksOf, fillingOf } from "../procedures/filling/rules.ts"
import { getProcedure } from "../procedures/queries.ts"
import { namesIn } from "../queries/answers.ts"
import { commentsOf, desksOf, eventsOf, getCase, searchOf } from "../queries/detail.ts"
import { standingOf } from "../queries/standing.ts"
import { readCalendar } from "../working-days/queries.ts"
import { caseFiles } from "../files.ts"

/** Everything that a page of a case shows, read at once. */
export const readCase = async (request: Request, id = request.parameter("id")) => {
  const { services, actor } = request
  const { pool, query } = services.database
  const row = await getCase(pool, id)
  const [procedure, desks, events, comments, letters, files, others, calendar] = await Promise.all([
    getProcedure(query, row.procedureId),
    desksOf(pool, [id]),
    eventsOf(pool, [id]),
    commentsOf(pool, [id]),
    lettersOf(pool, [id]),
    filesOf(pool, { kind: "case", id }),
    searchOf(pool, [row.searchId, id]),
    readCalendar(query),
  ])
  const standing = standingOf(row, desks)
  const asks = asksOf(procedure.steps)
  const decisions = procedure.steps.flatMap((step) => step.desks.flatMap((desk) => desk.decisions))
  const named = await namesIn(query, [
    { asks, content: row.content },
    ...events.map(({ answers }) => ({ asks: decisions.flatMap((one) => one.asks ?? []), content: answers })),
  ])
  const subject = { units: standing.units }
  return {
    row,
    procedure,
    standing,
    asks,
    desks,
    events,
    comments,
    letters,
    files,
    others,
    calendar,
    named,
    offers: offersIn(procedure, standing, actor),
    filling: fillingOf(procedure, standing, actor),
    mayAttach: decide(caseFiles.attach, actor, subject).allowed,
    today: services.today(),
  }
}

export type CaseData = Awaited<ReturnType<typeof readCase>>
