import { page } from "#http/routes.ts"
import { formatDate } from "#kernel/format.ts"
import { roleNames } from "#kernel/rights-words.ts"
import type { Role } from "#kernel/rights.ts"
import { PastLink } from "#modules/access/index.ts"
import { Breadcrumbs, Facts } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { moreWords as w } from "../../pages/more-words.ts"
import { paths } from "../../paths.ts"
import { ProcedurePicture } from "../../picture/picture.tsx"
import { establishmentRights } from "../../rights.ts"
import { words } from "../../words.ts"
import { builtInProcedures, getProcedure } from "../queries.ts"
import type { Desk, Procedure, Step } from "../table/rules.ts"

const reading = { right: establishmentRights["procedure.read"], audit: "nothing" } as const

/** One version: its picture, and the table that it is drawn from. */
export const procedurePage = page({
  ...reading,
  path: paths.procedure(":id"),
  show: async (request) => {
    const procedure = await getProcedure(request.services.database.query, request.parameter("id"))
    const mayPublish = request.may(establishmentRights["procedure.publish"])
    const publishedHere = !builtInProcedures.some(({ id }) => id === procedure.id)
    const seesPast = publishedHere && request.actor.kind === "person"
    return {
      title: procedure.name,
      wide: true,
      content: <OneProcedure {...{ procedure, mayPublish, seesPast }} />,
    }
  },
})

type Row = { readonly step: Step; readonly desk: Desk }

type OneProps = {
  readonly procedure: Procedure
  readonly mayPublish: boolean
  readonly seesPast: boolean
}

const OneProcedure = ({ procedure, mayPublish, seesPast }: OneProps) => {
  const { t, href, language } = usePage()
  const rows: Row[] = procedure.steps.flatMap((step) => step.desks.map((desk) => ({ step, desk })))
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.procedures, label: w.procedures }]} />
      <h1>{t(procedure.name)}</h1>
      <Facts
        facts={[
          [w.legalBasis, t(procedure.legalBasis)],
          [w.effectiveFrom, formatDate(procedure.effectiveFrom, { language })],
        ]}
      />
      <ProcedurePicture procedure={procedure} />
      <h2>{t(w.steps)}</h2>
      <Table
        caption={w.steps}
        rows={rows}
        columns={[
          {
            label: words.step,
            heads: true,
            cell: ({ step }) => (
              <>
                {step.number} {t(step.name)}
                <span class="other-name">{t(step.says)}</span>
              </>
            ),
          },
          {
            label: words.office,
            phone: "plain",
            cell: ({ desk }) => (
              <>
                {t(desk.name)}
                <span class="other-name">
                  {[...new Set(desk.actors.map(({ who }) => t(roleNames[who as Role])))].join(", ")}
                </span>
              </>
            ),
          },
          {
            label: w.needs,
            cell: ({ step, desk }) =>
              [...step.asks, ...desk.decisions.flatMap(({ asks }) => asks ?? [])]
                .filter((ask, index, all) => all.findIndex(({ field }) => field === ask.field) === index)
                .map(({ label }) => t(label))
                .join(" · "),
          },
          { label: w.decisions, cell: ({ desk }) => desk.decisions.map(({ label }) => t(label)).join(" · ") },
          { label: w.days, align: "end", cell: ({ desk }) => desk.days ?? "–" },
        ]}
      />
      {mayPublish && (
        <p class="no-print">
          <a class="button" href={href(paths.newProcedure(procedure.id))}>
            {t(w.newVersion)}
          </a>
        </p>
      )}
      {seesPast && <PastLink kind="procedure" id={procedure.id} />}
    </>
  )
}
