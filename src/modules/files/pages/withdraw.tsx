import { type FormState, freshForm, parseForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type Route, type View } from "#http/routes.ts"
import { forbidden, notFound } from "#kernel/errors.ts"
import { Actions, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { type Attachable, attachableOf, mayDoWith } from "../attachables.ts"
import { eraseContent } from "../commands/erase-content.ts"
import { withdrawFile } from "../commands/withdraw-file.ts"
import { filePaths } from "../paths.ts"
import { type AttachedFile, findFile } from "../queries.ts"
import { filesRights } from "../rights.ts"
import { WithdrawFile } from "../schema.ts"
import { words } from "../words.ts"

type WithdrawProps = { readonly file: AttachedFile; readonly state: FormState; readonly back: string }

const WithdrawPage = ({ file, state, back }: WithdrawProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.withdraw)}</h1>
      <p class="lead">{t(words.withdrawLead(file.name))}</p>
      <Form action={href(filePaths.withdraw(file.id))} state={state}>
        <TextArea name="reason" label={words.reason} />
        <Actions act={words.withdraw} cancel={{ path: back, label: words.back }} />
      </Form>
    </>
  )
}

const find = async (request: Request, attachables: readonly Attachable[]) => {
  const file = await findFile(request.services.database.pool, request.parameter("id"))
  if (!file) throw notFound(words.noFile)
  const attachable = attachableOf(attachables, file.subjectKind)
  const may = await mayDoWith(request.services, request.actor, attachable, file.subjectId)
  if (!may.attach) throw forbidden(words.mayNotAttach)
  return { file, attachable, back: attachable.path(file.subjectId) }
}

const view = (file: AttachedFile, state: FormState, back: string, status?: 422): View => ({
  title: words.withdraw,
  content: <WithdrawPage file={file} state={state} back={back} />,
  ...(status ? { status } : {}),
})

/** Where a file is taken off a record, with a reason; and, by an administrator, destroyed. */
export const withdrawPages = (attachables: readonly Attachable[]): readonly Route[] => [
  page({
    path: filePaths.withdraw(":id"),
    right: filesRights["file.withdraw"],
    audit: "nothing",
    show: async (request) => {
      const { file, back } = await find(request, attachables)
      return view(file, freshForm(), back)
    },
  }),
  form({
    path: filePaths.withdraw(":id"),
    right: filesRights["file.withdraw"],
    audit: "act",
    submit: async (request, sent) => {
      const { file, attachable, back } = await find(request, attachables)
      const parsed = parseForm(WithdrawFile, sent)
      if (!parsed.ok) return view(file, parsed.state, back, 422)
      const { reason } = parsed.data
      await request.execute(withdrawFile(attachable), { id: file.id, reason }, { reason })
      return request.leaveNotice(redirect(request.href(back)), words.withdrawnDone)
    },
  }),
  form({
    path: filePaths.erase(":id"),
    right: filesRights["file.erase"],
    audit: "act",
    recent: true,
    submit: async (request) => {
      const { file, back } = await find(request, attachables)
      await request.execute(eraseContent, { id: file.id })
      return request.leaveNotice(redirect(request.href(back)), words.erasedDone)
    },
  }),
]
