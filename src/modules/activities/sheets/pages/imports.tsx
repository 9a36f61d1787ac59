import { textsOf } from "#http/form-data.ts"
import { type FormState, freshForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { formatInstant, formatNumber } from "#kernel/format.ts"
import { same } from "#kernel/text.ts"
import { Breadcrumbs, Callout, Empty, Figure, Figures } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { Actions, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { words as activityWords } from "../../pages/words.ts"
import { paths, withQuery } from "../../paths.ts"
import { activityRights } from "../../rights.ts"
import { undoActivityImport } from "../commands/undo-activity-import.ts"
import { type ActivityImport, activityImport, activityImports, planUndo } from "../queries.ts"
import { importWords as words } from "./words.ts"

const right = activityRights["activity.import"]

/** What was brought in, and the way to undo it. */
export const activityImportPages = [
  page({
    path: paths.imports,
    right,
    audit: "nothing",
    show: async (request) => ({
      title: words.imports,
      content: <Imports imports={await activityImports(request.services.database.query)} />,
    }),
  }),
  page({
    path: paths.import(":id"),
    right,
    audit: "nothing",
    show: (request) => showImport(request, freshForm()),
  }),
  form({
    path: paths.import(":id"),
    right,
    audit: "act",
    submit: async (request, sent) => {
      const id = request.parameter("id")
      const reason = sent.get("reason")?.toString().trim() || undefined
      try {
        await request.execute(undoActivityImport, { id }, { reason })
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        return showImport(request, withIssues({ values: textsOf(sent), issues: [] }, error.issues), 422)
      }
      return request.leaveNotice(redirect(request.href(paths.import(id))), words.undoDone)
    },
  }),
]

const showImport = async (request: Request, state: FormState, status?: 422): Promise<View> => {
  const { query } = request.services.database
  const found = await activityImport(query, request.parameter("id"))
  const mayUndo = request.may(right, { units: found.homeUnits })
  const plan = found.undoneAt || !mayUndo ? undefined : await planUndo(query, found.id)
  return {
    title: same(found.fileName),
    ...(status ? { status } : {}),
    content: <ImportPage found={found} plan={plan} state={state} />,
  }
}

const Imports = ({ imports }: { readonly imports: readonly ActivityImport[] }) => {
  const { t, href, language } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.activities, label: activityWords.activities }]} />
      <div class="title-line">
        <h1>{t(words.imports)}</h1>
        <a class="button primary" href={href(paths.newImport)}>
          {t(words.title)}
        </a>
      </div>
      <p class="lead">{t(words.importsLead)}</p>
      {imports.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <Table
          caption={words.imports}
          rows={imports}
          columns={[
            {
              label: words.file,
              heads: true,
              cell: ({ id, fileName }) => <a href={href(paths.import(id))}>{fileName}</a>,
            },
            { label: words.when, cell: ({ appliedAt }) => formatInstant(appliedAt, language) },
            { label: words.brought, align: "end", cell: ({ brought }) => formatNumber(brought, language) },
            { label: words.undone, cell: ({ undoneAt }) => (undoneAt ? t(words.undone) : "") },
          ]}
        />
      )}
    </>
  )
}

type ImportProps = {
  readonly found: ActivityImport
  readonly plan: Awaited<ReturnType<typeof planUndo>> | undefined
  readonly state: FormState
}

const ImportPage = ({ found, plan, state }: ImportProps) => {
  const { t, href, language } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.imports, label: words.imports }]} />
      <h1>{found.fileName}</h1>
      <p class="about">{formatInstant(found.appliedAt, language)}</p>
      {found.undoneAt && (
        <Callout tone="slate" title={words.undone}>
          <p>{found.undoneReason}</p>
        </Callout>
      )}
      <Figures>
        <Figure
          value={found.brought}
          label={words.brought}
          path={withQuery(paths.activities, { import: found.id })}
        />
        <Figure
          value={found.doubtful}
          label={words.doubtful}
          path={withQuery(paths.activities, { import: found.id, confirmation: "waiting" })}
        />
      </Figures>
      <p>{t(words.others(found.already, found.leftOut.length))}</p>
      {found.leftOut.length > 0 && (
        <p>
          <a href={withQuery(paths.importErrors(found.id), { language })}>{t(words.errorsFile)}</a>
        </p>
      )}
      {plan && (
        <section aria-labelledby="undo">
          <h2 id="undo">{t(words.undo)}</h2>
          <p>{t(words.undoLead(plan.withdrawn, plan.staying.length))}</p>
          {plan.staying.length > 0 && (
            <ul>
              {plan.staying.slice(0, 50).map(({ id, title }) => (
                <li>
                  <a href={href(paths.activity(id))}>{title}</a>
                </li>
              ))}
            </ul>
          )}
          <Form action={href(paths.import(found.id))} state={state}>
            <TextArea name="reason" label={words.reason} rows={3} />
            <Actions act={words.undo} cancel={{ path: paths.imports, label: words.imports }} />
          </Form>
        </section>
      )}
    </>
  )
}
