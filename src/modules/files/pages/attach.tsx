import { type FormState, freshForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { page, type Route, upload, type View } from "#http/routes.ts"
import { forbidden, type Issue, Refusal } from "#kernel/errors.ts"
import { Actions, TextField } from "#ui/forms/fields.tsx"
import { FileField } from "#ui/forms/file-field.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { type Attachable, attachableOf, mayDoWith } from "../attachables.ts"
import { attachFiles } from "../commands/attach-files.ts"
import { filesFolder } from "../content/place.ts"
import { mostBytes, type Received, receiveFiles } from "../content/receive.ts"
import { acceptedExtensions } from "../content/types.ts"
import { filePaths } from "../paths.ts"
import { filesRights } from "../rights.ts"
import { sizeText, words } from "../words.ts"

type AttachProps = { readonly state: FormState; readonly attachable: Attachable; readonly id: string }

const AttachPage = ({ state, attachable, id }: AttachProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.attach)}</h1>
      <Form action={href(filePaths.attach(attachable.kind, id))} state={state} upload>
        <FileField
          name="files"
          label={words.choose}
          hint={words.chooseHint(sizeText(mostBytes).en)}
          accept={acceptedExtensions.join(",")}
          most={mostBytes}
          tooLarge={words.tooLarge}
          drop={words.dropHere}
        />
        <TextField name="description" label={words.description} hint={words.descriptionHint} optional />
        <Actions act={words.attach} cancel={{ path: attachable.path(id), label: words.back }} />
      </Form>
    </>
  )
}

const view = (attachable: Attachable, id: string, state: FormState, status?: 422): View => ({
  title: words.attach,
  content: <AttachPage state={state} attachable={attachable} id={id} />,
  ...(status ? { status } : {}),
})

/** Whoever may not attach to this record is stopped before a byte of a file is taken in. */
const openFor = async (request: Request, attachables: readonly Attachable[]) => {
  const attachable = attachableOf(attachables, request.parameter("kind"))
  const id = request.parameter("id")
  const may = await mayDoWith(request.services, request.actor, attachable, id)
  if (!may.attach) throw forbidden(words.mayNotAttach)
  return { attachable, id }
}

const issuesOf = ({ files, refused }: Received): readonly Issue[] => {
  if (refused.length > 0)
    return refused.map(({ name, reason }) => ({
      path: "files",
      text: words.refusedFile(name, reason.text),
    }))
  return files.length === 0 ? [{ path: "files", text: words.noneChosen }] : []
}

const take = async (request: Request, attachables: readonly Attachable[]) => {
  const { attachable, id } = await openFor(request, attachables)
  const folder = filesFolder(request.installation.dataFolder)
  const received = await receiveFiles(request.http.req.raw, folder)
  const issues = issuesOf(received)
  const description = received.fields.get("description")?.trim().slice(0, 500)
  if (issues.length > 0) return view(attachable, id, { ...freshForm({ description }), issues }, 422)
  try {
    const { files } = received
    await request.execute(attachFiles(attachable), { id, files, description: description || undefined })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "conflict") throw error
    const again = { ...freshForm({ description }), issues: [{ path: "files", text: error.text }] }
    return view(attachable, id, again, 422)
  }
  const back = redirect(request.href(attachable.path(id)))
  return request.leaveNotice(back, words.attached(received.files.length))
}

/** The page on which files are attached to a record. */
export const attachPages = (attachables: readonly Attachable[]): readonly Route[] => [
  page({
    path: filePaths.attach(":kind", ":id"),
    right: filesRights["file.attach"],
    audit: "nothing",
    show: async (request) => {
      const { attachable, id } = await openFor(request, attachables)
      return view(attachable, id, freshForm())
    },
  }),
  upload({
    path: filePaths.attach(":kind", ":id"),
    right: filesRights["file.attach"],
    audit: "act",
    receive: (request) => take(request, attachables),
  }),
]
