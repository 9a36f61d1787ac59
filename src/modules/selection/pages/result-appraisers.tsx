import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { agreementWords } from "../outcome/explain.ts"
import { namesOf, type ResultProps } from "./result-parts.ts"
import { points, resultWords } from "./result-words.ts"

const mostShown = 5

/** What each appraiser's scores would lead to alone, how far they agree, and where they do not. */
export const AppraiserSection = ({ study, outcome }: ResultProps) => {
  const { t } = usePage()
  const { appraisers, agreement, disagreements, scored } = outcome
  const name = namesOf(study)
  const [shown] = scored
  const sameFirst = appraisers.filter(({ first }) => first === shown?.id).length
  const criterionName = (code: string) =>
    study.criteria.definition.criteria.find((criterion) => criterion.code === code)?.name ?? {
      th: code,
      en: code,
    }
  return (
    <section aria-labelledby="each">
      <h2 id="each">{t(resultWords.appraisers)}</h2>
      {shown && scored.length > 1 && (
        <p class="strong">{t(resultWords.ofThem(sameFirst, appraisers.length, name(shown.id)))}</p>
      )}
      {agreement !== null && <p>{t(resultWords.agreement(agreement, agreementWords(agreement)))}</p>}
      <Table
        caption={resultWords.appraisers}
        rows={appraisers}
        columns={[
          {
            label: resultWords.appraiser,
            heads: true,
            cell: ({ id }) => {
              const found = study.appraisals.find((appraisal) => appraisal.id === id)
              return found ? `${t(found.post)} ${t(found.organisation)}` : id
            },
          },
          ...scored.map((one) => ({
            label: name(one.id),
            align: "end" as const,
            cell: ({ scores }: (typeof appraisers)[number]) => {
              const found = scores.find(({ candidate }) => candidate === one.id)
              return found ? points(found.score) : "–"
            },
          })),
        ]}
      />
      {disagreements.length > 0 && (
        <>
          <h3>{t(resultWords.mostApart)}</h3>
          <ul>
            {disagreements.slice(0, mostShown).map(({ candidate, criterion, apart }) => (
              <li>{t(resultWords.apart(name(candidate), criterionName(criterion), apart))}</li>
            ))}
          </ul>
        </>
      )}
      <Remarks study={study} outcome={outcome} />
    </section>
  )
}

const Remarks = ({ study }: ResultProps) => {
  const { t } = usePage()
  const said = study.appraisals.filter(({ state, note }) => state === "submitted" && note)
  if (said.length === 0) return null
  return (
    <>
      <h3>{t(resultWords.remark)}</h3>
      <ul>
        {said.map(({ post, note }) => (
          <li>
            {t(post)}: {note}
          </li>
        ))}
      </ul>
    </>
  )
}
