import { Empty } from "#ui/components/parts.tsx"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import type { RowItem } from "../queries/rows.ts"
import { ConfidenceStatus, DecisionStatus, findingName } from "./parts.tsx"
import { pageWords } from "./words.ts"

type TableProps = {
  readonly id: string
  readonly list: { readonly items: readonly RowItem[]; readonly total: number }
}

/** Rows of an import; the whole row leads to it beside its source. */
export const RowTable = ({ id, list }: TableProps) => {
  const { t, href } = usePage()
  const columns: Column<RowItem>[] = [
    {
      label: pageWords.rowShort,
      heads: true,
      cell: ({ row }) => (
        <a class="no-break" href={href(paths.importRow(id, row))}>
          {t(pageWords.rowShort)} {row}
        </a>
      ),
    },
    {
      label: pageWords.printed,
      phone: "plain",
      cell: ({ text }) =>
        text ? <span lang="th">{text}</span> : <span class="soft">{t(pageWords.forOffices)}</span>,
    },
    {
      label: pageWords.confidence,
      phone: "plain",
      cell: ({ confidence }) => <ConfidenceStatus confidence={confidence} />,
    },
    {
      label: pageWords.findingLabel,
      phone: "plain",
      cell: ({ findings, outcome }) => (
        <span class="soft">
          {[
            ...(outcome === "new" ? [] : [t(pageWords.outcome[outcome])]),
            ...findings.map((code) => t(findingName(code))),
          ].join(" · ")}
        </span>
      ),
    },
    {
      label: pageWords.decision,
      phone: "plain",
      cell: ({ decision }) => <DecisionStatus decision={decision} />,
    },
  ]
  return (
    <>
      <p class="count-line" role="status">
        {t(pageWords.found(list.total))}
      </p>
      {list.total === 0 ? (
        <Empty says={pageWords.noRows} />
      ) : (
        <Table caption={pageWords.theRows} columns={columns} rows={list.items} />
      )}
    </>
  )
}
