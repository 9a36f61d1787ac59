import { type FormState, freshForm, withIssues } from "#http/forms.ts"
import { textsOf } from "#http/form-data.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { conflict, forbidden, Refusal } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import type { Text } from "#kernel/text.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Actions, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { titleOf } from "../../pages/parts.tsx"
import { paths } from "../../paths.ts"
import { relationsOf } from "../../queries/detail.ts"
import { registryRights } from "../../rights.ts"
import type { RelationItem } from "../../schema.ts"
import { undoImport } from "../commands/undo-import.ts"
import { getImport } from "../queries/imports.ts"
import { homeSides } from "../queries/sides.ts"
import { planUndo } from "../queries/undo-plan.ts"
import { importWords } from "../words.ts"
import { importTitle } from "./parts.tsx"
import { pageWords } from "./words.ts"

/** Undoes an import whole: what will go and what will stay is shown first. */
export const undoPages = [
  page({
    path: paths.undoImport(":id"),
    right: registryRights["import.undo"],
    audit: "nothing",
    show: async (request) => showUndo(request, freshForm()),
  }),
  form({
    path: paths.undoImport(":id"),
    right: registryRights["import.undo"],
    audit: "act",
    submit: async (request, sent) => {
      const id = request.parameter("id")
      const reason = sent.get("reason")?.toString().trim() || undefined
      try {
        await request.execute(undoImport, { id }, { reason })
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        return showUndo(request, withIssues({ values: textsOf(sent), issues: [] }, error.issues), 422)
      }
      return request.leaveNotice(redirect(request.href(paths.import(id))), pageWords.undoDone)
    },
  }),
]

const showUndo = async (request: Request, state: FormState, status?: 422): Promise<View> => {
  const data = await readUndo(request)
  return {
    title: pageWords.undoTitle,
    ...(status ? { status } : {}),
    content: <UndoPage {...data} state={state} />,
  }
}

const readUndo = async (request: Request) => {
  const { pool, query } = request.services.database
  const found = await getImport(pool, request.parameter("id"), true)
  for (const side of await homeSides(query, found.id)) {
    const { allowed, because } = explain(registryRights["import.undo"], request.actor, side)
    if (!allowed) throw forbidden(because)
  }
  if (found.state === "undone") throw conflict(importWords.undoneAlready)
  const plan = await planUndo(query, found.id)
  const told = [
    ...plan.staying.map(({ id }) => id),
    ...plan.keptChanges,
    ...plan.restored.map(({ id }) => id),
  ]
  const relations = await relationsOf(pool, told)
  const of = (ids: readonly string[]) => relations.filter(({ id }) => ids.includes(id))
  const stay = (why: "worked_on" | "listed_elsewhere") =>
    plan.staying.flatMap((one) => (one.why === why ? [one.id] : []))
  return {
    found,
    withdrawn: plan.withdrawn.length,
    restored: of(plan.restored.map(({ id }) => id)),
    worked: of([...stay("worked_on"), ...plan.keptChanges]),
    listed: of(stay("listed_elsewhere")),
  }
}

type UndoProps = Awaited<ReturnType<typeof readUndo>> & { readonly state: FormState }

const UndoPage = ({ found, withdrawn, restored, worked, listed, state }: UndoProps) => {
  const { t, href } = usePage()
  const nothing = withdrawn + restored.length + worked.length + listed.length === 0
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.imports, label: pageWords.imports },
          { path: paths.import(found.id), label: importTitle(found) },
        ]}
      />
      <h1>{t(pageWords.undoTitle)}</h1>
      <p class="about">{t(importTitle(found))}</p>
      <p class="lead">{t(pageWords.undoLead)}</p>
      <ul>
        {nothing && <li>{t(pageWords.nothingHappens)}</li>}
        {withdrawn > 0 && <li>{t(pageWords.willWithdraw(withdrawn))}</li>}
        <Told says={pageWords.willRestore} relations={restored} />
        <Told says={pageWords.stayWorked} relations={worked} />
        <Told says={pageWords.stayListed} relations={listed} />
      </ul>
      <Form action={href(paths.undoImport(found.id))} state={state}>
        <TextArea name="reason" label={pageWords.reason} hint={pageWords.reasonHint} rows={3} />
        <Actions act={pageWords.undo} cancel={{ path: paths.import(found.id), label: pageWords.cancel }} />
      </Form>
    </>
  )
}

type ToldProps = { readonly says: (number: number) => Text; readonly relations: readonly RelationItem[] }

const Told = ({ says, relations }: ToldProps) => {
  const { t, href } = usePage()
  if (relations.length === 0) return null
  return (
    <li>
      <details>
        <summary>{t(says(relations.length))}</summary>
        <ul>
          {relations.map((relation) => (
            <li>
              <a href={href(paths.relation(relation.id))}>{t(titleOf(relation))}</a>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
