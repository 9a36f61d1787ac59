import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { PastLink } from "#modules/access/index.ts"
import { Files, filesOf } from "#modules/files/index.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { Breadcrumbs, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { AgreementPart } from "../extensions.ts"
import { paths } from "../paths.ts"
import { formatInForce } from "../queries/formats.ts"
import { hasSignedCopy } from "../queries/signed-copy.ts"
import { versionsOf } from "../queries/versions.ts"
import { agreementRights } from "../rights.ts"
import { subjectOf } from "../queries/subject.ts"
import { words } from "../words.ts"
import { DraftPart } from "./agreement-draft.tsx"
import { SigningFacts } from "./agreement-signing.tsx"
import { Versions } from "./agreement-versions.tsx"
import { stateTones } from "./agreements.tsx"
import { Keeping } from "./comparison-parts.tsx"
import { agreementOf, draftedOf, mayWrite, titleOf } from "./read-agreement.ts"
import { CopyLacking, otherDayInText, SignedOnAnotherDay } from "./signing-notes.tsx"
import { pageWords } from "./words.ts"

const read = async (request: Request, parts: readonly AgreementPart[]) => {
  const { query, pool } = request.services.database
  const agreement = await agreementOf(request)
  const today = request.services.today()
  const [drafted, versions, files, inForce, hasCopy, shown] = await Promise.all([
    agreement.draft ? draftedOf(request, agreement) : undefined,
    versionsOf(query, agreement.id),
    filesOf(pool, { kind: "agreement", id: agreement.id }),
    agreement.state === "draft" ? formatInForce(query, today) : undefined,
    hasSignedCopy(query, agreement.id),
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
    lacksCopy: agreement.state === "signed" && !hasCopy,
    namedDay: drafted && otherDayInText(drafted),
    newer: inForce !== undefined && inForce.id !== agreement.formatId,
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
      {data.namedDay && (
        <SignedOnAnotherDay agreement={agreement} named={data.namedDay} mayCorrect={data.mayCorrect} />
      )}
      {data.lacksCopy && <CopyLacking agreement={agreement} mayAttach={data.mayAttach} />}
      <SigningFacts agreement={agreement} today={data.today} />
      {drafted && <DraftPart drafted={drafted} mayWrite={data.mayWrite} newer={data.newer} />}
      {parts.map(({ id, title, content }) => (
        <section aria-labelledby={id}>
          <h2 id={id}>{t(title)}</h2>
          {content}
        </section>
      ))}
      {drafted && <Versions agreement={agreement} versions={versions} mayKeep={data.mayWrite} />}
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
