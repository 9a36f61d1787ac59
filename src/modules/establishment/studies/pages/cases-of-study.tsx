import type { Request } from "#http/request.ts"
import type { Study, StudyPart } from "#modules/selection/index.ts"
import { usePage } from "#ui/page-context.ts"
import { unitsToOpenFor } from "../../pages/own-units.ts"
import { CaseLines } from "../../pages/case-lines.tsx"
import { paths } from "../../paths.ts"
import { procedureOn } from "../../procedures/queries.ts"
import { establishmentRights } from "../../rights.ts"
import type { CaseItem } from "../../schema.ts"
import { casesOnStudy } from "../queries.ts"
import { studyWords as w } from "../words.ts"

/** On the page of a study: the cases that took it up, and the way to open one. */
export const casesOfStudy: StudyPart = {
  id: "cases",
  title: w.cases,
  show: async (request, study) => {
    if (!request.may(establishmentRights["case.read"])) return undefined
    const cases = await casesOnStudy(request.services.database.pool, [study.id])
    const mayOpen = await opens(request, study)
    return cases.length > 0 || mayOpen ? <Cases cases={cases} study={study} mayOpen={mayOpen} /> : undefined
  },
}

/** A study leads to a case once it has concluded on a candidate that is in none. */
const opens = async (request: Request, study: Study): Promise<boolean> => {
  const chosen = study.candidates.find(({ id }) => id === study.chosenId)
  if (!chosen || (chosen.fate !== null && chosen.fate !== "ended")) return false
  const procedure = await procedureOn(request.services.database.query, request.services.today())
  return unitsToOpenFor(request, procedure).includes(study.home.code)
}

type CasesProps = { readonly cases: readonly CaseItem[]; readonly study: Study; readonly mayOpen: boolean }

const Cases = ({ cases, study, mayOpen }: CasesProps) => {
  const { t, href } = usePage()
  return (
    <>
      <CaseLines cases={cases} />
      {mayOpen && (
        <p class="actions no-print">
          <a class="button primary" href={href(`${paths.newCase}?study=${study.id}`)}>
            {t(w.openCase)}
          </a>
        </p>
      )}
    </>
  )
}
