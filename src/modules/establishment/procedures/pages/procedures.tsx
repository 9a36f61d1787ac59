import { page } from "#http/routes.ts"
import type { Day } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { CasesMenu } from "../../pages/cases-menu.tsx"
import { moreWords as w } from "../../pages/more-words.ts"
import { paths } from "../../paths.ts"
import { establishmentRights } from "../../rights.ts"
import { listProcedures } from "../queries.ts"
import type { Procedure } from "../table/rules.ts"

const reading = { right: establishmentRights["procedure.read"], audit: "nothing" } as const

/** Every version of the procedure, the latest first. */
export const proceduresPage = page({
  ...reading,
  path: paths.procedures,
  show: async (request) => ({
    title: w.procedures,
    content: (
      <Procedures
        procedures={await listProcedures(request.services.database.query)}
        today={request.services.today()}
      />
    ),
  }),
})

const Procedures = ({ procedures, today }: { procedures: readonly Procedure[]; today: Day }) => {
  const { t, href, language } = usePage()
  const current = procedures.find(({ effectiveFrom }) => effectiveFrom <= today)
  return (
    <>
      <CasesMenu at={paths.procedures} />
      <h1>{t(w.procedures)}</h1>
      <p class="lead">{t(w.proceduresLead)}</p>
      <ul class="plain-list">
        {procedures.map((procedure) => (
          <li>
            <a href={href(paths.procedure(procedure.id))}>{t(procedure.name)}</a>{" "}
            <Status
              tone={procedure === current ? "jade" : procedure.effectiveFrom > today ? "indigo" : "slate"}
              label={
                procedure === current ? w.inForce : procedure.effectiveFrom > today ? w.toCome : w.former
              }
            />
            <p class="soft">
              {t(procedure.legalBasis)} · {t(w.effectiveFrom)}{" "}
              {formatDate(procedure.effectiveFrom, { language })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
