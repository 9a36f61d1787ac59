import { preciseDate } from "#kernel/dates.ts"
import type { OfficialList, OfficialRow } from "../official-list/types.ts"
import type { ImportedRow, PartyReading, ReadFile } from "./types.ts"

/** What an official list is as an import: each row as the relation that it says there is. */
export const officialFile = (
  list: OfficialList,
  file: Pick<ReadFile, "fileName" | "sha256" | "content">,
): ReadFile => ({
  ...file,
  kind: "official_list",
  asOf: list.asOf,
  declared: list.declared,
  counted: list.counted,
  rows: list.rows.map(importedRow),
  findings: list.findings,
  leftOut: [],
})

const importedRow = (row: OfficialRow): ImportedRow => {
  const { status, stage, year, home, partner, printed, text } = row
  const signed = status === "signed"
  const date = year === null ? null : preciseDate(String(year))
  return {
    row: row.row,
    serial: row.serial,
    text,
    printed,
    entry: {
      status: signed ? "in_force" : "proposed",
      stage: signed ? null : stage,
      term: null,
      // the year that a row in process bears is that of its beginning
      proposedOn: signed ? null : date,
      signedOn: signed ? date : null,
      endedOn: null,
      endReason: null,
      note: null,
      parties: [
        { side: "home", unit: home, country: "TH", written: printed.home || text },
        {
          side: "partner",
          unit: partner.code,
          country: partner.country ?? row.country,
          written: printed.partner || text,
        },
      ],
    },
    parties: [homeReading(row), partnerReading(row)],
    confidence: home === null ? "unresolved" : row.confidence,
  }
}

const homeReading = ({ home }: OfficialRow): PartyReading => ({
  confidence: home === null ? "unresolved" : "high",
  candidates: [],
})

const partnerReading = ({ partner, confidence }: OfficialRow): PartyReading => ({
  confidence,
  candidates: (partner.candidates ?? []).map(({ code, name, nameTh, country, score, reason }) => ({
    code,
    name,
    nameTh,
    country,
    score,
    reason,
  })),
})
