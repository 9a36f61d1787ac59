import type { Variant } from "./indicators/definitions.ts"

const query = (year: number, evidence: number, province?: string) =>
  new URLSearchParams({
    year: String(year),
    ...(evidence > 0 ? { evidence: String(evidence) } : {}),
    ...(province ? { province } : {}),
  }).toString()

/** Every address of this module. */
export const paths = {
  results: "/results",
  indicators: "/indicators",
  indicatorsOf: (year: number, evidence = 0, province?: string) =>
    `/indicators?${query(year, evidence, province)}`,
  indicator: (id: string, variant: Variant | null, year: number, evidence = 0, province?: string) =>
    `/indicators/${variant ? `${id}-${variant}` : id}?${query(year, evidence, province)}`,
  figure: "/indicators/:figure",
  registers: "/registers",
  newHandbook: "/registers/handbooks/new",
  newTraining: "/registers/trainings/new",
  newGroup: "/registers/groups/new",
  withdrawHandbook: (id: string) => `/registers/handbooks/${id}/withdraw`,
  withdrawTraining: (id: string) => `/registers/trainings/${id}/withdraw`,
  withdrawGroup: (id: string) => `/registers/groups/${id}/withdraw`,
  group: (id: string) => `/registers/groups/${id}`,
  newMeeting: (id: string) => `/registers/groups/${id}/meetings/new`,
  newTask: (id: string) => `/registers/groups/${id}/tasks/new`,
  completeTask: (id: string, task: string) => `/registers/groups/${id}/tasks/${task}`,
  dissolve: (id: string) => `/registers/groups/${id}/dissolve`,
  closeYear: "/indicators/close",
  evaluations: "/evaluations",
  evaluationsOf: (year: number, province?: string) =>
    `/evaluations?${new URLSearchParams({ year: String(year), ...(province ? { province } : {}) }).toString()}`,
  evaluation: (relation: string, year: number | string) => `/evaluations/${relation}/${year}`,
  evaluationPart: (relation: string, year: number | string, part: string) =>
    `/evaluations/${relation}/${year}/parts/${part}`,
  evaluationMove: (relation: string, year: number | string, move: string) =>
    `/evaluations/${relation}/${year}/${move}`,
  evaluationRound: (relation: string, year: number | string, copy: string) =>
    `/evaluations/${relation}/${year}/copies/${copy}`,
  dashboard: "/dashboard",
  dashboardOfProvince: (code: string) => `/dashboard/provinces/${code}`,
  dashboardOfCountry: (code: string) => `/dashboard/countries/${code}`,
  dashboardOfRelation: (id: string) => `/dashboard/relations/${id}`,
  balance: "/balance",
  reports: "/reports",
  annualReport: "/reports/annual",
  brief: "/reports/brief",
  dossier: (id: string) => `/reports/relations/${id}`,
  dossierAs: (id: string, format: "pdf" | "docx", language: "th" | "en") =>
    `/reports/relations/${id}?format=${format}&language=${language}`,
  warning: "/early-warning",
  time: "/time-lost",
  origins: "/origins",
  origin: (origin: string) => `/origins/${origin}`,
  handovers: "/handovers",
  handover: (id: string) => `/handovers/${id}`,
  acknowledgeHandover: (id: string) => `/handovers/${id}/acknowledge`,
  handoverPromise: (id: string, promise: string) => `/handovers/${id}/promises/${promise}`,
  supervisions: "/supervision",
  newSupervision: "/supervision/new",
  supervision: (id: string) => `/supervision/${id}`,
  newFinding: (id: string) => `/supervision/${id}/findings/new`,
  finishFinding: (id: string, finding: string) => `/supervision/${id}/findings/${finding}`,
  withdrawSupervision: (id: string) => `/supervision/${id}/withdraw`,
} as const
