import { page } from "#http/routes.ts"
import { PastLink } from "#modules/access/index.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { Files } from "#modules/files/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { pathOf } from "../picture/path.ts"
import { ProcedurePicture } from "../picture/picture.tsx"
import { establishmentRights } from "../rights.ts"
import { CaseStudy } from "../studies/pages/case-study.tsx"
import { words } from "../words.ts"
import { CaseAgreement } from "./case-agreement.tsx"
import { CaseComments } from "./case-comments.tsx"
import { CaseContent } from "./case-content.tsx"
import { CaseDesks } from "./case-desks.tsx"
import { CaseEvents } from "./case-events.tsx"
import { CaseLetters } from "./case-letters.tsx"
import { CaseRounds } from "./case-rounds.tsx"
import { CaseStateMark } from "./case-state.tsx"
import { CaseCompany } from "./case-company.tsx"
import { caseTitle } from "./case-title.ts"
import { CaseTimes } from "./case-times.tsx"
import { caseWords } from "./case-words.ts"
import { NotStated, OtherActs, otherActsFor } from "./other-acts.tsx"
import { OtherCases } from "./other-cases.tsx"
import { type CaseData, readCase } from "./read-case.ts"

/** A case: where it stands and who must act, what it holds, what was said and done. */
export const casePage = page({
  path: paths.case(":id"),
  right: establishmentRights["case.read"],
  audit: "nothing",
  show: async (request) => {
    const data = await readCase(request)
    const acts = otherActsFor(request, data)
    return { title: caseTitle(data.row), wide: true, content: <CasePage data={data} acts={acts} /> }
  },
})

type PageProps = { readonly data: CaseData; readonly acts: ReturnType<typeof otherActsFor> }

const CasePage = ({ data, acts }: PageProps) => {
  const { t, href } = usePage()
  const { row, procedure, desks, events } = data
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.cases, label: words.cases }]} />
      <header class="case-head">
        <p class="case-number">
          {t(words.number(row.number))} · {t(words.kind[row.kind])} ·{" "}
          <a href={href(paths.procedure(procedure.id))}>{t(procedure.name)}</a>
        </p>
        <h1>{t(caseTitle(row))}</h1>
        <p class="case-state">
          <CaseStateMark row={row} procedure={procedure} />
          {row.round > 1 && <span>{t(words.round(row.round))}</span>}
          {row.listedStage && <span class="soft">{t(words.listed[row.listedStage] ?? words.notStated)}</span>}
          {row.relationId && (
            <a href={href(registryPaths.relation(row.relationId))}>{t(caseWords.seeRelation)}</a>
          )}
        </p>
      </header>
      <CaseCompany data={data} doing="reading" others={data.company} />
      <div class="case-columns">
        <div>
          {row.state === "open" && row.step === null && (
            <NotStated
              path={acts.find(({ path, whyNot }) => path === paths.stage(row.id) && !whyNot)?.path}
            />
          )}
          <CaseDesks data={data} />
          <CaseStudy data={data} />
          <CaseAgreement data={data} />
          <CaseContent data={data} />
          <CaseRounds data={data} />
          <CaseComments data={data} />
          <CaseLetters data={data} />
          <section aria-labelledby="files">
            <h2 id="files">{t(caseWords.files)}</h2>
            <Files files={data.files} record={{ kind: "case", id: row.id }} mayAttach={data.mayAttach} />
          </section>
          <CaseEvents data={data} />
          <PastLink kind="case" id={row.id} />
          <OtherCases cases={data.others} />
          <OtherActs acts={acts} />
        </div>
        <aside aria-labelledby="way">
          <h2 id="way">{t(caseWords.way)}</h2>
          <ProcedurePicture procedure={procedure} path={pathOf(row, desks, events)} />
          <CaseTimes data={data} />
        </aside>
      </div>
    </>
  )
}
