import { parseForm } from "#http/forms.ts"
import { redirect } from "#http/respond.ts"
import { form } from "#http/routes.ts"
import { invalid } from "#kernel/errors.ts"
import { closeYear } from "../commands/close-year.ts"
import { paths } from "../paths.ts"
import { computeEverywhere } from "../queries/indicators.ts"
import { monitoringRights } from "../rights.ts"
import { YearQuery } from "../schema.ts"
import { monitoringWords as words } from "../words.ts"

/** Closes a fiscal year with the figures as they are now. */
export const closeYearForm = form({
  path: paths.closeYear,
  right: monitoringRights["indicator.close_year"],
  audit: "act",
  submit: async (request, sent) => {
    const parsed = parseForm(YearQuery.pick({ year: true }), sent)
    if (!parsed.ok) throw invalid(parsed.state.issues)
    const { year } = parsed.data
    const { database, today } = request.services
    const kept = await computeEverywhere(database.pool, { year, today: today() })
    await request.execute(closeYear, { year, ...kept })
    return request.leaveNotice(redirect(request.href(paths.indicatorsOf(year))), words.closedNotice(year))
  },
})
