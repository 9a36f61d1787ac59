import type { Child } from "hono/jsx"
import { page } from "#http/routes.ts"
import { formatNumber } from "#kernel/format.ts"
import { same, type Text } from "#kernel/text.ts"
import { Breadcrumbs, Callout, Facts, Status, type Tone } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { GateState } from "../outcome/outcome.ts"
import { paths } from "../paths.ts"
import { type KnownOfPlace, knownOfPlace } from "../queries/known.ts"
import type { Candidate, Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { topics } from "../studies/rules.ts"
import { words } from "../words.ts"
import { levelNames } from "./level-names.ts"
import { candidateInFull, CandidateStatus, LinkButton, mayDo, Section } from "./parts.tsx"
import { candidateIn, studyToRead } from "./study-for.ts"
import { pageWords } from "./words.ts"

/** One candidate: what is known, what was found, and whether it meets the conditions. */
export const candidatePage = page({
  path: paths.candidate(":id", ":candidate"),
  right: selectionRights["study.read"],
  audit: "nothing",
  show: async (request) => {
    const study = await studyToRead(request)
    const candidate = candidateIn(request, study)
    const known =
      candidate.unit &&
      (await knownOfPlace(request.services.database.query, study.home.code, candidate.unit.code))
    const mayChange = mayDo(request, study).change && !candidate.withdrawnAt
    return {
      title: candidateInFull(candidate),
      content: <CandidatePage {...{ study, candidate, mayChange }} known={known ?? undefined} />,
    }
  },
})

type Props = {
  readonly study: Study
  readonly candidate: Candidate
  readonly known: KnownOfPlace | undefined
  readonly mayChange: boolean
}

const CandidatePage = ({ study, candidate, known, mayChange }: Props) => {
  const { t, href } = usePage()
  const { withdrawnReason, fateReason, fatePath } = candidate
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.studies, label: words.studies },
          { path: paths.study(study.id), label: words.numbered(study.number) },
        ]}
      />
      <h1>{t(candidateInFull(candidate))}</h1>
      <p>
        <CandidateStatus candidate={candidate} /> {withdrawnReason}
      </p>
      {candidate.fate && (
        <Callout tone={candidate.fate === "refused" ? "brick" : "jade"} title={words.fates[candidate.fate]}>
          {fateReason && <p>{fateReason}</p>}
          {fatePath && (
            <p>
              <a href={href(fatePath)}>{t(words.fate)}</a>
            </p>
          )}
        </Callout>
      )}
      <Facts
        facts={[
          [words.origin, t(words.origins[candidate.origin])],
          [words.originNote, candidate.originNote ?? undefined],
        ]}
      />
      {mayChange && (
        <p class="no-print">
          <a href={href(paths.correctCandidate(study.id, candidate.id))}>{t(pageWords.correctCandidate)}</a>
        </p>
      )}
      <KnownSection candidate={candidate} known={known} />
      <Gates {...{ study, candidate, mayChange }} />
      <BackgroundSection {...{ study, candidate, mayChange }} />
      {mayChange && (
        <p class="no-print">
          <a href={href(paths.withdrawCandidate(study.id, candidate.id))}>{t(pageWords.withdrawCandidate)}</a>
        </p>
      )}
    </>
  )
}

const KnownSection = ({ candidate: { unit }, known }: Pick<Props, "candidate" | "known">) => {
  const { t, href, language } = usePage()
  if (!unit || !known) return null
  return (
    <Section id="known" title={pageWords.known}>
      <Facts
        facts={[
          [pageWords.level, t(levelNames[unit.level] ?? same(unit.level))],
          [
            pageWords.population,
            known.population === null ? t(pageWords.notKnown) : formatNumber(known.population, language),
          ],
          [
            pageWords.otherRelations,
            known.relations.length === 0 ? (
              t(pageWords.noRelations)
            ) : (
              <ul class="plain-list">
                {known.relations.map(({ id, homeName }) => (
                  <li>
                    <a href={href(`/relations/${id}`)}>{homeName}</a>
                  </li>
                ))}
              </ul>
            ),
          ],
          [pageWords.crossings, known.crossings.length > 0 ? known.crossings.join(" · ") : undefined],
        ]}
      />
    </Section>
  )
}

const gateTones: Record<GateState, Tone> = { met: "jade", not_met: "brick", unknown: "slate" }

/** How a candidate meets each condition, with what the answer rests on. */
export const GateFacts = ({ study, candidate }: Pick<Props, "study" | "candidate">) => (
  <Facts
    facts={study.criteria.definition.gates.map(({ code, name }): readonly [Text, Child] => {
      const found = candidate.gates.find(({ gate }) => gate === code)
      const answer = found?.answer ?? "unknown"
      return [
        name,
        <>
          <Status tone={gateTones[answer]} label={words.gateAnswers[answer]} /> {found?.reason}
          {found?.evidence && <span class="soft"> {found.evidence}</span>}
        </>,
      ]
    })}
  />
)

const Gates = ({ study, candidate, mayChange }: Omit<Props, "known">) => (
  <Section
    id="gates"
    title={words.gates}
    act={mayChange && <LinkButton path={paths.gates(study.id, candidate.id)} label={pageWords.answerGates} />}
  >
    <GateFacts study={study} candidate={candidate} />
  </Section>
)

const BackgroundSection = ({ study, candidate, mayChange }: Omit<Props, "known">) => {
  const { t } = usePage()
  return (
    <Section
      id="background"
      title={words.background}
      act={
        mayChange && (
          <LinkButton path={paths.background(study.id, candidate.id)} label={pageWords.writeBackground} />
        )
      }
    >
      <Facts
        facts={topics.map((topic) => {
          const found = candidate.background[topic]
          return [
            words.topics[topic],
            found ? (
              <>
                <span class="found">{found.says}</span>
                {found.source && (
                  <span class="soft">
                    {t(words.source)}: {found.source}
                  </span>
                )}
              </>
            ) : (
              <span class="soft">{t(pageWords.nothingYet)}</span>
            ),
          ]
        })}
      />
    </Section>
  )
}
