import { freshForm } from "#http/forms.ts"
import type { Child } from "hono/jsx"
import { Breadcrumbs, Empty, Pagination } from "#ui/components/parts.tsx"
import { Form } from "#ui/forms/form.tsx"
import { StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { withQuery } from "../../paths.ts"
import type { DraftFigures, SheetDraft } from "../queries.ts"
import type { SheetWay } from "../way.ts"
import { sheetWords as words } from "./words.ts"

export const pageSize = 50
export const groups = ["all", "good", "doubtful", "wrong"] as const
export type Group = (typeof groups)[number]

type CheckProps = {
  readonly way: SheetWay
  readonly draft: SheetDraft
  readonly figures: DraftFigures
  /** The rows of this page; undefined where there are none. */
  readonly table: Child | undefined
  readonly group: Group
  readonly page: number
}

/** Every row as it was understood, before anything is recorded. */
export const CheckPage = ({ way, draft, figures, table, group, page }: CheckProps) => {
  const { t, href, language } = usePage()
  const taken = figures.good + figures.doubtful
  const here = way.paths.draft(draft.id)
  const countOf = (one: Group) => (one === "all" ? figures.rows : figures[one])
  return (
    <>
      <Breadcrumbs steps={[{ path: way.paths.begin, label: way.words.title }]} />
      <h1>{t(words.checkTitle)}</h1>
      <p>{draft.fileName}</p>
      <ul class="check-notes">
        {figures.same > 0 && <li>{t(way.words.sameRows(figures.same))}</li>}
        {figures.doubtful > 0 && <li>{t(way.words.doubtfulRows)}</li>}
        {figures.wrong > 0 && (
          <li>
            {t(words.wrongRows)}{" "}
            <a href={withQuery(way.paths.errors(draft.id), { language })}>{t(words.errorsFile)}</a>
          </li>
        )}
        {taken === 0 && <li>{t(words.nothing)}</li>}
      </ul>
      <Form action={href(here)} state={freshForm()}>
        <StepButtons
          primary={
            taken > 0 ? { step: "apply", label: words.apply(taken) } : { step: "again", label: words.again }
          }
          others={[
            ...(taken > 0 ? [{ step: "again", label: words.again }] : []),
            { step: "discard", label: words.discard },
          ]}
        />
      </Form>
      <h2>{t(words.understood)}</h2>
      <nav class="row-groups" aria-label={t(words.show)}>
        <ul>
          {groups.map((one) => (
            <li>
              <a
                href={href(withQuery(here, { show: one === "all" ? undefined : one }))}
                aria-current={one === group ? "page" : undefined}
              >
                {t(words.withCount(words.figures[one], countOf(one)))}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {table ?? <Empty says={words.none} />}
      <Pagination
        page={page}
        pages={Math.ceil(countOf(group) / pageSize)}
        path={(next) => withQuery(here, { show: group === "all" ? undefined : group, page: next })}
      />
    </>
  )
}
