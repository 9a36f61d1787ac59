import { z } from "zod"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import { DateFields } from "#http/fields.ts"
import { readForm } from "#http/form-data.ts"
import { TooLarge } from "#http/problem.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { page, upload, type View } from "#http/routes.ts"
import { day, type PreciseDate, precisionOf } from "#kernel/dates.ts"
import { formatInstant } from "#kernel/format.ts"
import { invalid, Refusal } from "#kernel/errors.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Actions, DateField } from "#ui/forms/fields.tsx"
import { FileField } from "#ui/forms/file-field.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { registryRights } from "../../rights.ts"
import { draftsOf } from "../drafts/queries.ts"
import { keepDraft } from "../drafts/store.ts"
import { mostListBytes, refuseNoList } from "../reading/list-text.ts"
import { sha256Of } from "../reading/read-list.ts"
import { importWords } from "../words.ts"
import { accountOf } from "./account.ts"
import { relationSheetWords } from "../../spreadsheets/pages/words.ts"
import { pageWords } from "./words.ts"

/** Takes in a list as a file; it is read and shown before anything is recorded. */
export const newImportPages = [
  page({
    path: paths.newImport,
    right: registryRights["import.apply"],
    audit: "nothing",
    show: async (request) => showNew(request, freshForm()),
  }),
  upload({
    path: paths.newImport,
    right: registryRights["import.apply"],
    audit: "act",
    receive: async (request) => {
      try {
        return await receive(request)
      } catch (error) {
        if (error instanceof TooLarge)
          return showNew(request, atFile(importWords.tooLargeFile(mostListBytes)), 413)
        if (error instanceof Refusal && error.kind === "invalid" && error.issues.length > 0)
          return showNew(request, withIssues(freshForm(), error.issues), 422)
        throw error
      }
    },
  }),
]

const atFile = (text: Refusal["text"]): FormState => withIssues(freshForm(), [{ path: "file", text }])

/** A whole day, where one was given. */
export const AsOfFields = z.object({ asOf: DateFields })

/** @throws Refusal (invalid) where only a year or month was given */
export const wholeDay = (date: PreciseDate | undefined) => {
  if (date && precisionOf(date) !== "day") throw invalid([{ path: "asOf", text: pageWords.asOfWhole }])
  return date && day(date)
}

const formRoom = 100_000 // bytes of a form beside its file

const receive = async (request: Request) => {
  const form = await readForm(request.http.req.raw, mostListBytes + formRoom)
  const fields = parseForm(AsOfFields, form)
  if (!fields.ok) return showNew(request, fields.state, 422)
  const asOf = wholeDay(fields.data.asOf)
  const sent = form.get("file")
  if (!(sent instanceof File) || sent.name === "") return showNew(request, atFile(pageWords.noFile), 422)
  const content = Buffer.from(await sent.arrayBuffer())
  refuseNoList(content)
  const id = await keepDraft(request.services, {
    accountId: accountOf(request.actor) ?? "",
    fileName: sent.name.normalize("NFC").slice(0, 200),
    sha256: sha256Of(content),
    content,
    asOf,
  })
  return redirect(request.href(paths.importDraft(id)))
}

const showNew = async (request: Request, state: FormState, status?: 413 | 422): Promise<View> => ({
  title: pageWords.newTitle,
  ...(status ? { status } : {}),
  content: (
    <NewPage
      state={state}
      drafts={await draftsOf(request.services.database.query, accountOf(request.actor) ?? "")}
    />
  ),
})

type NewProps = { readonly state: FormState; readonly drafts: Awaited<ReturnType<typeof draftsOf>> }

const NewPage = ({ state, drafts }: NewProps) => {
  const { t, href, language } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.imports, label: pageWords.imports }]} />
      <h1>{t(pageWords.newTitle)}</h1>
      <p class="lead">{t(pageWords.newLead)}</p>
      <p>
        <a href={href(paths.newSpreadsheet)}>{t(relationSheetWords.title)}</a>
      </p>
      <Form action={href(paths.newImport)} state={state} upload>
        <FileField
          name="file"
          label={pageWords.chooseFile}
          hint={pageWords.chooseFileHint(`${mostListBytes / 1_000_000} MB`)}
          accept=".txt,.md,.htm,.html,.docx,.pdf,.xlsx,.csv,text/plain"
          most={mostListBytes}
          tooLarge={pageWords.tooLarge}
          drop={pageWords.drop}
        />
        <DateField name="asOf" label={pageWords.asOfField} hint={pageWords.asOfHint} optional />
        <Actions act={pageWords.send} cancel={{ path: paths.imports, label: pageWords.backToImports }} />
      </Form>
      {drafts.length > 0 && (
        <section aria-labelledby="drafts">
          <h2 id="drafts">{t(pageWords.drafts)}</h2>
          <ul class="plain-list">
            {drafts.map(({ id, fileName, at }) => (
              <li>
                <a href={href(paths.importDraft(id))}>{fileName}</a>{" "}
                <span class="soft">{formatInstant(at, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
