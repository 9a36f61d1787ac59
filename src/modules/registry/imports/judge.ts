import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import { issuesOfEntry, type PartyEntry, type RelationEntry } from "../entry/rules.ts"
import { unitCountries } from "../store/summaries.ts"
import { holdAgainst, noLongerListed, type Register, type Verdict } from "./against-register.ts"
import { registerOn } from "./queries/register.ts"
import type { Applied, ImportedRow, ImportFinding, ReadFile } from "./types.ts"
import { importWords } from "./words.ts"

/** A row as it was judged, with the relation that it belongs to. */
export type JudgedRow = {
  readonly read: ImportedRow
  readonly entry: RelationEntry
  readonly verdict: Verdict
  readonly relationId: string | null
  readonly open: boolean
}

/** Judges each row of a file against the register as it stands, writing nothing: what it would become, and what waits. */
export const judgeFile = async (
  reader: Reader,
  today: Day,
  file: ReadFile,
): Promise<{ readonly judged: readonly JudgedRow[]; readonly findings: readonly ImportFinding[] }> => {
  const asOf = file.asOf ?? today
  const register = await registerOn(reader, asOf)
  const verdicts = holdAgainst(register, file.rows, asOf)
  const findings = [...file.findings, ...findingsOfRegister(file, register, verdicts)]
  const countryOf = await unitCountries(
    reader,
    file.rows.flatMap(({ entry }) => entry.parties),
  )
  const doubted = new Set(findings.flatMap(({ rows }) => rows))
  const judged = file.rows.map((read, index): JudgedRow => {
    const verdict = verdicts[index] ?? unheard
    const doubtful = doubted.has(read.row) || verdict.repeated
    const entry = entryToRegister(read, countryOf, today, doubtful)
    const open =
      verdict.outcome === "changed" || (verdict.outcome === "new" && entry.certainty === "in_doubt")
    return { read, entry, verdict, relationId: verdict.relationId, open }
  })
  return { judged, findings }
}

const unheard: Verdict = { outcome: "new", relationId: null, differences: [], repeated: false }

/** The entry as the register may hold it: places that are not known stay as written, and what is not sure is in doubt. */
const entryToRegister = (
  { entry, confidence, text }: ImportedRow,
  countryOf: ReadonlyMap<string, string>,
  today: Day,
  doubtful: boolean,
): RelationEntry => {
  const parties = entry.parties.map((party): PartyEntry => {
    const country = party.unit === null ? undefined : countryOf.get(party.unit)
    return country ? { ...party, country } : { ...party, unit: null, written: party.written ?? text }
  })
  const certain: RelationEntry = { ...entry, parties, certainty: "certain" }
  const sure = confidence === "high" && !doubtful && issuesOfEntry(certain, { today, countryOf }).length === 0
  return sure ? certain : { ...certain, certainty: "in_doubt" }
}

/** What an official list leaves out of what the register has. */
const findingsOfRegister = (
  { kind }: ReadFile,
  register: Register,
  verdicts: readonly Verdict[],
): readonly ImportFinding[] => {
  const missing = kind === "official_list" ? noLongerListed(register, verdicts) : []
  if (missing.length === 0) return []
  return [
    {
      code: "no_longer_listed",
      rows: [],
      relations: missing.map(({ id }) => id),
      message: importWords.noLongerListed(missing.length),
    },
  ]
}

/** Rows by what they are to the register, and how many wait. */
export const figuresOf = (rows: readonly JudgedRow[]): Omit<Applied, "id" | "findings"> => {
  const of = (outcome: Verdict["outcome"]) => rows.filter(({ verdict }) => verdict.outcome === outcome).length
  return {
    rows: rows.length,
    new: of("new"),
    same: of("same"),
    changed: of("changed"),
    open: rows.filter(({ open }) => open).length,
  }
}
