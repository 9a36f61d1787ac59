import type { Act, Tx } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import type { Day } from "#kernel/dates.ts"
import { issuesOfEntry, type PartyEntry, type RelationEntry } from "../entry/rules.ts"
import { insertRelations } from "../store/relations.ts"
import { unitCountries } from "../store/summaries.ts"
import { holdAgainst, noLongerListed, type Register, type Verdict } from "./against-register.ts"
import { registerOn } from "./queries/register.ts"
import { insertFindings, insertImport, insertRows, type JudgedRow } from "./store.ts"
import type { Applied, ImportedRow, ImportFinding, ReadFile } from "./types.ts"
import { importWords } from "./words.ts"

/**
 * Brings a file that was read into the register, within the act of a command that has judged the right for every row.
 *
 * Each row is held against the register. What the register lacks becomes a relation of its own: in doubt where the reader is
 * less than sure, a finding concerns the row, or the entry breaks a rule of the register; nothing is ever merged. What the
 * register has already is noted and not touched; where the row says otherwise, it waits for a person's decision and the
 * register stays as it is. Of an official list, the relations that it no longer names become a finding.
 *
 * Units that the reference data lack are kept as written. Imports wait for each other, so that two files are never held
 * against the same register.
 * @returns figures of what came in; rows stand in `import_row`, findings in `import_finding`
 */
export const applyFile = async (tx: Tx, act: Act, file: ReadFile): Promise<Applied> => {
  await waitInLine(tx, ["imports"])
  const asOf = file.asOf ?? act.today
  const register = await registerOn(tx, asOf)
  const verdicts = holdAgainst(register, file.rows, asOf)
  const findings = [...file.findings, ...findingsOfRegister(file, register, verdicts)]
  const countryOf = await unitCountries(
    tx,
    file.rows.flatMap(({ entry }) => entry.parties),
  )
  const doubted = new Set(findings.flatMap(({ rows }) => rows))
  const judged = file.rows.map((read, index): JudgedRow => {
    const verdict = verdicts[index] ?? unheard
    const doubtful = doubted.has(read.row) || verdict.repeated
    const entry = entryToRegister(read, countryOf, act.today, doubtful)
    const open =
      verdict.outcome === "changed" || (verdict.outcome === "new" && entry.certainty === "in_doubt")
    return { read, entry, verdict, relationId: verdict.relationId, open }
  })
  const id = act.newId()
  await insertImport(tx, act, id, file)
  const rows = await registerNew(tx, act, id, file.asOf, judged)
  await insertRows(tx, act, id, rows)
  await insertFindings(tx, act, id, findings)
  return { id, ...figuresOf(rows), findings: findings.length }
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

/** Registers the rows that the register lacks. */
const registerNew = async (
  tx: Tx,
  act: Act,
  importId: string,
  attestedOn: Day | null,
  judged: readonly JudgedRow[],
): Promise<readonly JudgedRow[]> => {
  const fresh = judged.filter(({ verdict }) => verdict.outcome === "new")
  const written = await insertRelations(
    tx,
    act,
    fresh.map(({ entry }) => entry),
    { importId, attestedOn },
  )
  const ids = new Map(fresh.map((row, index) => [row, written[index]?.id ?? null]))
  return judged.map((row) => ({ ...row, relationId: ids.get(row) ?? row.relationId }))
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

const figuresOf = (rows: readonly JudgedRow[]): Omit<Applied, "id" | "findings"> => {
  const of = (outcome: Verdict["outcome"]) => rows.filter(({ verdict }) => verdict.outcome === outcome).length
  return {
    rows: rows.length,
    new: of("new"),
    same: of("same"),
    changed: of("changed"),
    open: rows.filter(({ open }) => open).length,
  }
}
