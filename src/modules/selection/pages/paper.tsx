import { page } from "#http/routes.ts"
import { formatDate } from "#kernel/format.ts"
import type { Day } from "#kernel/dates.ts"
import { Print } from "#modules/files/index.ts"
import { unitName } from "#modules/places/index.ts"
import { Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { refuseUndecided } from "../api/present.ts"
import { paths } from "../paths.ts"
import { outcomeForPages } from "../queries/outcome.ts"
import type { Candidate, Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { isStanding, topics } from "../studies/rules.ts"
import { words } from "../words.ts"
import { GateFacts } from "./candidate.tsx"
import { candidateInFull } from "./parts.tsx"
import { ResultBody } from "./result-body.tsx"
import { resultWords } from "./result-words.ts"
import { studyToRead } from "./study-for.ts"
import { ThaiNumerals } from "./thai-numerals.tsx"
import { pageWords } from "./words.ts"

/** The whole study on paper, for the committee. */
export const paperPage = page({
  path: paths.paper(":id"),
  right: selectionRights["study.read"],
  audit: "nothing",
  show: async (request) => {
    const study = await studyToRead(request)
    refuseUndecided(study, request)
    return {
      title: resultWords.paper,
      wide: true,
      content: (
        <>
          <BackLink study={study} />
          <Print kind="study" id={study.id} />
          <ThaiNumerals>
            <Paper study={study} today={request.services.today()} />
          </ThaiNumerals>
        </>
      ),
    }
  },
})

const BackLink = ({ study }: { readonly study: Study }) => {
  const { t, href } = usePage()
  return (
    <p class="no-print">
      <a href={href(paths.result(study.id))}>{t(pageWords.back)}</a>
    </p>
  )
}

const Paper = ({ study, today }: { readonly study: Study; readonly today: Day }) => {
  const { t, language } = usePage()
  return (
    <article class="paper">
      <p class="soft">
        {t(unitName(study.home))} · {t(words.numbered(study.number))} · {formatDate(today, { language })}
      </p>
      <h1>{study.title}</h1>
      <Facts
        facts={[
          [words.purpose, study.purpose ?? undefined],
          [words.criteria, t(pageWords.byCriteria(t(study.criteria.name), study.criteria.version))],
          [words.conclusion, study.conclusion ?? undefined],
        ]}
      />
      <ResultBody study={study} outcome={outcomeForPages(study)} />
      {study.candidates.filter(isStanding).map((candidate) => (
        <section aria-labelledby={`of-${candidate.id}`}>
          <h2 id={`of-${candidate.id}`}>{t(candidateInFull(candidate))}</h2>
          <p>
            {t(words.origin)}: {t(words.origins[candidate.origin])} {candidate.originNote}
          </p>
          <GateFacts study={study} candidate={candidate} />
          <Facts
            facts={topics.map((topic) => {
              const found = candidate.background[topic]
              return [
                words.topics[topic],
                found && `${found.says}${found.source ? ` (${found.source})` : ""}`,
              ] as const
            })}
          />
          <NotFound candidate={candidate} />
        </section>
      ))}
    </article>
  )
}

/** The topics on which nothing was found, in one line. */
const NotFound = ({ candidate: { background } }: { readonly candidate: Candidate }) => {
  const { t } = usePage()
  const missing = topics.filter((topic) => !background[topic])
  if (missing.length === 0) return null
  return (
    <p class="soft">
      {t(pageWords.nothingYet)}: {missing.map((topic) => t(words.topics[topic])).join(" · ")}
    </p>
  )
}
