import { joinTexts } from "#kernel/text.ts"
import { Callout, Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { compare } from "../outcome/explain.ts"
import type { Scored } from "../outcome/outcome.ts"
import type { Study } from "../queries/study.ts"
import { IntervalBar } from "./bars.tsx"
import { AppraiserSection } from "./result-appraisers.tsx"
import { SensitivitySections } from "./result-sensitivity.tsx"
import { namesOf, type ResultProps } from "./result-parts.ts"
import { ScoreTable } from "./result-table.tsx"
import { comparisonSentences, points, resultWords } from "./result-words.ts"

/** The whole result; the same on the page and on the committee's paper. */
export const ResultBody = ({ study, outcome }: ResultProps) => {
  if (outcome.scored.length === 0)
    return (
      <>
        <Empty says={resultWords.nobodyYet} />
        <Failed study={study} outcome={outcome} />
      </>
    )
  return (
    <>
      <Verdict study={study} outcome={outcome} />
      <Scores study={study} outcome={outcome} />
      <Failed study={study} outcome={outcome} />
      <Why study={study} outcome={outcome} />
      <ScoreTable study={study} outcome={outcome} />
      <SensitivitySections study={study} outcome={outcome} />
      <AppraiserSection study={study} outcome={outcome} />
    </>
  )
}

/** The one fact of the page, in a sentence. */
export const Verdict = ({ study, outcome: { first, scored, appraisers } }: ResultProps) => {
  const { t } = usePage()
  const name = namesOf(study, true)
  const [shown] = scored
  const says =
    scored.length === 1 && shown
      ? resultWords.only(name(shown.id))
      : first
        ? resultWords.first(name(first), appraisers.length)
        : resultWords.open(name(shown?.id ?? ""))
  return <p class={`verdict ${first && scored.length > 1 ? "jade" : "marigold"}`}>{t(says)}</p>
}

const Scores = ({ study, outcome: { scored } }: ResultProps) => {
  const { t } = usePage()
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">{t(resultWords.scores)}</h2>
      <p>{t(resultWords.scoresSays)}</p>
      <ScoreBars study={study} scored={scored} />
      <p class="soft">{t(resultWords.method)}</p>
    </section>
  )
}

type BarsProps = { readonly study: Study; readonly scored: readonly Scored[] }

/** The score of each, the best first. */
export const ScoreBars = ({ study, scored }: BarsProps) => (
  <ol class="score-bars">
    {scored.map((one) => (
      <ScoreBar study={study} one={one} />
    ))}
  </ol>
)

const ScoreBar = ({ study, one }: { readonly study: Study; readonly one: Scored }) => {
  const { t } = usePage()
  const gates = study.criteria.definition.gates.filter(({ code }) => one.openGates.includes(code))
  return (
    <li>
      <span class="score-name">
        {t(namesOf(study, true)(one.id))}{" "}
        <span class="soft">{t(resultWords.place(one.place.best, one.place.worst))}</span>
      </span>
      <IntervalBar id={`hatch-${one.id}`} value={one.score} />
      <span class="score-value">{points(one.score)}</span>
      <span class="soft score-note">
        {t(resultWords.coverage(one.coverage))}
        {gates.length > 0 &&
          ` · ${t(
            resultWords.openGates(
              joinTexts(
                gates.map(({ name }) => name),
                ", ",
              ),
            ),
          )}`}
      </span>
    </li>
  )
}

const Failed = ({ study, outcome: { failed } }: ResultProps) => {
  const { t } = usePage()
  if (failed.length === 0) return null
  const name = namesOf(study, true)
  return (
    <Callout tone="brick" title={resultWords.failed}>
      <ul>
        {failed.map(({ id, gates }) => (
          <li>
            <strong>{t(name(id))}</strong>:{" "}
            {gates.map((code) => {
              const gate = study.criteria.definition.gates.find((one) => one.code === code)
              const answer = study.candidates
                .find((candidate) => candidate.id === id)
                ?.gates.find((one) => one.gate === code)
              return (
                <span>
                  {gate && t(gate.name)} – {answer?.reason}{" "}
                </span>
              )
            })}
          </li>
        ))}
      </ul>
    </Callout>
  )
}

/** Each candidate against the next, in plain sentences. */
const Why = ({ study, outcome: { scored, weights } }: ResultProps) => {
  const { t } = usePage()
  const name = namesOf(study)
  const pairs = scored.slice(1).flatMap((lower, index) => {
    const upper = scored[index]
    return upper ? [{ upper, lower }] : []
  })
  if (pairs.length === 0) return null
  return (
    <section aria-labelledby="why">
      <h2 id="why">{t(resultWords.why)}</h2>
      {pairs.map(({ upper, lower }) => {
        const comparison = compare(study.criteria.definition, weights, upper, lower)
        return (
          <div class="comparison">
            <h3>
              {t(name(upper.id))} → {t(name(lower.id))}
            </h3>
            <ul>
              {comparisonSentences(name(upper.id), name(lower.id), comparison).map((sentence) => (
                <li>{t(sentence)}</li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
