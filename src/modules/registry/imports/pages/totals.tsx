import { type Column, Table } from "#ui/components/table.tsx"
import { Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { ReadFile } from "../types.ts"
import { importWords } from "../words.ts"
import { pageWords } from "./words.ts"

type Group = "signed" | "inProcess"

/** What a list declares beside what its rows come to. */
export const TotalsTable = ({ found }: { readonly found: Pick<ReadFile, "declared" | "counted"> }) => {
  const { t } = usePage()
  const { declared, counted } = found
  if (declared === null) return null
  const columns: Column<Group>[] = [
    { label: pageWords.group, heads: true, cell: (group) => t(importWords[group]) },
    {
      label: pageWords.declared,
      cell: (group) => t(declared[group] ? importWords.totalsText(declared[group]) : pageWords.notDeclared),
    },
    { label: pageWords.counted, cell: (group) => t(importWords.totalsText(counted[group])) },
    {
      label: pageWords.state,
      phone: "plain",
      cell: (group) => {
        const says = declared[group]
        if (!says) return ""
        const same =
          says.relations === counted[group].relations && says.provinces === counted[group].provinces
        return (
          <Status tone={same ? "jade" : "marigold"} label={same ? pageWords.agrees : pageWords.differs} />
        )
      },
    },
  ]
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{t(pageWords.totals)}</h2>
      <Table caption={pageWords.totals} columns={columns} rows={["signed", "inProcess"]} />
    </section>
  )
}
