import type { Request } from "#http/request.ts"
import { hereRoute, type PartName, type Present, WhoIsHere } from "#modules/work/index.ts"
import { asksOf } from "../procedures/filling/rules.ts"
import { procedureAmong, proceduresForPages } from "../procedures/queries.ts"
import type { Procedure } from "../procedures/table/rules.ts"
import { getCase } from "../queries/detail.ts"
import { paths } from "../paths.ts"
import { establishmentRights } from "../rights.ts"
import { formWords } from "./form-words.ts"
import type { CaseData } from "./read-case.ts"

/** A case as a place where people see each other. */
export const recordOf = (id: string): string => `case:${id}`

/** What is being written of a case: a field, or a decision. */
const partNameOf =
  ({ steps }: Procedure): PartName =>
  (part) => {
    if (part === "comment") return formWords.comment
    const [office, decision] = part.split("/")
    const desks = steps.flatMap((step) => step.desks).filter((desk) => desk.office === office)
    const decided = desks.flatMap(({ decisions }) => decisions).find(({ id }) => id === decision)
    return decided?.label ?? asksOf(steps).find(({ field }) => field === part)?.label
  }

const find = async (request: Request) => {
  const { pool, query } = request.services.database
  const [row, procedures] = await Promise.all([
    getCase(pool, request.parameter("id")),
    proceduresForPages(query),
  ])
  return { record: recordOf(row.id), partName: partNameOf(procedureAmong(procedures, row.procedureId)) }
}

/** Where pages of a case say that they are open, and learn who else is there. */
export const caseCompanyRoute = hereRoute({
  path: paths.here(":id"),
  right: establishmentRights["case.read"],
  find,
})

type CompanyProps = {
  readonly data: Pick<CaseData, "row" | "procedure">
  readonly doing: Present["doing"]
  readonly part?: string
  readonly others: readonly Present[]
}

/** Who else has the case open, and what they are at work on. */
export const CaseCompany = ({ data: { row, procedure }, doing, part, others }: CompanyProps) => (
  <WhoIsHere
    path={paths.here(row.id)}
    doing={doing}
    part={part}
    others={others}
    partName={partNameOf(procedure)}
  />
)
