import { readFile } from "node:fs/promises"
import { type FormState, freshForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { file, form, page, upload, type View } from "#http/routes.ts"
import { mostWordBytes } from "#documents/word/open-word.ts"
import { Refusal } from "#kernel/errors.ts"
import { formatDate } from "#kernel/format.ts"
import { joinTexts } from "#kernel/text.ts"
import { contentPath, filesFolder, receiveFiles } from "#modules/files/index.ts"
import { Breadcrumbs, Callout, Facts, Status } from "#ui/components/parts.tsx"
import { Actions, DateField, TextField } from "#ui/forms/fields.tsx"
import { FileField } from "#ui/forms/file-field.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { bringFormat, issuesOfRead, publishFormat, withdrawFormat } from "../commands/keep-formats.ts"
import { readWordApart } from "../comparison/apart.ts"
import { languageNames } from "../formats/languages.ts"
import { readMarks } from "../formats/marks.ts"
import type { Clause } from "../formats/rules.ts"
import { variables } from "../formats/variables.ts"
import { markedPaper } from "../papers/marked.ts"
import { paths } from "../paths.ts"
import { formatInForce, getFormat, type KeptFormat, listFormats } from "../queries/formats.ts"
import { agreementRights } from "../rights.ts"
import { words } from "../words.ts"
import { actForm } from "./act-form.tsx"
import { sendPaper } from "./papers.ts"
import { readDay } from "./read-date.ts"
import { one, type Values } from "./sections/section.ts"
import { pageWords } from "./words.ts"

const crumbs = [{ path: paths.formats, label: words.formats }]

type ListProps = {
  readonly formats: readonly KeptFormat[]
  readonly inForce: string | undefined
  readonly mayPrepare: boolean
}

const FormatsPage = ({ formats, inForce, mayPrepare }: ListProps) => {
  const { t, href, language } = usePage()
  return (
    <>
      <h1>{t(words.formats)}</h1>
      <p class="lead">{t(pageWords.formatsLead)}</p>
      <ul class="draft-sections">
        {formats.map(({ id, version, name, state, isSample, effectiveFrom }) => (
          <li>
            <div>
              <strong>
                <a href={href(paths.format(id))}>{t(name)}</a>
              </strong>
              <p class="hint">
                {t(pageWords.formatVersion(version))}
                {effectiveFrom &&
                  ` · ${t(pageWords.effectiveFrom)} ${formatDate(effectiveFrom, { language })}`}
                {isSample && ` · ${t(pageWords.sample)}`}
              </p>
            </div>
            <Status
              tone={id === inForce ? "jade" : state === "prepared" ? "marigold" : "slate"}
              label={id === inForce ? pageWords.inForce : pageWords.formatStates[state]}
            />
          </li>
        ))}
      </ul>
      {mayPrepare && (
        <p class="no-print">
          <a class="button primary" href={href(paths.uploadFormat)}>
            {t(pageWords.bringFormat)}
          </a>
        </p>
      )}
    </>
  )
}

type FormatProps = { readonly kept: KeptFormat; readonly mayPublish: boolean }

const FormatPage = ({ kept, mayPublish }: FormatProps) => {
  const { t, href, language } = usePage()
  const { format, name, state, isSample, effectiveFrom, basis } = kept
  return (
    <>
      <Breadcrumbs steps={crumbs} />
      <h1>{t(name)}</h1>
      <p class="about">
        {t(pageWords.formatVersion(kept.version))} · {t(pageWords.formatStates[state])}
      </p>
      {isSample && (
        <Callout tone="slate" title={pageWords.sample}>
          <p>{t(pageWords.sampleSays)}</p>
        </Callout>
      )}
      <Facts
        facts={[
          [pageWords.effectiveFrom, effectiveFrom ? formatDate(effectiveFrom, { language }) : undefined],
          [pageWords.basis, basis ? t(basis) : undefined],
          [
            pageWords.languages,
            t(
              joinTexts(
                format.languages.map((code) => languageNames[code]),
                ", ",
              ),
            ),
          ],
        ]}
      />
      <p class="actions no-print">
        <a class="button" href={href(paths.marked(kept.id))}>
          {t(pageWords.marked)}
        </a>
        {mayPublish && state === "prepared" && (
          <a class="button primary" href={href(paths.publishFormat(kept.id))}>
            {t(pageWords.publish)}
          </a>
        )}
      </p>
      {format.clauses.map((clause) => (
        <ClauseView clause={clause} languages={format.languages} />
      ))}
      {mayPublish && state === "prepared" && (
        <form class="no-print" method="post" action={href(paths.withdrawFormat(kept.id))}>
          <button type="submit" class="quiet-button">
            {t(pageWords.withdraw)}
          </button>
        </form>
      )}
    </>
  )
}

type ClauseProps = { readonly clause: Clause; readonly languages: KeptFormat["format"]["languages"] }

const ClauseView = ({ clause, languages }: ClauseProps) => {
  const { t } = usePage()
  return (
    <section class="format-clause">
      <h2>{t(clause.name)}</h2>
      <p class="soft">
        {t(words.clauseKinds[clause.kind])}
        {clause.optional && ` · ${t(pageWords.optionalClause)}`}
      </p>
      {clause.options.map((option) => (
        <>
          {clause.options.length > 1 && <h3>{t(option.name)}</h3>}
          <div class="side-by-side">
            {languages.map((language) => (
              <div>
                <p class="other-name">{t(languageNames[language])}</p>
                <p class="clause-text" lang={language}>
                  {option.texts[language]}
                </p>
              </div>
            ))}
          </div>
        </>
      ))}
    </section>
  )
}

const marks = [
  ["[[แบบ | ชื่อไทย | English name]]", pageWords.marksName],
  ["[[ข้อ purpose | คงที่ | วัตถุประสงค์ | Purpose]]", pageWords.marksClause],
  ["[[ทางเลือก a | ชื่อไทย | English name]]", pageWords.marksOption],
  ["[[th]]", pageWords.marksLanguage],
] as const

const UploadPage = ({
  state,
  sample,
}: {
  readonly state: FormState
  readonly sample: KeptFormat | undefined
}) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={crumbs} />
      <h1>{t(pageWords.bringFormat)}</h1>
      <p class="lead">{t(pageWords.bringLead)}</p>
      {sample && (
        <p>
          <a class="button" href={href(paths.marked(sample.id))}>
            {t(pageWords.marked)}
          </a>
        </p>
      )}
      <Form action={href(paths.uploadFormat)} state={state} upload>
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
        <Actions act={pageWords.checkFile} cancel={{ path: paths.formats, label: pageWords.cancel }} />
      </Form>
      <section aria-labelledby="marks">
        <h2 id="marks">{t(pageWords.marksTitle)}</h2>
        <dl class="marks">
          {marks.map(([mark, says]) => (
            <div>
              <dt lang="th">{mark}</dt>
              <dd>{t(says)}</dd>
            </div>
          ))}
        </dl>
        <h3>{t(pageWords.marksPlaces)}</h3>
        <dl class="marks">
          {variables.map(({ name, thai, says }) => (
            <div>
              <dt lang="th">{`{${thai}} {${name}}`}</dt>
              <dd>{t(says)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

const showUpload = async (request: Request, state: FormState, status?: 413 | 422): Promise<View> => {
  const { services } = request
  const sample = await formatInForce(services.database.query, services.today()).catch(() => undefined)
  return {
    title: pageWords.bringFormat,
    content: <UploadPage state={state} sample={sample} />,
    ...(status ? { status } : {}),
  }
}

const withTexts = (issues: FormState["issues"]): FormState => ({ values: {}, issues })
const failed = (text: FormState["issues"][number]["text"]) => withTexts([{ path: "file", text }])

const take = async (request: Request) => {
  const folder = filesFolder(request.installation.dataFolder)
  const { files, refused } = await receiveFiles(request.http.req.raw, folder)
  const [sent] = files
  if (refused[0]) return showUpload(request, failed(refused[0].reason.text), 422)
  if (!sent) return showUpload(request, failed(pageWords.noneChosen), 422)
  if (sent.bytes > mostWordBytes) return showUpload(request, failed(pageWords.fileTooLarge), 413)
  try {
    const { paragraphs } = await readWordApart(await readFile(contentPath(folder, sent.sha256)))
    const read = readMarks(paragraphs)
    const issues = issuesOfRead(read)
    if (issues.length > 0) return await showUpload(request, withTexts(issues.slice(0, 50)), 422)
    const { id } = await request.execute(bringFormat, { read, file: sent })
    return request.leaveNotice(redirect(request.href(paths.format(id))), pageWords.brought)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
    return showUpload(request, failed(error.text), 422)
  }
}

/** The fixed formats: those there are, one in full, a new one brought in and published. */
export const formatPages = [
  page({
    path: paths.formats,
    right: agreementRights["format.read"],
    audit: "nothing",
    show: async (request) => {
      const { query } = request.services.database
      const [formats, inForce] = await Promise.all([
        listFormats(query),
        formatInForce(query, request.services.today()).catch(() => undefined),
      ])
      const mayPrepare = request.may(agreementRights["format.prepare"])
      return {
        title: words.formats,
        content: <FormatsPage formats={formats} inForce={inForce?.id} mayPrepare={mayPrepare} />,
      }
    },
  }),
  page({
    path: paths.uploadFormat,
    right: agreementRights["format.prepare"],
    audit: "nothing",
    show: (request) => showUpload(request, freshForm()),
  }),
  upload({ path: paths.uploadFormat, right: agreementRights["format.prepare"], audit: "act", receive: take }),
  page({
    path: paths.format(":id"),
    right: agreementRights["format.read"],
    audit: "nothing",
    show: async (request) => {
      const kept = await getFormat(request.services.database.query, request.parameter("id"))
      const mayPublish = request.may(agreementRights["format.publish"])
      return { title: kept.name, wide: true, content: <FormatPage kept={kept} mayPublish={mayPublish} /> }
    },
  }),
  file({
    path: paths.marked(":id"),
    right: agreementRights["format.read"],
    audit: "nothing",
    send: async (request) => {
      const kept = await getFormat(request.services.database.query, request.parameter("id"))
      const paper = markedPaper(kept.name, kept.format, request.services.today())
      return sendPaper(request, paper, "docx", `mou-format-${kept.version}.docx`)
    },
  }),
  ...actForm({
    path: paths.publishFormat(":id"),
    right: agreementRights["format.publish"],
    find: (request) => getFormat(request.services.database.query, request.parameter("id")),
    action: ({ id }) => paths.publishFormat(id),
    crumbs: ({ id, name }) => [...crumbs, { path: paths.format(id), label: name }],
    title: pageWords.publish,
    lead: pageWords.publishLead,
    button: pageWords.publish,
    done: pageWords.published,
    values: (): Values => ({}),
    Fields: () => (
      <>
        <DateField name="effectiveFrom" label={pageWords.effectiveFrom} />
        <TextField name="basis" label={pageWords.basis} hint={pageWords.basisHint} />
        <TextField name="basisEn" label={pageWords.basisEn} optional />
      </>
    ),
    carryOut: async (request, { id }, values) => {
      const issues: { path: string; text: { th: string; en: string } }[] = []
      const effectiveFrom = readDay(values, "effectiveFrom", issues)
      const basis = one(values, "basis").slice(0, 2_000)
      if (!effectiveFrom && issues.length === 0)
        issues.push({
          path: "effectiveFrom",
          text: { th: "ต้องบอกวันที่มีผล", en: "Say from which day it is in force" },
        })
      if (!basis) issues.push({ path: "basis", text: { th: "ต้องบอกฐานอำนาจ", en: "Say what it rests on" } })
      if (!effectiveFrom || issues.length > 0) return { issues }
      const en = one(values, "basisEn").slice(0, 2_000) || basis
      await request.execute(publishFormat, { id, effectiveFrom, basis: { th: basis, en } })
      return { to: paths.format(id) }
    },
  }),
  form({
    path: paths.withdrawFormat(":id"),
    right: agreementRights["format.prepare"],
    audit: "act",
    submit: async (request) => {
      const id = request.parameter("id")
      await request.execute(withdrawFormat, { id })
      return request.leaveNotice(redirect(request.href(paths.formats)), pageWords.withdrawn)
    },
  }),
]
