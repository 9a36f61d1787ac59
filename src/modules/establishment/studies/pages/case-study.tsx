import { formatInstant } from "#kernel/format.ts"
import { selectionPaths, selectionWords, StudySummary } from "#modules/selection/index.ts"
import { Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { takesStudy } from "../../procedures/table/rules.ts"
import type { CaseData } from "../../pages/read-case.ts"
import { studyWords as w } from "../words.ts"

/** The study that a case has taken up, with its result as the offices see it; or the way to choose one. */
export const CaseStudy = ({ data }: { readonly data: CaseData }) => {
  const { t, href, language } = usePage()
  const { row, study } = data
  const mayTake = data.filling.allowed && row.kind === "establish" && takesStudy(data.procedure, row.step)
  if (!study && !mayTake) return null
  return (
    <section aria-labelledby="study">
      <h2 id="study">{t(w.title)}</h2>
      {!study && <Empty says={w.none} />}
      {study && (
        <p>
          <a href={href(selectionPaths.study(study.id))}>
            {t(selectionWords.numbered(study.number))} {study.title}
          </a>
        </p>
      )}
      {study && row.partner.unit && !row.candidateId && <p class="field-error">{t(w.otherPlace)}</p>}
      {study?.copy && (
        <>
          <StudySummary {...study.copy.content} />
          <p>
            <a href={href(paths.round(row.id, study.contentId))}>{t(w.whole)}</a>{" "}
            <span class="soft">{t(w.asOf(formatInstant(study.copy.madeAt, language)))}</span>
          </p>
        </>
      )}
      {mayTake && (
        <p class="actions no-print">
          <a class="button" href={href(paths.takeStudy(row.id))}>
            {t(study ? w.change : w.choose)}
          </a>
        </p>
      )}
    </section>
  )
}
