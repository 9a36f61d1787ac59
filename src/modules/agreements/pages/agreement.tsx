import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { formatDate, formatInstant } from "#kernel/format.ts"
import { joinTexts } from "#kernel/text.ts"
import { PastLink } from "#modules/access/index.ts"
import { type AttachedFile, filePaths, Files, filesOf } from "#modules/files/index.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { Breadcrumbs, Callout, Empty, Facts, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { AgreementPart } from "../extensions.ts"
import { languageNames } from "../formats/languages/rules.ts"
import { paths } from "../paths.ts"
import type { Agreement } from "../queries/agreement.ts"
import { formatInForce } from "../queries/formats.ts"
import { type VersionItem, versionsOf } from "../queries/versions.ts"
import { agreementRights } from "../rights.ts"
import { subjectOf } from "../queries/subject.ts"
import { words } from "../words.ts"
import { daysBetween, stateTones } from "./agreements.tsx"
import { Keeping } from "./comparison-parts.tsx"
import { agreementOf, type Drafted, draftedOf, mayWrite, titleOf } from "./read-agreement.ts"
import { sectionsOf } from "./sections/index.ts"
import { pageWords } from "./words.ts"

const read = async (request: Request, parts: readonly AgreementPart[]) => {
  const { query, pool } = request.services.database
  const agreement = await agreementOf(request)
  const today = request.services.today()
  const [drafted, versions, files, inForce, shown] = await Promise.all([
    agreement.draft ? draftedOf(request, agreement) : undefined,
    versionsOf(query, agreement.id),
    filesOf(pool, { kind: "agreement", id: agreement.id }),
    agreement.state === "draft" ? formatInForce(query, today) : undefined,
    Promise.all(
      parts.map(async ({ id, title, show }) => ({ id, title, content: await show(request, agreement) })),
    ),
  ])
  const may = (right: keyof typeof agreementRights) =>
    request.may(agreementRights[right], subjectOf(agreement))
  return {
    agreement,
    drafted,
    versions,
    files,
    today,
    newer: inForce && inForce.id !== agreement.formatId,
    parts: shown.filter(({ content }) => content),
    mayWrite: mayWrite(request, agreement),
    mayAttach: may("agreement.attach"),
    mayCorrect: may("agreement.record") && agreement.signedOn !== null,
    mayEnd: may("agreement.end") && agreement.state === "signed",
  }
}
type Data = Awaited<ReturnType<typeof read>>

/** A memorandum: where it stands, its draft part by part, its versions, its papers. */
export const agreementPage = (parts: readonly AgreementPart[]) =>
  page({
    path: paths.agreement(":id"),
    right: agreementRights["agreement.read"],
    audit: "nothing",
    show: async (request) => {
      const data = await read(request, parts)
      return { title: titleOf(data.agreement), wide: true, content: <AgreementPage data={data} /> }
    },
  })

const AgreementPage = ({ data }: { readonly data: Data }) => {
  const { t, href } = usePage()
  const { agreement, drafted, versions, files, parts } = data
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.agreements, label: words.agreements }]} />
      <header class="case-head">
        <p class="case-number">
          {t(words.agreements)} {t(words.number(agreement.number))} · {t(words.kinds[agreement.kind])}
        </p>
        <h1>{t(titleOf(agreement))}</h1>
        <p class="case-state">
          <Status tone={stateTones[agreement.state]} label={words.states[agreement.state]} />
          {drafted && <Keeping report={drafted.report} />}
          {agreement.relationId && (
            <a href={href(registryPaths.relation(agreement.relationId))}>{t(pageWords.seeRelation)}</a>
          )}
          {agreement.previousId && (
            <a href={href(paths.agreement(agreement.previousId))}>{t(pageWords.previous)}</a>
          )}
        </p>
      </header>
      <SigningFacts data={data} />
      {drafted && <DraftPart drafted={drafted} data={data} />}
      {parts.map(({ id, title, content }) => (
        <section aria-labelledby={id}>
          <h2 id={id}>{t(title)}</h2>
          {content}
        </section>
      ))}
      {drafted && (
        <Versions agreement={agreement} versions={versions} files={files} mayKeep={data.mayWrite} />
      )}
      <section aria-labelledby="papers">
        <h2 id="papers">{t(pageWords.papers)}</h2>
        <Files files={files} record={{ kind: "agreement", id: agreement.id }} mayAttach={data.mayAttach} />
      </section>
      <p class="actions no-print">
        {data.mayCorrect && (
          <a class="button" href={href(paths.correct(agreement.id))}>
            {t(pageWords.correct)}
          </a>
        )}
        {data.mayEnd && (
          <a class="button" href={href(paths.end(agreement.id))}>
            {t(pageWords.end)}
          </a>
        )}
      </p>
      <PastLink kind="agreement" id={agreement.id} />
    </>
  )
}

const SigningFacts = ({ data: { agreement, today } }: { readonly data: Data }) => {
  const { t, language } = usePage()
  const {
    signedOn,
    signedPlace,
    validUntil,
    validThrough,
    signatories,
    endedOn,
    endReason,
    note,
    languages,
    state,
  } = agreement
  if (!signedOn) return null
  return (
    <Facts
      facts={[
        [pageWords.signedOn, formatDate(signedOn, { language })],
        [pageWords.signedPlace, signedPlace ?? undefined],
        [
          pageWords.validUntil,
          validUntil
            ? `${formatDate(validUntil, { language })}${state === "signed" && validThrough ? ` (${t(pageWords.daysLeft(daysBetween(today, validThrough)))})` : ""}`
            : t(pageWords.noEnd),
        ],
        [
          pageWords.languages,
          languages.length > 0
            ? t(
                joinTexts(
                  languages.map((one) => languageNames[one]),
                  ", ",
                ),
              )
            : undefined,
        ],
        [
          pageWords.signatories,
          signatories.length > 0 ? (
            <ul class="plain-list">
              {signatories.map(({ side, name, post, authority }) => (
                <li>
                  {name}{" "}
                  <span class="other-name">
                    {[t(pageWords[side]), post, authority].filter(Boolean).join(" · ")}
                  </span>
                </li>
              ))}
            </ul>
          ) : undefined,
        ],
        [pageWords.endedOn, endedOn ? formatDate(endedOn, { language }) : undefined],
        [pageWords.endReason, endReason ?? undefined],
        [pageWords.note, note ?? undefined],
      ]}
    />
  )
}

const DraftPart = ({ drafted, data }: { readonly drafted: Drafted; readonly data: Data }) => {
  const { t, href } = usePage()
  const { agreement, report, kept } = drafted
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">{t(pageWords.draftTitle)}</h2>
      {kept.isSample && (
        <Callout tone="slate" title={pageWords.sampleTitle}>
          <p>{t(pageWords.sampleSays)}</p>
        </Callout>
      )}
      {data.newer && data.mayWrite && (
        <Callout tone="marigold" title={pageWords.newFormatTitle}>
          <p>{t(pageWords.newFormatSays)}</p>
          <form method="post" action={href(paths.newFormat(agreement.id))}>
            <button type="submit">{t(pageWords.takeNewFormat)}</button>
          </form>
        </Callout>
      )}
      <p>
        <a href={href(paths.format(kept.id))}>{t(kept.name)}</a> · {t(pageWords.formatVersion(kept.version))}
      </p>
      <p class="soft">{t(report.departs ? pageWords.departsSays : pageWords.keepsSays)}</p>
      <p class="actions no-print">
        <a class="button primary" href={href(paths.preview(agreement.id))}>
          {t(pageWords.preview)}
        </a>
        <a class="button" href={href(paths.comparison(agreement.id))}>
          {t(pageWords.seeComparison)}
        </a>
        {data.mayWrite && (
          <a class="button" href={href(paths.upload(agreement.id))}>
            {t(pageWords.upload)}
          </a>
        )}
      </p>
      {data.mayWrite && <p class="soft">{t(pageWords.draftLead)}</p>}
      <ul class="draft-sections">
        {sectionsOf(kept).map((section) => {
          const says = section.says(drafted)
          return (
            <li id={section.key}>
              <div>
                <strong>{t(section.title(drafted))}</strong>
                <p class="hint">{says ? t(says) : "—"}</p>
              </div>
              {data.mayWrite && (
                <a class="no-print" href={href(paths.section(agreement.id, section.key))}>
                  {t(says ? pageWords.change : pageWords.fill)}
                  <span class="visually-hidden"> {t(section.title(drafted))}</span>
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type VersionsProps = {
  readonly agreement: Agreement
  readonly versions: readonly VersionItem[]
  readonly files: readonly AttachedFile[]
  readonly mayKeep: boolean
}

const Versions = ({ agreement, versions, mayKeep }: VersionsProps) => {
  const { t, href, language } = usePage()
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t(pageWords.versions)}</h2>
      {versions.length === 0 ? (
        <Empty says={pageWords.noVersions} />
      ) : (
        <ul class="draft-sections">
          {versions.map(({ number, origin, departs, madeAt, madeBy, adoptedAt, attachmentId, fileName }) => (
            <li>
              <div>
                <strong>
                  <a href={href(paths.version(agreement.id, number))}>{t(pageWords.version(number))}</a>
                </strong>
                <p class="hint">
                  {[t(words.origins[origin]), formatInstant(madeAt, language), madeBy]
                    .filter(Boolean)
                    .join(" · ")}
                  {attachmentId && fileName && (
                    <>
                      {" · "}
                      <a href={filePaths.file(attachmentId)}>{fileName}</a>
                    </>
                  )}
                </p>
              </div>
              <Status
                tone={adoptedAt ? "jade" : departs ? "marigold" : "slate"}
                label={adoptedAt ? pageWords.adoptedMark : departs ? pageWords.departs : pageWords.keeps}
              />
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <form class="no-print" method="post" action={href(paths.keep(agreement.id))}>
          <button type="submit">{t(pageWords.keep)}</button>
        </form>
      )}
    </section>
  )
}
