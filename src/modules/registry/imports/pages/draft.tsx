import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { decide } from "#kernel/rights.ts"
import { Breadcrumbs, Callout, Figure, Figures } from "#ui/components/parts.tsx"
import { DateField, Hidden } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { relationsOf } from "../../queries/detail.ts"
import { paths } from "../../paths.ts"
import { registryRights } from "../../rights.ts"
import { applyDraft } from "../commands/apply-draft.ts"
import { AlreadyImported, subjectsOf } from "../commands/apply-import.ts"
import { getDraft, type ListDraft } from "../drafts/queries.ts"
import { seeRead } from "../drafts/read-draft.ts"
import { dropDraft, rereadDraft } from "../drafts/store.ts"
import { figuresOf, judgeFile } from "../judge.ts"
import { officialFile } from "../official.ts"
import { importOfFile } from "../queries/imports.ts"
import { accountOf } from "./account.ts"
import { Findings } from "./findings.tsx"
import { AsOfFields, wholeDay } from "./new.tsx"
import { dayText } from "./parts.tsx"
import { TotalsTable } from "./totals.tsx"
import { pageWords } from "./words.ts"

const right = registryRights["import.apply"]
const patience = 8000 // milliseconds that a page waits for the reading before it says that it goes on

/** A list that was sent: what importing it would do, before anything is recorded. */
export const draftPages = [
  page({
    path: paths.importDraft(":id"),
    right,
    audit: "nothing",
    show: async (request) => showDraft(request, freshForm()),
  }),
  form({
    path: paths.importDraft(":id"),
    right,
    audit: "act",
    submit: async (request, sent) => {
      const draft = await draftIn(request)
      const step = sent.get("step")?.toString()
      if (step === "discard") {
        await dropDraft(request.services, draft.id)
        return request.leaveNotice(redirect(request.href(paths.newImport)), pageWords.discarded)
      }
      return step === "reread" ? reread(request, draft, sent) : apply(request, draft, sent)
    },
  }),
]

const draftIn = (request: Request) =>
  getDraft(request.services.database.query, accountOf(request.actor), request.parameter("id"))

const reread = async (request: Request, draft: ListDraft, sent: FormData) => {
  const parsed = parseForm(AsOfFields, sent)
  if (!parsed.ok) return showDraft(request, parsed.state, 422)
  try {
    const asOf = wholeDay(parsed.data.asOf)
    if (asOf) await rereadDraft(request.services, draft.id, asOf)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return showDraft(request, withIssues(parsed.state, error.issues), 422)
  }
  return redirect(request.href(paths.importDraft(draft.id)))
}

const apply = async (request: Request, draft: ListDraft, sent: FormData) => {
  const idempotencyKey = sent.get("idempotencyKey")?.toString() || undefined
  try {
    const { id } = await request.execute(applyDraft, { id: draft.id }, { idempotencyKey })
    return request.leaveNotice(redirect(request.href(paths.import(id))), pageWords.imported)
  } catch (error) {
    if (error instanceof AlreadyImported) return showDraft(request, freshForm(), 409)
    throw error
  }
}

const showDraft = async (request: Request, state: FormState, status?: 409 | 422): Promise<View> => {
  const { services } = request
  await seeRead(services, await draftIn(request), patience)
  const draft = await draftIn(request)
  return {
    title: pageWords.previewTitle,
    ...(status ? { status } : {}),
    wide: true,
    content: (
      <DraftPage
        draft={draft}
        state={state}
        already={await importOfFile(services.database.pool, draft.sha256)}
        preview={await previewOf(request, draft)}
        idempotencyKey={services.newId()}
      />
    ),
  }
}

const previewOf = async ({ services, actor }: Request, { list, fileName, sha256 }: ListDraft) => {
  if (!list) return undefined
  const file = officialFile(list, { fileName, sha256, content: Buffer.alloc(0) })
  const { judged, findings } = await judgeFile(services.database.query, services.today(), file)
  const missing = findings.flatMap(({ relations }) => relations ?? [])
  return {
    file,
    figures: figuresOf(judged),
    findings: findings.map((finding) => ({
      code: finding.code,
      rows: [...finding.rows],
      relations: [...(finding.relations ?? [])],
      message: finding.message,
    })),
    relations: await relationsOf(services.database.pool, missing),
    doubtful: judged.filter(({ open }) => open).map(({ read }) => read),
    may: subjectsOf(file).every((subject) => decide(right, actor, subject).allowed),
  }
}

type DraftProps = {
  readonly draft: ListDraft
  readonly state: FormState
  /** The import of this very file that stands already. */
  readonly already: string | undefined
  readonly preview: Awaited<ReturnType<typeof previewOf>>
  readonly idempotencyKey: string
}

const DraftPage = ({ draft, state, already, preview, idempotencyKey }: DraftProps) => {
  const { t, href } = usePage()
  const here = paths.importDraft(draft.id)
  const applies = preview?.may === true && already === undefined
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.imports, label: pageWords.imports }]} />
      <h1>{t(pageWords.previewTitle)}</h1>
      <p class="about">
        {draft.fileName} {draft.list && <span class="soft">{t(dayText(draft.list.asOf))}</span>}
      </p>
      {draft.state === "reading" && (
        <Callout tone="indigo" title={pageWords.stillReading}>
          <p role="status">{t(pageWords.stillReadingSays(draft.fileName))}</p>
          <p>
            <a class="button" href={href(here)}>
              {t(pageWords.lookAgain)}
            </a>
          </p>
        </Callout>
      )}
      {draft.refusal && (
        <Callout tone="brick" title={pageWords.refusedTitle}>
          <p>{t(draft.refusal.text)}</p>
        </Callout>
      )}
      {already && (
        <Callout tone="marigold" title={pageWords.importedAlready}>
          <p>
            <a href={href(paths.import(already))}>{t(pageWords.seeThatImport)}</a>
          </p>
        </Callout>
      )}
      {preview && <Preview preview={preview} here={here} />}
      <Form action={href(here)} state={state}>
        <Hidden name="idempotencyKey" value={idempotencyKey} />
        {draft.state !== "reading" && (
          <DateField name="asOf" label={pageWords.asOfField} hint={pageWords.asOfHint} optional />
        )}
        <StepButtons
          primary={
            applies
              ? { step: "apply", label: pageWords.apply }
              : { step: "discard", label: pageWords.discard }
          }
          others={[
            ...(draft.state === "reading" ? [] : [{ step: "reread", label: pageWords.reread }]),
            ...(applies ? [{ step: "discard", label: pageWords.discard }] : []),
          ]}
        />
      </Form>
    </>
  )
}

type PreviewProps = { readonly preview: NonNullable<DraftProps["preview"]>; readonly here: string }

const Preview = ({ preview, here }: PreviewProps) => {
  const { t } = usePage()
  const { file, figures, findings, relations, doubtful, may } = preview
  return (
    <>
      <p class="lead">{t(pageWords.previewSays)}</p>
      {!may && (
        <Callout tone="slate" title={pageWords.mayNotApply}>
          <p>{t(pageWords.mayNotApplySays)}</p>
        </Callout>
      )}
      <Figures>
        <Figure value={figures.rows} label={pageWords.rowsFigure} path={here} />
        <Figure value={figures.new} label={pageWords.newFigure} path={here} />
        <Figure value={figures.same} label={pageWords.sameFigure} path={here} />
        <Figure value={figures.changed} label={pageWords.changedFigure} path={here} />
        <Figure
          value={figures.open}
          label={pageWords.willDoubt}
          path={`${here}#doubtful`}
          tone={figures.open > 0 ? "marigold" : "jade"}
        />
      </Figures>
      <TotalsTable found={file} />
      <Findings found={{ findings }} relations={relations} address={() => `${here}#doubtful`} />
      {doubtful.length > 0 && (
        <section aria-labelledby="doubtful">
          <h2 id="doubtful">{t(pageWords.willDoubt)}</h2>
          <ul class="findings">
            {doubtful.map(({ row, text }) => (
              <li>
                {t(pageWords.rowShort)} {row}: <span lang="th">{text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
