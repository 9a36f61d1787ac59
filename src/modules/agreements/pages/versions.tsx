import { readFile } from "node:fs/promises"
import { type FormState, freshForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, upload, type View } from "#http/routes.ts"
import { mostWordBytes } from "#documents/word/open-word.ts"
import { Refusal } from "#kernel/errors.ts"
import { formatInstant } from "#kernel/format.ts"
import { contentPath, filesFolder, receiveFiles } from "#modules/files/index.ts"
import { Breadcrumbs, Callout } from "#ui/components/parts.tsx"
import { Actions } from "#ui/forms/fields.tsx"
import { FileField } from "#ui/forms/file-field.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { keepVersion, takeNewFormat } from "../commands/keep-version.ts"
import { adoptVersion, uploadDraft } from "../commands/upload-draft.ts"
import { compareWordApart, expectWord } from "../comparison/apart.ts"
import { isUnsettled } from "../comparison/report.ts"
import { paths } from "../paths.ts"
import type { Agreement } from "../queries/agreement.ts"
import { getFormat, type KeptFormat } from "../queries/formats.ts"
import { getVersion, type Version } from "../queries/versions.ts"
import { agreementRights } from "../rights.ts"
import { words } from "../words.ts"
import { Keeping, ReportView } from "./comparison-parts.tsx"
import { Memorandum } from "./preview.tsx"
import { agreementFor, agreementOf, draftedOf, mayWrite, titleOf } from "./read-agreement.ts"
import { pageWords } from "./words.ts"

const writing = agreementRights["agreement.write"]

const showUpload = (agreement: Agreement, state: FormState, status?: 413 | 422): View => ({
  title: pageWords.upload,
  content: <UploadPage agreement={agreement} state={state} />,
  ...(status ? { status } : {}),
})

const UploadPage = ({ agreement, state }: { readonly agreement: Agreement; readonly state: FormState }) => {
  const { t, href } = usePage()
  const back = paths.agreement(agreement.id)
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.agreements, label: words.agreements },
          { path: back, label: titleOf(agreement) },
        ]}
      />
      <h1>{t(pageWords.upload)}</h1>
      <p class="about">{t(titleOf(agreement))}</p>
      <p class="lead">{t(pageWords.uploadLead)}</p>
      <p>
        <a href={paths.paper(agreement.id, "memorandum.docx")}>{t(pageWords.word)}</a>
      </p>
      <Form action={href(paths.upload(agreement.id))} state={state} upload>
        <FileField
          name="file"
          label={pageWords.file}
          hint={pageWords.fileHint}
          accept=".docx"
          most={mostWordBytes}
          tooLarge={pageWords.fileTooLarge}
          drop={pageWords.drop}
          single
        />
        <Actions act={pageWords.compare} cancel={{ path: back, label: pageWords.cancel }} />
      </Form>
    </>
  )
}

const failed = (text: FormState["issues"][number]["text"]): FormState => ({
  values: {},
  issues: [{ path: "file", text }],
})

const take = async (request: Request) => {
  const agreement = await agreementFor(request, writing)
  const { kept, expected } = await draftedOf(request, agreement)
  const folder = filesFolder(request.installation.dataFolder)
  const { files, refused } = await receiveFiles(request.http.req.raw, folder)
  const [file] = files
  if (refused[0]) return showUpload(agreement, failed(refused[0].reason.text), 422)
  if (!file) return showUpload(agreement, failed(pageWords.noneChosen), 422)
  if (file.bytes > mostWordBytes) return showUpload(agreement, failed(pageWords.fileTooLarge), 413)
  try {
    const bytes = await readFile(contentPath(folder, file.sha256))
    const { report } = await compareWordApart(bytes, { format: kept.format, expected })
    const { id, revision } = agreement
    const { number } = await request.execute(uploadDraft, { id, revision, file, report })
    return request.leaveNotice(redirect(request.href(paths.version(id, number))), pageWords.compared)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "forbidden" || error.kind === "not_found") throw error
    return showUpload(agreement, failed(error.text), 422)
  }
}

type VersionProps = {
  readonly agreement: Agreement
  readonly version: Version
  readonly kept: KeptFormat
  readonly mayAdopt: boolean
}

const VersionPage = ({ agreement, version, kept, mayAdopt }: VersionProps) => {
  const { t, href, language } = usePage()
  const { report } = version
  const unsettled = report.findings.some(isUnsettled)
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.agreements, label: words.agreements },
          { path: paths.agreement(agreement.id), label: titleOf(agreement) },
        ]}
      />
      <h1>
        {t(pageWords.version(version.number))} · {t(words.origins[version.origin])}
      </h1>
      <p class="about">
        {[t(titleOf(agreement)), formatInstant(version.madeAt, language), version.madeBy, version.fileName]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p>
        <Keeping report={report} />
      </p>
      {unsettled && (
        <Callout tone="brick" title={pageWords.settleFirst}>
          <p>{t(pageWords.settleSays)}</p>
        </Callout>
      )}
      {mayAdopt && !unsettled && version.formatId === agreement.formatId && (
        <form class="actions no-print" method="post" action={href(paths.adopt(agreement.id, version.number))}>
          <button type="submit" class="primary">
            {t(pageWords.adopt)}
          </button>
        </form>
      )}
      <section aria-labelledby="clauses">
        <h2 id="clauses">{t(pageWords.comparison)}</h2>
        <ReportView report={report} format={kept.format} whole={false} />
      </section>
      <section aria-labelledby="text">
        <h2 id="text">{t(pageWords.wording)}</h2>
        <Memorandum text={version.content} />
      </section>
    </>
  )
}

/** Versions: kept here, taken from Word, looked at, and taken as the draft. */
export const versionPages = [
  page({
    path: paths.upload(":id"),
    right: writing,
    audit: "nothing",
    show: async (request) => {
      const agreement = await agreementFor(request, writing)
      expectWord()
      return showUpload(agreement, freshForm())
    },
  }),
  upload({ path: paths.upload(":id"), right: writing, audit: "act", receive: take }),
  page({
    path: paths.version(":id", ":version"),
    right: agreementRights["agreement.read"],
    audit: "nothing",
    show: async (request) => {
      const { query } = request.services.database
      const agreement = await agreementOf(request)
      const version = await getVersion(query, agreement.id, Number(request.parameter("version")))
      const kept = await getFormat(query, version.formatId)
      return {
        title: pageWords.version(version.number),
        wide: true,
        content: (
          <VersionPage
            agreement={agreement}
            version={version}
            kept={kept}
            mayAdopt={mayWrite(request, agreement)}
          />
        ),
      }
    },
  }),
  form({
    path: paths.adopt(":id", ":version"),
    right: writing,
    audit: "act",
    submit: async (request) => {
      const id = request.parameter("id")
      await request.execute(adoptVersion, { id, version: Number(request.parameter("version")) })
      return request.leaveNotice(redirect(request.href(paths.agreement(id))), pageWords.adopted)
    },
  }),
  form({
    path: paths.keep(":id"),
    right: writing,
    audit: "act",
    submit: async (request) => {
      const id = request.parameter("id")
      await request.execute(keepVersion, { id })
      return request.leaveNotice(redirect(request.href(`${paths.agreement(id)}#versions`)), pageWords.kept)
    },
  }),
  form({
    path: paths.newFormat(":id"),
    right: writing,
    audit: "act",
    submit: async (request) => {
      const id = request.parameter("id")
      await request.execute(takeNewFormat, { id })
      return request.leaveNotice(redirect(request.href(paths.agreement(id))), pageWords.saved)
    },
  }),
]
