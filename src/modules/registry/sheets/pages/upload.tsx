import { type FormState, freshForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { expectTables } from "#documents/read-apart.ts"
import { fileRefusals } from "#documents/refusals.ts"
import { most } from "#documents/table.ts"
import { formatInstant } from "#kernel/format.ts"
import { Refusal } from "#kernel/errors.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Actions } from "#ui/forms/fields.tsx"
import { FileField } from "#ui/forms/file-field.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { beginSpreadsheet } from "../begin.ts"
import { draftsOf, type SheetDraft } from "../queries.ts"
import type { SheetWay } from "../way.ts"
import { sheetWords as words } from "./words.ts"

type UploadProps = {
  readonly way: SheetWay
  readonly state: FormState
  readonly drafts: readonly SheetDraft[]
}

const UploadPage = ({ way, state, drafts }: UploadProps) => {
  const { t, href, language } = usePage()
  const { paths } = way
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.back, label: way.words.back }]} />
      <h1>{t(way.words.title)}</h1>
      <p class="lead">{t(way.words.lead)}</p>
      <Form action={href(paths.begin)} state={state} upload>
        <FileField
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept=".xlsx,.csv,.tsv,.txt"
          most={most.bytes}
          tooLarge={words.tooLarge}
          drop={words.drop}
          single
        />
        <Actions act={words.send} cancel={{ path: paths.back, label: way.words.back }} />
      </Form>
      <p class="downloads">
        {t(words.template)}: <a href={paths.templateBook}>{t(words.templateBook)}</a>{" "}
        <a href={paths.templateCsv}>{t(words.templateCsv)}</a>
      </p>
      {drafts.length > 0 && (
        <section aria-labelledby="begun">
          <h2 id="begun">{t(words.begun)}</h2>
          <ul>
            {drafts.map(({ id, fileName, updatedAt }) => (
              <li>
                <a href={href(paths.draft(id))}>{t(words.goOn(fileName))}</a>{" "}
                <span class="hint">{formatInstant(new Date(updatedAt), language)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const show = async (
  way: SheetWay,
  request: Request,
  state: FormState,
  status?: 413 | 422,
): Promise<View> => ({
  title: way.words.title,
  content: (
    <UploadPage way={way} state={state} drafts={await draftsOf(request.services, request.actor, way.kind)} />
  ),
  ...(status ? { status } : {}),
})

/** The page on which a spreadsheet is sent. */
export const uploadPages = (way: SheetWay) => [
  page({
    path: way.paths.begin,
    right: way.right,
    audit: "nothing",
    show: (request) => {
      expectTables()
      return show(way, request, freshForm())
    },
  }),
  form({
    path: way.paths.begin,
    right: way.right,
    audit: "act",
    limit: most.bytes + 100_000,
    submit: async (request, sent) => {
      const files = sent.getAll("file").filter((one) => typeof one !== "string" && one.size > 0) as File[]
      const [file] = files
      const problem = !file ? words.noneChosen : files.length > 1 ? words.oneFile : undefined
      if (!file || problem) return show(way, request, failed(problem ?? words.noneChosen), 422)
      if (file.size > most.bytes) return show(way, request, failed(fileRefusals.tooLarge), 413)
      try {
        const id = await beginSpreadsheet(way, request, file.name, Buffer.from(await file.arrayBuffer()))
        return redirect(request.href(way.paths.draft(id)))
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        return show(way, request, failed(error.text), 422)
      }
    },
  }),
]

const failed = (text: FormState["issues"][number]["text"]): FormState => ({
  values: {},
  issues: [{ path: "file", text }],
})
