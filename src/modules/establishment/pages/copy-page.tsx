import { page } from "#http/routes.ts"
import { formatInstant } from "#kernel/format.ts"
import { findCopy, selectionWords, type StudyCopy, StudyResult } from "#modules/selection/index.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { asksOf } from "../procedures/filling/rules.ts"
import { getProcedure } from "../procedures/queries.ts"
import { namesIn } from "../queries/answers.ts"
import { type CaseCopy, getCase, getCopy } from "../queries/detail.ts"
import { establishmentRights } from "../rights.ts"
import { words } from "../words.ts"
import { StepAnswers } from "./case-content.tsx"
import { studyWords } from "../studies/words.ts"
import { caseTitle } from "./case-title.ts"
import { caseWords } from "./case-words.ts"

/** What a case held when it was laid before the offices, as it was. */
export const copyPage = page({
  path: paths.round(":id", ":copy"),
  right: establishmentRights["case.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool, query } = request.services.database
    const row = await getCase(pool, request.parameter("id"))
    const copy = await getCopy(pool, row.id, request.parameter("copy"))
    const procedure = await getProcedure(query, row.procedureId)
    const [named, study] = await Promise.all([
      namesIn(query, [{ asks: asksOf(procedure.steps), content: copy.content }]),
      copy.studyCopyId ? findCopy(query, copy.studyCopyId) : undefined,
    ])
    return {
      title: caseWords.copyTitle(copy.round),
      wide: study !== undefined,
      content: <CopyPage row={row} copy={copy} procedure={procedure} named={named} study={study} />,
    }
  },
})

type PageProps = {
  readonly row: Awaited<ReturnType<typeof getCase>>
  readonly copy: CaseCopy
  readonly procedure: Awaited<ReturnType<typeof getProcedure>>
  readonly named: Awaited<ReturnType<typeof namesIn>>
  readonly study: StudyCopy | undefined
}

const CopyPage = ({ row, copy, procedure, named, study }: PageProps) => {
  const { t, language } = usePage()
  const title = caseTitle(row)
  const steps = procedure.steps.filter(({ asks }) =>
    asks.some(({ field }) => copy.content[field] !== undefined),
  )
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.cases, label: words.cases },
          { path: paths.case(row.id), label: title },
        ]}
      />
      <h1>{t(caseWords.copyTitle(copy.round))}</h1>
      <p class="about">{t(title)}</p>
      <p class="lead">{t(caseWords.copySays)}</p>
      <p class="soft">
        {t(caseWords.frozen)} {formatInstant(copy.frozenAt, language)}
      </p>
      <h2>{t(caseWords.copyAnswers)}</h2>
      {steps.map((step) => (
        <StepAnswers step={step} content={copy.content} named={named} comments={[]} fill={() => undefined} />
      ))}
      {study && (
        <>
          <h2>
            {t(studyWords.title)}: {t(selectionWords.numbered(study.content.study.number))}{" "}
            {study.content.study.title}
          </h2>
          <StudyResult {...study.content} />
        </>
      )}
    </>
  )
}
