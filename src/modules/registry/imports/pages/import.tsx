import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { decide } from "#kernel/rights.ts"
import { Breadcrumbs, Callout, Figure, Figures, Pagination } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { seesPeople } from "../../history/readers.ts"
import { paths, withQuery } from "../../paths.ts"
import { relationsOf } from "../../queries/detail.ts"
import { registryRights } from "../../rights.ts"
import { getImport } from "../queries/imports.ts"
import { nextOpen, rowsOfImport } from "../queries/rows.ts"
import { homeSides } from "../queries/sides.ts"
import { type ImportDetail, RowListPageQuery } from "../schema.ts"
import { Findings } from "./findings.tsx"
import { importTitle, whoText } from "./parts.tsx"
import { RowFilterForm } from "./row-filter.tsx"
import { RowTable } from "./row-table.tsx"
import { TotalsTable } from "./totals.tsx"
import { sheetWords } from "../../sheets/pages/words.ts"
import { pageWords } from "./words.ts"

const pageSize = 50

/** One import: its totals, what was found, and its rows, those that wait for a decision first. */
export const importPage = page({
  path: paths.import(":id"),
  right: registryRights["import.read"],
  audit: "nothing",
  show: async (request) => {
    const data = await readPage(request)
    return { title: importTitle(data.found), wide: true, content: <ImportPage {...data} /> }
  },
})

const readPage = async (request: Request) => {
  const { pool, query: reader } = request.services.database
  const found = await getImport(pool, request.parameter("id"), seesPeople(request))
  const query = readQuery(request)
  const { page: number, ...filter } = query
  const missing = found.findings.flatMap(({ relations }) => relations)
  const [list, first, relations, sides] = await Promise.all([
    rowsOfImport(
      pool,
      found.id,
      filter,
      { limit: pageSize, offset: (number - 1) * pageSize },
      seesPeople(request),
    ),
    nextOpen(pool, found.id, 0),
    relationsOf(pool, missing),
    homeSides(reader, found.id),
  ])
  const mayUndo = sides.every((side) => decide(registryRights["import.undo"], request.actor, side).allowed)
  return { found, query, list, first, relations, mayUndo: mayUndo && found.state === "applied" }
}

/** What cannot be read in an address is left out: a bad link still shows the rows. */
const readQuery = (request: Request): RowListPageQuery => {
  const given = Object.fromEntries(
    Object.entries(request.http.req.query()).filter(([, value]) => value !== ""),
  )
  const result = RowListPageQuery.safeParse(given)
  if (result.success) return result.data
  for (const issue of result.error.issues) delete given[String(issue.path[0])]
  return RowListPageQuery.parse(given)
}

type PageData = Awaited<ReturnType<typeof readPage>>

const ImportPage = ({ found, query, list, first, relations, mayUndo }: PageData) => {
  const { t, href } = usePage()
  const here = paths.import(found.id)
  const address = (change: Partial<RowListPageQuery>) =>
    `${withQuery(here, { ...query, page: undefined, ...change })}#rows`
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.imports, label: pageWords.imports }]} />
      <div class="title-line">
        <h1>{t(importTitle(found))}</h1>
        {first !== undefined && (
          <a class="button" href={href(paths.importRow(found.id, first))}>
            {t(pageWords.begin(found.open))}
          </a>
        )}
      </div>
      <p class="about">
        {t(pageWords.importedBy(new Date(found.appliedAt), whoText(found.appliedBy)))}{" "}
        <span class="soft">{found.fileName}</span>
      </p>
      <Undone found={found} />
      <KeyFigures found={found} />
      <TotalsTable found={found} />
      <Findings found={found} relations={relations} address={(finding) => address({ finding })} />
      <LeftOut found={found} />
      <section aria-labelledby="rows">
        <h2 id="rows">{t(pageWords.theRows)}</h2>
        <RowFilterForm path={here} query={query} findings={found.findings} />
        <RowTable id={found.id} list={list} />
        <Pagination
          page={query.page}
          pages={Math.ceil(list.total / pageSize)}
          path={(to) => address({ page: to })}
        />
      </section>
      {mayUndo && (
        <p class="no-print">
          <a href={href(paths.undoImport(found.id))}>{t(pageWords.undo)}</a>
        </p>
      )}
    </>
  )
}

const Undone = ({ found }: { readonly found: ImportDetail }) => {
  const { t } = usePage()
  const { undoneAt, undoneBy, undoReason } = found
  if (!undoneAt || !undoneBy) return null
  return (
    <Callout tone="slate" title={pageWords.undone}>
      <p>{t(pageWords.undoneBy(new Date(undoneAt), whoText(undoneBy), undoReason ?? ""))}</p>
    </Callout>
  )
}

const KeyFigures = ({ found }: { readonly found: ImportDetail }) => {
  const to = (query: Record<string, string>) => `${withQuery(paths.import(found.id), query)}#rows`
  return (
    <Figures>
      <Figure
        value={found.open}
        label={pageWords.openFigure}
        path={to({ decision: "open" })}
        tone={found.open > 0 ? "marigold" : "jade"}
      />
      <Figure value={found.decided} label={pageWords.decidedFigure} path={to({ decision: "decided" })} />
      <Figure value={found.rows} label={pageWords.rowsFigure} path={to({})} />
      <Figure value={found.new} label={pageWords.newFigure} path={to({ outcome: "new" })} />
      {found.changed > 0 && (
        <Figure value={found.changed} label={pageWords.changedFigure} path={to({ outcome: "changed" })} />
      )}
    </Figures>
  )
}

const LeftOut = ({ found }: { readonly found: ImportDetail }) => {
  const { t, language } = usePage()
  if (found.leftOut.length === 0) return null
  return (
    <details>
      <summary>{t(pageWords.leftOut(found.leftOut.length))}</summary>
      <ul>
        {found.leftOut.map(({ row, problems }) => (
          <li>
            {t(pageWords.rowShort)} {row}: {problems.map((problem) => t(problem)).join(" · ")}
          </li>
        ))}
      </ul>
      {found.kind === "spreadsheet" && (
        <p>
          <a href={withQuery(paths.leftOut(found.id), { language })}>{t(sheetWords.errorsFile)}</a>
        </p>
      )}
    </details>
  )
}
