import type { ProvincePart, RelationPart } from "#modules/registry/index.ts"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { proceduresForPages } from "../procedures/queries.ts"
import { withQuery } from "../query-path.ts"
import { casesOfRelation as readCasesOfRelation, listCases } from "../queries/list.ts"
import { establishmentRights } from "../rights.ts"
import { words } from "../words.ts"
import { deadlineDays } from "../working-days/queries.ts"
import { CaseLines } from "./case-lines.tsx"

/** On the page of a relation: the cases that it came from, was renewed or amended by. */
export const casesOfRelation: RelationPart = {
  id: "cases",
  title: words.cases,
  show: async (request, { id }) => {
    if (!request.may(establishmentRights["case.read"])) return undefined
    const { pool, query } = request.services.database
    const [cases, procedures] = await Promise.all([
      readCasesOfRelation(pool, [id]),
      proceduresForPages(query),
    ])
    return cases.length > 0 ? <CaseLines cases={cases} procedures={procedures} /> : undefined
  },
}

const shown = 5

/** On the page of a province: its cases, what was done last first. */
export const casesOfProvince: ProvincePart = {
  id: "cases",
  title: words.cases,
  show: async (request, unit) => {
    if (!request.may(establishmentRights["case.read"])) return undefined
    const { pool, query } = request.services.database
    const part = { limit: shown, offset: 0 }
    const days = await deadlineDays(query, request.services.today())
    const [list, procedures] = await Promise.all([
      listCases(pool, { unit, state: "open" }, days, part),
      proceduresForPages(query),
    ])
    return (
      <>
        <CaseLines cases={list.items} procedures={procedures} />
        <All unit={unit} open={list.total} />
      </>
    )
  },
}

const All = ({ unit, open }: { readonly unit: string; readonly open: number }) => {
  const { t, href } = usePage()
  return (
    <p>
      {t(words.underWay(open))} ·{" "}
      <a href={href(withQuery(paths.cases, { unit }))}>{t(words.allOfProvince)}</a>
    </p>
  )
}
