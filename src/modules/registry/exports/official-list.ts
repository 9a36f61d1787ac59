import type { ListStatus, OfficialRow, Totals } from "../official-list/types.ts"
import { countRows } from "../official-list/count.ts"
import type { ListedParty, ListedRelation, ListedRelations } from "./official-rows.ts"
import { homesText, partnersText } from "./party-names.ts"

/** What reading the list again gives (interface.md, "list read"), from the register itself. */
export const asOfficialList = ({ asOf, rows }: ListedRelations) => {
  const official = rows.map(officialRow)
  const counted = { signed: countRows(official, "signed"), inProcess: countRows(official, "in_process") }
  return { asOf, declared: counted, counted, rows: official, findings: [] }
}

/** How many relations and provinces a part of the list has. */
export const totalsOf = (rows: readonly ListedRelation[], status: ListStatus): Totals =>
  countRows(rows.map(officialRow), status)

const officialRow = (row: ListedRelation): OfficialRow => {
  const partner = row.partners[0]
  return {
    row: row.serial,
    serial: row.serial,
    year: row.year,
    status: row.status,
    stage: row.stage,
    home: row.homes[0]?.unit?.code ?? null,
    partner: partnerOf(partner),
    confidence: !partner?.on ? "unresolved" : row.inDoubt ? "low" : "high",
    text: `${homesText(row)} - ${partnersText(row)}`,
    country: partner?.country ?? null,
    printed: { home: homesText(row), partner: partnersText(row) },
  }
}

const partnerOf = (party: ListedParty | undefined): OfficialRow["partner"] => {
  const { on } = party ?? {}
  if (!on) return { name: null, nameTh: null, country: null, subdivision: null, level: null, code: null }
  const { nameEn, nameTh, country, subdivision, level, code } = on
  return { name: nameEn, nameTh, country, subdivision, level, code }
}
