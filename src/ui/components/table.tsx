import type { Child } from "hono/jsx"
import type { Text } from "#kernel/text.ts"
import { usePage } from "../page-context.ts"

export type Column<Row> = {
  readonly label: Text
  readonly cell: (row: Row) => Child
  readonly align?: "end"
  /** The address that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly path: string; readonly now: "ascending" | "descending" | "none" }
  /** Heads its row: read aloud with every cell, and the link that the whole row follows. */
  readonly heads?: boolean
  /** On a phone a cell stands with its label before it; "plain": without, where it speaks for itself. */
  readonly phone?: "plain"
}

type TableProps<Row> = {
  readonly caption: Text
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/** A quiet table: hairlines, sticky head, figures at the right edge. On a phone each row becomes a small block. */
export const Table = <Row,>({ caption, columns, rows }: TableProps<Row>) => {
  const { t } = usePage()
  const labels = columns.map(({ label, phone }) => (phone === "plain" ? undefined : t(label)))
  return (
    <div class="table-frame">
      <table>
        <caption class="visually-hidden">{t(caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column, index) =>
                column.heads ? (
                  <th scope="row">{column.cell(row)}</th>
                ) : (
                  <td class={column.align} data-label={labels[index]}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Head = <Row,>({ column }: { column: Column<Row> }) => {
  const { t, href } = usePage()
  const { label, align, sort } = column
  // what is done with a row needs no heading
  if (!t(label)) return <td class={align} />
  return (
    <th scope="col" class={align} aria-sort={sort && sort.now !== "none" ? sort.now : undefined}>
      {sort ? <a href={href(sort.path)}>{t(label)}</a> : t(label)}
    </th>
  )
}
