import { readFile } from "node:fs/promises"
import { placesIn } from "#documents/templates/templates.ts"
import { type FormState, freshForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type Route, upload, type View } from "#http/routes.ts"
import { forbidden, invalid, Refusal } from "#kernel/errors.ts"
import { formatInstant } from "#kernel/format.ts"
import { Empty } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { Actions, Select, TextField } from "#ui/forms/fields.tsx"
import { FileField } from "#ui/forms/file-field.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { contentPath, filesFolder } from "../../content/place.ts"
import { receiveFiles } from "../../content/receive.ts"
import { filePaths } from "../../paths.ts"
import { filesRights } from "../../rights.ts"
import type { PaperKind } from "../kinds.ts"
import { addTemplate, withdrawTemplate } from "./add-template.ts"
import { officesOf, type Template, templatesOf } from "./queries.ts"
import { templateWords as w } from "./words.ts"

type Kinds = readonly PaperKind[]

const templated = (kinds: Kinds) => kinds.filter(({ template }) => template !== undefined)

/** Templates of one's office: which stand, what may stand in them, and a new one. */
export const templatePages = (kinds: Kinds): readonly Route[] => [
  page({
    path: filePaths.templates,
    right: filesRights["template.add"],
    audit: "nothing",
    show: (request) => show(request, kinds, freshForm({ kind: templated(kinds)[0]?.kind })),
  }),
  upload({
    path: filePaths.templates,
    right: filesRights["template.add"],
    audit: "act",
    receive: (request) => receive(request, kinds),
  }),
  form({
    path: filePaths.withdrawTemplate(":id"),
    right: filesRights["template.withdraw"],
    audit: "act",
    submit: async (request) => {
      await request.execute(withdrawTemplate, { id: request.parameter("id") })
      return request.leaveNotice(redirect(request.href(filePaths.templates)), w.withdrawn)
    },
  }),
]

const receive = async (request: Request, kinds: Kinds) => {
  const folder = filesFolder(request.installation.dataFolder)
  const { files, refused, fields } = await receiveFiles(request.http.req.raw, folder)
  const [kind = "", name = ""] = [fields.get("kind"), fields.get("name")?.trim().slice(0, 100)]
  const state = freshForm({ kind, name })
  try {
    const [file] = files
    const why = refused[0]?.reason.text
    if (why) throw invalid([{ path: "file", text: why }])
    if (!file) throw invalid([{ path: "file", text: w.noFile }])
    if (name === "") throw invalid([{ path: "name", text: w.noName }])
    const paper = templated(kinds).find((each) => each.kind === kind)
    if (!paper?.template) throw invalid([{ path: "kind", text: w.noKind }])
    const places = await placesIn(await readFile(contentPath(folder, file.sha256)))
    const known = new Set(paper.template.places.map((each) => each.name))
    const unknown = places.filter((each) => !known.has(each))
    if (unknown.length > 0) throw invalid([{ path: "file", text: w.unknown(unknown) }])
    if (places.length === 0) throw invalid([{ path: "file", text: w.noPlaces }])
    const organisationId = officesOf(request)[0]
    if (organisationId === undefined) throw forbidden(w.noOffice)
    const { version } = await request.execute(addTemplate, { organisationId, kind, name, places, file })
    const missing = paper.template.places.filter((each) => each.needed && !places.includes(each.name))
    return request.leaveNotice(
      redirect(request.href(filePaths.templates)),
      w.added(
        name,
        version,
        missing.map((each) => each.name),
      ),
    )
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
    return show(request, kinds, withIssues(state, error.issues))
  }
}

const show = async (request: Request, kinds: Kinds, state: FormState): Promise<View> => ({
  title: w.title,
  wide: true,
  ...(state.issues.length > 0 ? { status: 422 } : {}),
  content: (
    <Templates
      kinds={templated(kinds)}
      state={state}
      templates={await templatesOf(request.services.database.pool, [officesOf(request)])}
    />
  ),
})

type TemplatesProps = {
  readonly kinds: Kinds
  readonly state: FormState
  readonly templates: readonly Template[]
}

const mostBytes = 10_000_000

const Templates = ({ kinds, state, templates }: TemplatesProps) => {
  const { t, href, language } = usePage()
  const labelOf = (kind: string) => kinds.find((each) => each.kind === kind)?.label ?? { th: kind, en: kind }
  return (
    <>
      <h1>{t(w.title)}</h1>
      <p class="lead">{t(w.lead)}</p>
      {templates.length === 0 ? (
        <Empty says={w.none} />
      ) : (
        <Table
          caption={w.title}
          rows={templates}
          columns={[
            {
              label: w.name,
              heads: true,
              cell: (row) => <a href={filePaths.file(row.attachmentId)}>{row.name}</a>,
            },
            { label: w.version, cell: ({ version }) => version },
            { label: w.kind, cell: ({ kind }) => t(labelOf(kind)) },
            { label: w.places, cell: ({ places }) => places.join(", ") },
            { label: w.addedAt, cell: ({ addedAt }) => formatInstant(addedAt, language) },
            {
              label: w.withdraw,
              cell: (row) => (
                <form method="post" action={href(filePaths.withdrawTemplate(row.id))}>
                  <button type="submit" aria-label={`${t(w.withdraw)} ${row.name} ${row.version}`}>
                    {t(w.withdraw)}
                  </button>
                </form>
              ),
            },
          ]}
        />
      )}
      <h2>{t(w.add)}</h2>
      {kinds.map(({ label, template }) => (
        <details open={state.issues.length > 0}>
          <summary>
            {t(w.mayStand)} {t(label)}
          </summary>
          <ul>
            {template?.places.map(({ name, says, needed }) => (
              <li>
                <code lang="th">{`{${name}}`}</code> {language === "en" ? says.en : ""}
                {needed ? ` (${t(w.needed)})` : ""}
              </li>
            ))}
          </ul>
        </details>
      ))}
      <Form action={href(filePaths.templates)} state={state} upload>
        <Select
          name="kind"
          label={w.kind}
          options={kinds.map(({ kind, label }) => ({ value: kind, label }))}
        />
        <TextField name="name" label={w.name} hint={w.nameHint} />
        <FileField
          name="file"
          label={w.file}
          hint={w.fileHint}
          accept=".docx"
          most={mostBytes}
          tooLarge={w.tooLarge}
          drop={w.drop}
        />
        <Actions act={w.add} cancel={{ path: "/work", label: w.back }} />
      </Form>
    </>
  )
}
