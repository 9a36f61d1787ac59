import type { Reader } from "#database/database.ts"
import { agreementOfCase } from "#modules/agreements/index.ts"
import type { Content } from "../procedures/answers/rules.ts"
import { type Procedure, type Step, stepOf } from "../procedures/table/rules.ts"

/** Whether a step asks what the memorandum's draft answers: it is drafted there. */
export const isDraftedIn = (step: Step | undefined): boolean =>
  Boolean(step?.asks.some(({ from }) => from === "agreement"))

type OfCase = { readonly id: string; readonly procedure: Procedure; readonly step: string | null }

/** What the memorandum that is drafted for a case says to the questions of its step; nothing where there is none. */
export const answersOfAgreement = async (
  reader: Reader,
  { id, procedure, step: at }: OfCase,
): Promise<Content> => {
  const step = stepOf(procedure, at ?? "")
  const found = isDraftedIn(step) ? await agreementOfCase(reader, id) : undefined
  if (!step || !found) return {}
  const answers: Content = {
    areas: found.areas.map(asCaseArea),
    projects: found.projects,
    departs: found.departs ? "yes" : "no",
    departures: found.departures,
  }
  const asked = new Set(step.asks.filter(({ from }) => from === "agreement").map(({ field }) => field))
  const known = Object.entries(answers).filter(([field, value]) => asked.has(field) && value.length > 0)
  return { ...Object.fromEntries(known), agreement: found.agreementId }
}

/** The same content with what the memorandum says; a departure that is gone is not told any more. */
export const mergeAnswers = (content: Content, answers: Content): Content => {
  if (!answers["agreement"]) return content
  const { departures: _, ...rest } = content
  return { ...rest, ...answers }
}

/** The procedure's word for an area is shorter than the register's. */
const asCaseArea = (area: string) => (area === "society_culture" ? "society" : area)
export const asAgreementArea = (area: string) => (area === "society" ? "society_culture" : area)
