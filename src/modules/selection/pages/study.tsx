import type { Child } from "hono/jsx"
import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { formatDate, formatInstant } from "#kernel/format.ts"
import { type AttachedFile, Files, filesOf } from "#modules/files/index.ts"
import { othersAt, type Present } from "#modules/work/index.ts"
import { unitName } from "#modules/places/index.ts"
import { Breadcrumbs, Callout, Empty, Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { StudyPart } from "../extensions.ts"
import { paths } from "../paths.ts"
import type { Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { candidateInFull, LinkButton, mayDo, Section, StudyStatus } from "./parts.tsx"
import { recordOf, StudyCompany } from "./company.tsx"
import { CandidateTable } from "./candidate-table.tsx"
import { studyToRead } from "./study-for.ts"
import { pageWords } from "./words.ts"
import { Appraisers } from "./study-appraisers.tsx"

/** A study: where it stands, what is studied, who appraises, and what may be done next. */
export const studyPage = (parts: readonly StudyPart[]) =>
  page({
    path: paths.study(":id"),
    right: selectionRights["study.read"],
    audit: "nothing",
    show: async (request) => {
      const study = await studyToRead(request)
      const { pool } = request.services.database
      const own = request.actor.kind === "person" ? request.actor.accountId : undefined
      const [files, others] = await Promise.all([
        filesOf(pool, { kind: "study", id: study.id }),
        own ? othersAt(pool, recordOf(study), own, request.services.now()) : [],
      ])
      const added = await Promise.all(
        parts.map(async ({ id, title, show }) => ({ id, title, content: await show(request, study) })),
      )
      return {
        title: { th: study.title, en: study.title },
        content: <StudyPage {...dataOf(request, study, files)} added={added} others={others} />,
      }
    },
  })

const dataOf = (request: Request, study: Study, files: readonly AttachedFile[]) => {
  const { actor } = request
  const account = actor.kind === "person" ? actor.accountId : ""
  const mine = study.appraisals.find(({ state, holders }) => state === "asked" && holders.includes(account))
  return { study, files, mine, may: mayDo(request, study) }
}

type Added = Pick<StudyPart, "id" | "title"> & { readonly content: Child | undefined }
type Props = ReturnType<typeof dataOf> & {
  readonly added: readonly Added[]
  readonly others: readonly Present[]
}

const StudyPage = ({ study, files, mine, may, added, others }: Props) => {
  const { t, href, language } = usePage()
  const chosen = study.candidates.find(({ id }) => id === study.chosenId)
  const submitted = study.appraisals.filter(({ state }) => state === "submitted").length
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.studies, label: words.studies }]} />
      <h1>{study.title}</h1>
      <p>
        <StudyStatus state={study.state} /> {t(words.numbered(study.number))} · {t(unitName(study.home))}
      </p>
      <StudyCompany study={study} others={others} />
      {study.state !== "open" && (
        <Callout tone={study.state === "concluded" ? "jade" : "slate"} title={words.conclusion}>
          <p>
            {study.state === "concluded" && (
              <strong>{t(chosen ? candidateInFull(chosen) : pageWords.noneChosen)}</strong>
            )}{" "}
            {study.conclusion}
          </p>
        </Callout>
      )}
      {mine && (
        <Callout tone="marigold" title={pageWords.appraiseNow}>
          <p>
            {t(pageWords.appraiseLead)}{" "}
            {mine.dueOn && `${t(words.dueOn)} ${formatDate(mine.dueOn, { language })}`}
          </p>
          <p>
            <a class="button primary" href={href(paths.appraisal(mine.id))}>
              {t(pageWords.appraise)}
            </a>
          </p>
        </Callout>
      )}
      <Facts
        facts={[
          [words.purpose, study.purpose ?? undefined],
          [
            words.criteria,
            <a href={href(paths.criteriaSet(study.criteria.id))}>
              {t(study.criteria.name)} {t(words.criteriaVersion(study.criteria.version))}
            </a>,
          ],
          [words.updated, formatInstant(study.updatedAt, language)],
        ]}
      />
      {may.change && (
        <p class="no-print">
          <a href={href(paths.correctStudy(study.id))}>{t(pageWords.correctStudy)}</a>
        </p>
      )}
      <Section
        id="candidates"
        title={words.candidates}
        act={may.change && <LinkButton path={paths.addCandidate(study.id)} label={pageWords.addCandidate} />}
      >
        {study.candidates.length === 0 ? (
          <Empty says={pageWords.noCandidates} />
        ) : (
          <CandidateTable study={study} />
        )}
      </Section>
      <Section
        id="appraisers"
        title={words.appraisers}
        act={may.ask && <LinkButton path={paths.appraisers(study.id)} label={pageWords.askAppraisers} />}
      >
        <Appraisers study={study} mayWithdraw={may.ask} />
        {submitted > 0 && !mine && (
          <p>
            <a class="button primary no-print" href={href(paths.result(study.id))}>
              {t(pageWords.seeResult)}
            </a>
          </p>
        )}
      </Section>
      {added.map(
        ({ id, title, content }) =>
          content && (
            <Section id={id} title={title}>
              {content}
            </Section>
          ),
      )}
      <Section id="files" title={words.files}>
        <Files files={files} record={{ kind: "study", id: study.id }} mayAttach={may.change} />
      </Section>
      <Decisions study={study} may={may} />
    </>
  )
}

const Decisions = ({ study, may }: Pick<Props, "study" | "may">) => {
  const { t, href } = usePage()
  const offers = [
    may.conclude && { path: paths.conclude(study.id), label: pageWords.conclude },
    may.reopen && { path: paths.reopen(study.id), label: pageWords.reopen },
    may.withdraw && { path: paths.withdraw(study.id), label: pageWords.withdraw },
  ].filter((offer) => offer !== false)
  return (
    <section aria-labelledby="decisions" class="no-print">
      <h2 id="decisions">{t(offers.length > 0 ? pageWords.decisions : words.history)}</h2>
      <p class="act-line">
        {offers.map(({ path, label }, index) => (
          <a class={index === 0 && may.conclude ? "button primary" : "button"} href={href(path)}>
            {t(label)}
          </a>
        ))}
        <a href={href(paths.history(study.id))}>{t(words.history)}</a>
      </p>
    </section>
  )
}
