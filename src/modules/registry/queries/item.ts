import { type Day, earliestDay, preciseDate } from "#kernel/dates.ts"
import { termOf, type Term } from "../rules.ts"
import type { RelationItem } from "../schema.ts"

/** A relation's row as the statements of this folder read it: the item, with the term that was chosen for it, if any. */
export type ItemRow = Omit<RelationItem, "term"> & { readonly term: Term | null }

/** @param status SQL that gives the status to show */
export const itemColumns = (status = "r.status"): string => `
  r.id, r.number, ${status} as status, r.stage, r.term, r.certainty, r.signed_on as "signedOn",
  r.proposed_on as "proposedOn", r.ended_on as "endedOn", r.revision, r.parties`

/** What is in the register: not merged into another, not withdrawn with its import. */
export const present = "r.withdrawn_at is null and r.merged_into is null"

/** The same rule as `statusOn`, for the database; null where a relation was not yet anything. */
export const statusOnDay = (day: string): string => `
  case when coalesce(r.ended_from <= ${day}, false)
       then case when coalesce(r.signed_from <= ${day}, false) then 'ended' else 'not_established' end
       when coalesce(r.signed_from <= ${day}, false)
       then case when r.interruptions @> ${day} then 'ended' else 'in_force' end
       when coalesce(r.proposed_from <= ${day}, false) then 'proposed' end`

/** The same rule as `termOf`, for the database. */
export const termInUse = `coalesce(r.term, case when r.partner_countries = array['LA'] then 'twin_city' else 'sister_city' end)`

/** An item as it is shown: with the term in use and, on an earlier day, without what had not happened yet. */
export const asItem = (row: ItemRow, asOf?: Day): RelationItem => {
  const item = { ...row, term: termOf(row.term, countriesOf(row)) }
  if (!asOf) return item
  const happened = (date: string | null) =>
    date !== null && earliestDay(preciseDate(date)) <= asOf ? date : null
  return {
    ...item,
    stage: item.status === "proposed" ? item.stage : null,
    proposedOn: happened(item.proposedOn),
    signedOn: happened(item.signedOn),
    endedOn: happened(item.endedOn),
  }
}

const countriesOf = ({ parties }: Pick<RelationItem, "parties">): string[] =>
  parties.flatMap((party) => (party.side === "partner" && party.country ? [party.country] : []))
