import { readFile } from "node:fs/promises"
import { type FormState, freshForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { file, form, page, upload, type View } from "#http/routes.ts"
import { mostWordBytes } from "#documents/word/open-word.ts"
import { Refusal } from "#kernel/errors.ts"
import { contentPath, filesFolder, receiveFiles } from "#modules/files/index.ts"
import { DateField, TextField } from "#ui/forms/fields.tsx"
import {
  bringFormat,
  issuesOfFile,
  issuesOfRead,
  publishFormat,
  withdrawFormat,
} from "../commands/keep-formats.ts"
import { readWordApart } from "../comparison/apart.ts"
import { readMarks } from "../formats/marks.ts"
import { markedPaper } from "../papers/marked.ts"
import { paths } from "../paths.ts"
import { formatInForce, getFormat, listFormats } from "../queries/formats.ts"
import { agreementRights } from "../rights.ts"
import { words } from "../words.ts"
import { actForm } from "./act-form.tsx"
import { crumbs, FormatPage, FormatsPage, UploadPage } from "./format-parts.tsx"
import { sendPaper } from "./papers.ts"
import { readDay } from "./read-date.ts"
import { one, type Values } from "./sections/section.ts"
import { pageWords } from "./words.ts"

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
    const text = await readWordApart(await readFile(contentPath(folder, sent.sha256)))
    const read = readMarks(text.paragraphs)
    const issues = [...issuesOfFile(text), ...issuesOfRead(read)]
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
      return {
        title: kept.name,
        wide: true,
        content: (
          <FormatPage kept={kept} mayPublish={mayPublish} seesPast={request.actor.kind === "person"} />
        ),
      }
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
