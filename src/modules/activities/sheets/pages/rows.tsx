import { NotesList, rowNumber, RowState } from "#modules/registry/index.ts"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { dateRange } from "../../pages/parts.tsx"
import { words } from "../../pages/words.ts"
import { paths } from "../../paths.ts"
import { names } from "../../words.ts"
import type { ActivityRow } from "../types.ts"
import { importWords } from "./words.ts"

/** Rows of a table of activities as they were understood. */
export const ActivityRows = ({ rows }: { readonly rows: readonly ActivityRow[] }) => {
  const { t, language } = usePage()
  const columns: Column<ActivityRow>[] = [
    rowNumber(language),
    { label: words.state, phone: "plain", cell: (row) => <RowState row={row} here={hereOf(row)} /> },
    {
      label: words.date,
      cell: ({ imported }) => imported && dateRange(imported.entry.beginsOn, imported.entry.endsOn, language),
    },
    {
      label: words.activities,
      cell: ({ imported }) =>
        imported && (
          <>
            {imported.entry.title}
            <span class="other-name">
              {t(names.kind[imported.entry.kind])} · {t(names.state[imported.entry.state])}
            </span>
          </>
        ),
    },
    { label: importWords.found, cell: ({ imported }) => imported?.pair },
    { label: importWords.notes, phone: "plain", cell: (row) => <NotesList row={row} /> },
  ]
  return <Table caption={words.activities} columns={columns} rows={rows} />
}

const hereOf = ({ registered }: ActivityRow) =>
  registered && {
    path: paths.activity(registered.id),
    label: registered.same ? importWords.here : importWords.like,
  }
