import type { FieldChange } from "#kernel/errors.ts"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { historyWords } from "./history-words.ts"

/** Fields before and after, in words. What was written for the first time has no "before". */
export const ChangeTable = ({ changes }: { readonly changes: readonly FieldChange[] }) => {
  const { t } = usePage()
  const isFirst = changes.every(({ before }) => before === null)
  const columns: Column<FieldChange>[] = [
    { label: historyWords.field, heads: true, cell: ({ label }) => t(label) },
    {
      label: historyWords.before,
      cell: ({ before }) => (before ? t(before) : <span class="soft">{t(historyWords.nothing)}</span>),
    },
    {
      label: historyWords.after,
      cell: ({ after }) => (after ? t(after) : <span class="soft">{t(historyWords.nothing)}</span>),
    },
  ]
  const shown = isFirst ? columns.filter(({ label }) => label !== historyWords.before) : columns
  return (
    <div class="changes">
      <Table caption={historyWords.title} columns={shown} rows={changes} />
    </div>
  )
}
