import { page } from "#http/routes.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { refuseUndecided } from "../api/present.ts"
import { paths } from "../paths.ts"
import { outcomeForPages } from "../queries/outcome.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { LinkButton } from "./parts.tsx"
import { ResultBody } from "./result-body.tsx"
import { resultWords } from "./result-words.ts"
import { studyToRead } from "./study-for.ts"

/** What follows from the appraisals, said so that an official understands it, for whoever has not still to appraise. */
export const resultPage = page({
  path: paths.result(":id"),
  right: selectionRights["study.read"],
  audit: "nothing",
  show: async (request) => {
    const study = await studyToRead(request)
    refuseUndecided(study, request)
    return { title: resultWords.title, wide: true, content: <ResultPage study={study} /> }
  },
})

const ResultPage = ({ study }: { readonly study: Awaited<ReturnType<typeof studyToRead>> }) => {
  const { t } = usePage()
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.studies, label: words.studies },
          { path: paths.study(study.id), label: words.numbered(study.number) },
        ]}
      />
      <div class="title-line">
        <h1>{t(resultWords.title)}</h1>
        <LinkButton path={paths.paper(study.id)} label={resultWords.paper} />
      </div>
      <p class="about">{study.title}</p>
      <ResultBody study={study} outcome={outcomeForPages(study)} />
    </>
  )
}
