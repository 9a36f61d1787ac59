/**
 * Gives each row of a table in HTML the cells that reach into it from rows above (rowspan), empty, so that every row has all
 * columns.
 */
export const withJoinedCells = (html: string): string => {
  if (!/<t[dh]\s[^<>]{0,200}rowspan/iu.test(html)) return html
  let reaching: number[] = []
  return html
    .split(/(?=<tr[\s>])/iu)
    .map((row) => {
      if (/<table[\s>]/iu.test(row)) reaching = []
      return isRow(row) ? fill(row, reaching) : row
    })
    .join("")
}

const isRow = (row: string): boolean => /^<tr[\s>]/iu.test(row)

const mostColumns = 60
const mostRows = 5_000

/** `reaching`: for each column, how many rows more the cell above takes; changed in place. */
const fill = (row: string, reaching: number[]): string => {
  let column = 0
  const empties = () => {
    let empty = ""
    while ((reaching[column] ?? 0) > 0 && column < mostColumns) {
      reaching[column] = (reaching[column] ?? 0) - 1
      empty += "<td></td>"
      column++
    }
    return empty
  }
  const cells = row.replace(/<t[dh](\s[^<>]{0,300})?>/giu, (cell) => {
    const before = empties()
    const span = Number(/rowspan\s*=\s*["']?(\d{1,4})/iu.exec(cell)?.[1] ?? 1)
    if (column < mostColumns) reaching[column++] = Math.min(span, mostRows) - 1
    return before + cell
  })
  return cells + empties()
}
