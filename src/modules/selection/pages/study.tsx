import type { Child } from "hono/jsx"
import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { formatDate, formatInstant } from "#kernel/format.ts"
import { type AttachedFile, Files, filesOf } from "#modules/files/index.ts"
import { unitName } from "#modules/places/index.ts"
import { Breadcrumbs, Callout, Empty, Facts, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { StudyPart } from "../extensions.ts"
import { paths } from "../paths.ts"
import type { Appraisal } from "../queries/appraisals.ts"
import type { Study } from "../queries/study.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { candidateInFull, LinkButton, mayDo, Section, StudyStatus } from "./parts.tsx"
import { CandidateTable } from "./candidate-table.tsx"
import { studyToRead } from "./study-for.ts"
import { pageWords } from "./words.ts"

/** A study: where it stands, what is studied, who appraises, and what may be done next. */
export const studyPage = (parts: readonly StudyPart[]) =>
  page({
    path: paths.study(":id"),
    right: selectionRights["study.read"],
    audit: "nothing",
    show: async (request) => {
      const study = await studyToRead(request)
      const files = await filesOf(request.services.database.pool, { kind: "study", id: study.id })
      const added = await Promise.all(
        parts.map(async ({ id, title, show }) => ({ id, title, content: await show(request, study) })),
      )
      return {
        title: { th: study.title, en: study.title },
        content: <StudyPage {...dataOf(request, study, files)} added={added} />,
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
type Props = ReturnType<typeof dataOf> & { readonly added: readonly Added[] }

const StudyPage = ({ study, files, mine, may, added }: Props) => {
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

const Appraisers = ({ study, mayWithdraw }: { readonly study: Study; readonly mayWithdraw: boolean }) => {
  const { t, href } = usePage()
  if (study.appraisals.length === 0) return <Empty says={pageWords.noAppraisers} />
  const tones = { asked: "marigold", submitted: "jade", withdrawn: "slate" } as const
  return (
    <ul class="plain-list">
      {study.appraisals.map((appraisal) => (
        <li>
          <Status tone={tones[appraisal.state]} label={words.appraisalStates[appraisal.state]} />{" "}
          {t(appraisal.post)}, {t(appraisal.organisation)} <AppraisalFacts appraisal={appraisal} />{" "}
          {mayWithdraw && appraisal.state !== "withdrawn" && (
            <a class="no-print" href={href(paths.withdrawAppraisal(appraisal.id))}>
              {t(pageWords.withdrawAppraisal)}
              <span class="visually-hidden"> {t(appraisal.post)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

const AppraisalFacts = ({ appraisal }: { readonly appraisal: Appraisal }) => {
  const { t, language } = usePage()
  const { state, dueOn, submittedAt, submittedBy, withdrawnReason } = appraisal
  if (state === "withdrawn") return <span class="soft">{withdrawnReason}</span>
  if (submittedAt)
    return (
      <span class="soft">
        {submittedBy} {formatInstant(submittedAt, language)}
      </span>
    )
  return dueOn ? (
    <span class="soft">
      {t(words.dueOn)} {formatDate(dueOn, { language })}
    </span>
  ) : null
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
