import { formatInstant, formatNumber } from "#kernel/format.ts"
import { page } from "#http/routes.ts"
import { mightDo } from "#kernel/rights.ts"
import { Empty, Pagination, Status } from "#ui/components/parts.tsx"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { seesPeople } from "../../history/readers.ts"
import { paths, withQuery } from "../../paths.ts"
import { registryRights } from "../../rights.ts"
import { listImports } from "../queries/imports.ts"
import type { ImportItem } from "../schema.ts"
import { dayText, importTitle, whoText } from "./parts.tsx"
import { pageWords } from "./words.ts"

const pageSize = 50

/** Every list and spreadsheet that was brought in: when, by whom, how it stands, what waits. */
export const importsPage = page({
  path: paths.imports,
  right: registryRights["import.read"],
  audit: "nothing",
  show: async (request) => {
    const number = Math.min(10_000, Math.max(1, Math.trunc(Number(request.query("page") ?? 1)) || 1))
    const part = { limit: pageSize, offset: (number - 1) * pageSize }
    const list = await listImports(request.services.database.pool, part, seesPeople(request))
    const mayAdd = mightDo(registryRights["import.apply"], request.actor)
    return {
      title: pageWords.imports,
      wide: true,
      content: <ImportsPage {...list} page={number} mayAdd={mayAdd} />,
    }
  },
})

type PageProps = {
  readonly items: readonly ImportItem[]
  readonly total: number
  readonly page: number
  readonly mayAdd: boolean
}

const ImportsPage = ({ items, total, page: number, mayAdd }: PageProps) => {
  const { t, href } = usePage()
  return (
    <>
      <div class="title-line">
        <h1>{t(pageWords.imports)}</h1>
        {mayAdd && (
          <a class="button" href={href(paths.newImport)}>
            {t(pageWords.newImport)}
          </a>
        )}
      </div>
      <p class="lead">{t(pageWords.importsLead)}</p>
      {items.length === 0 ? <Empty says={pageWords.none} /> : <ImportTable items={items} />}
      <Pagination
        page={number}
        pages={Math.ceil(total / pageSize)}
        path={(to) => withQuery(paths.imports, { page: to })}
      />
    </>
  )
}

const ImportTable = ({ items }: { readonly items: readonly ImportItem[] }) => {
  const { t, href, language } = usePage()
  const columns: Column<ImportItem>[] = [
    {
      label: pageWords.file,
      heads: true,
      cell: (row) => (
        <>
          <a href={href(paths.import(row.id))}>{t(importTitle(row))}</a>{" "}
          <span class="soft">{t(pageWords.kind[row.kind])}</span>
        </>
      ),
    },
    { label: pageWords.speaksFor, cell: ({ asOf }) => asOf && t(dayText(asOf)) },
    {
      label: pageWords.when,
      cell: ({ appliedAt, appliedBy }) => (
        <>
          {formatInstant(new Date(appliedAt), language)} <span class="soft">{t(whoText(appliedBy))}</span>
        </>
      ),
    },
    { label: pageWords.rows, align: "end", cell: ({ rows }) => formatNumber(rows, language) },
    {
      label: pageWords.doubts,
      align: "end",
      cell: ({ id, open }) =>
        open > 0 ? (
          <a href={href(withQuery(paths.import(id), { decision: "open" }))}>{formatNumber(open, language)}</a>
        ) : (
          <span class="soft">0</span>
        ),
    },
    {
      label: pageWords.state,
      phone: "plain",
      cell: ({ state }) => <Status tone={state === "applied" ? "jade" : "slate"} label={pageWords[state]} />,
    },
  ]
  return <Table caption={pageWords.imports} columns={columns} rows={items} />
}
