import { cellNote } from "#documents/cells/notes.ts"
import { formatNumber } from "#kernel/format.ts"
import type { Language, Text } from "#kernel/text.ts"
import { Status, type Tone } from "#ui/components/parts.tsx"
import type { Column } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import type { ReadRow } from "../types.ts"
import { sheetWords as words } from "./words.ts"

const tones: Readonly<Record<ReadRow["state"], Tone>> = {
  good: "jade",
  doubtful: "marigold",
  wrong: "brick",
}

type StateProps = {
  readonly row: ReadRow
  /** Where it stands already. */
  readonly here?: { readonly path: string; readonly label: Text } | undefined
}

/** Whether a row can come in, and where it is here already. */
export const RowState = ({ row, here }: StateProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Status tone={tones[row.state]} label={words.figures[row.state]} />
      {here && (
        <a class="hint in-register" href={href(here.path)}>
          {t(here.label)}
        </a>
      )}
    </>
  )
}

/** What is wrong or doubtful in a row, cell by cell; and the row as it stands, where it cannot come in. */
export const NotesList = ({ row }: { readonly row: ReadRow }) => {
  const { t } = usePage()
  const notes = [...row.problems, ...row.doubts]
  return (
    <>
      {notes.length > 0 && (
        <ul class="row-notes">
          {notes.map((note) => (
            <li>{t(cellNote(note))}</li>
          ))}
        </ul>
      )}
      {!row.imported && <p class="soft raw-row">{row.cells.filter(Boolean).join(" | ").slice(0, 200)}</p>}
    </>
  )
}

/** The column with the number that Excel shows. */
export const rowNumber = (language: Language): Column<ReadRow> => ({
  label: words.rowNumber,
  heads: true,
  cell: ({ row }) => formatNumber(row, language),
})
