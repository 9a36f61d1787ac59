/** Every address of this module, as functions; pages add the language with `href`. */
export const paths = {
  activities: "/activities",
  newActivity: (relation: string) => `/relations/${relation}/activities/new`,
  activity: (id: string) => `/activities/${id}`,
  correct: (id: string) => `/activities/${id}/correct`,
  state: (id: string) => `/activities/${id}/state`,
  confirm: (id: string) => `/activities/${id}/confirm`,
  ask: (id: string) => `/activities/${id}/ask`,
  answer: (id: string) => `/activities/${id}/answer`,
  merge: (id: string) => `/activities/${id}/merge`,
  withdraw: (id: string) => `/activities/${id}/withdraw`,
  askPartner: (id: string) => `/activities/${id}/ask-partner`,
  budget: (id: string) => `/activities/${id}/budget`,
  ofRelation: (relation: string) => `/relations/${relation}/activities`,
  plan: (relation: string, year: number | string) => `/relations/${relation}/plans/${year}`,
  editPlan: (relation: string, year: number | string) => `/relations/${relation}/plans/${year}/edit`,
  adoptPlan: (relation: string, year: number | string) => `/relations/${relation}/plans/${year}/adopt`,
  intention: (id: string) => `/intentions/${id}`,
  projects: (relation: string) => `/relations/${relation}/projects`,
  newProject: (relation: string) => `/relations/${relation}/projects/new`,
  project: (id: string) => `/projects/${id}`,
  correctProject: (id: string) => `/projects/${id}/correct`,
  projectBudget: (id: string) => `/projects/${id}/budget`,
  links: (relation: string) => `/relations/${relation}/links`,
  revokeLink: (id: string) => `/links/${id}/revoke`,
  contacts: (relation: string) => `/relations/${relation}/contacts`,
  newContact: (relation: string) => `/relations/${relation}/contacts/new`,
  contact: (id: string) => `/contacts/${id}`,
  eraseContact: (id: string) => `/contacts/${id}/erase`,
  logContact: (relation: string) => `/relations/${relation}/contacts/log`,
  obligation: (id: string) => `/obligations/${id}`,
  year: (unit: string, year: number | string) => `/units/${unit}/years/${year}`,
  calendar: "/calendar",
  feeds: "/calendar/feeds",
  revokeFeed: (id: string) => `/calendar/feeds/${id}/revoke`,
  publicFeed: "/calendar.ics",
  feed: (token: string) => `/calendar/feeds/${token}/maitri.ics`,
  report: (token: string) => `/report/${token}`,
  reportPhoto: (token: string, key: string) => `/report/${token}/photos/${key}`,
  answerByLink: (token: string, id: string) => `/report/${token}/answers/${id}`,
  reportWorker: "/report-worker.js",
  reportOwn: (relation: string) => `/relations/${relation}/report`,
  reportOwnPhoto: (relation: string, key: string) => `/relations/${relation}/report/photos/${key}`,
  confirmAsPartner: (token: string) => `/confirm/${token}`,
  eraseNames: (id: string) => `/activities/${id}/erase-names`,
  imports: "/activities/imports",
  newImport: "/activities/imports/new",
  importDraft: (id: string) => `/activities/imports/drafts/${id}`,
  importDraftErrors: (id: string) => `/activities/imports/drafts/${id}/errors.xlsx`,
  import: (id: string) => `/activities/imports/${id}`,
  importErrors: (id: string) => `/activities/imports/${id}/left-out.xlsx`,
  templateBook: "/activities/imports/template.xlsx",
  templateCsv: "/activities/imports/template.csv",
  exportTable: "/activities.csv",
  exportBook: "/activities.xlsx",
  iati: "/activities.iati.xml",
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
