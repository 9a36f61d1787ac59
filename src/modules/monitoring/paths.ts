import type { Variant } from "./indicators/compute.ts"

const query = (year: number, evidence: number) =>
  new URLSearchParams({
    year: String(year),
    ...(evidence > 0 ? { evidence: String(evidence) } : {}),
  }).toString()

/** Every address of this module. */
export const paths = {
  indicators: "/indicators",
  indicatorsOf: (year: number, evidence = 0) => `/indicators?${query(year, evidence)}`,
  indicator: (id: string, variant: Variant | null, year: number, evidence = 0) =>
    `/indicators/${variant ? `${id}-${variant}` : id}?${query(year, evidence)}`,
  figure: "/indicators/:figure",
  closeYear: "/indicators/close",
} as const
