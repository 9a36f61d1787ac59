/** Every address of this module, as functions; pages add the language with `href`. */
export const paths = {
  overview: "/",
  relations: "/relations",
  newRelation: "/relations/new",
  relation: (id: string) => `/relations/${id}`,
  correct: (id: string) => `/relations/${id}/correct`,
  renew: (id: string) => `/relations/${id}/renew`,
  end: (id: string) => `/relations/${id}/end`,
  merge: (id: string) => `/relations/${id}/merge`,
  history: (id: string) => `/relations/${id}/history`,
  changes: "/changes",
  map: "/map",
  provinces: "/provinces",
  countries: "/countries",
  country: (code: string) => `/countries/${code}`,
  unit: (code: string) => `/units/${code}`,
  search: "/search",
  imports: "/imports",
  newImport: "/imports/new",
  newSpreadsheet: "/imports/spreadsheets/new",
  spreadsheet: (id: string) => `/imports/spreadsheets/${id}`,
  spreadsheetErrors: (id: string) => `/imports/spreadsheets/${id}/errors.xlsx`,
  templateBook: "/imports/template.xlsx",
  templateCsv: "/imports/template.csv",
  leftOut: (id: string) => `/imports/${id}/left-out.xlsx`,
  import: (id: string) => `/imports/${id}`,
  importDraft: (id: string) => `/imports/drafts/${id}`,
  reopenRow: (id: string, row: number | string) => `/imports/${id}/rows/${row}/reopen`,
  undoImport: (id: string) => `/imports/${id}/undo`,
  importRow: (id: string, row: number | string) => `/imports/${id}/rows/${row}`,
} as const

/** Adds a query to an address; what is empty is left out, so that addresses stay short. */
export const withQuery = (
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}
