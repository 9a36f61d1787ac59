import type { Day } from "#kernel/dates.ts"
import { differencesFrom, type KnownRelation } from "./rules.ts"
import type { ComparedField, ImportedRow, Outcome } from "./types.ts"

/** The register as a list is held against it. */
export type Register = {
  readonly relations: readonly KnownRelation[]
  /** What earlier imports printed, and the relation that it came to mean: people's decisions hold for later lists too. */
  readonly printedBefore: ReadonlyMap<string, readonly string[]>
}

export type Verdict = {
  readonly outcome: Outcome
  readonly relationId: string | null
  readonly differences: readonly ComparedField[]
  /** The register has this pair, and another row of the file was taken for it already. */
  readonly repeated: boolean
}

/** Both sides of a row as printed, whatever the spaces; undefined where the row does not say. */
export const printedKey = (printed: Readonly<Record<string, string>>): string | undefined => {
  const { home, partner } = printed
  return home && partner ? `${home}|${partner}`.normalize("NFC").replace(/\s+/gu, "") : undefined
}

/**
 * Says of each row whether the register has it already. Rows are held against relations by the units of their parties
 * where the reader is sure of them, and by what an earlier list printed where people have said what that means. A file that the register gave out names each
 * relation, so that one whose partner is not known is found again too.
 */
export const holdAgainst = (
  register: Register,
  rows: readonly ImportedRow[],
  asOf: Day,
): readonly Verdict[] => {
  const byId = new Map(register.relations.map((relation) => [relation.id, relation]))
  const byPair = pairsOf(register.relations)
  const taken = new Set<string>()
  const told = (chosen: KnownRelation, row: ImportedRow): Verdict => {
    taken.add(chosen.id)
    const differences = differencesFrom(chosen, row.entry, asOf)
    const outcome = differences.length > 0 ? "changed" : "same"
    return { outcome, relationId: chosen.id, differences, repeated: false }
  }
  return rows.map((row) => {
    const named = byId.get(row.printed["identifier"] ?? "")
    if (named && !taken.has(named.id) && isPairOf(named, row)) return told(named, row)
    const printed = (register.printedBefore.get(printedKey(row.printed) ?? "") ?? []).flatMap(
      (id) => byId.get(id) ?? [],
    )
    const alike = surePairs(row).flatMap((pair) => byPair.get(pair) ?? [])
    const free = [...printed, ...alike].filter(({ id }) => !taken.has(id))
    // what was printed twice and merged by a person stays one relation when it is printed twice again
    const chosen = likest(free, row, asOf) ?? printed[0]
    if (!chosen) return { ...unknown, repeated: alike.length > 0 }
    return told(chosen, row)
  })
}

/** Whether a relation that a file names by its identifier still is the pair that the row speaks of. */
const isPairOf = ({ homeUnits, partnerUnits }: KnownRelation, { entry }: ImportedRow): boolean => {
  const within = (side: "home" | "partner", units: readonly string[]) => {
    const said = entry.parties.flatMap((party) => (party.side === side && party.unit ? [party.unit] : []))
    return said.length === 0 ? units.length === 0 : said.every((unit) => units.includes(unit))
  }
  return within("home", homeUnits) && within("partner", partnerUnits)
}

const unknown = { outcome: "new", relationId: null, differences: [] } as const

const likest = (
  relations: readonly KnownRelation[],
  { entry }: ImportedRow,
  asOf: Day,
): KnownRelation | undefined =>
  relations.toSorted(
    (a, b) => differencesFrom(a, entry, asOf).length - differencesFrom(b, entry, asOf).length,
  )[0]

const pairsOf = (relations: readonly KnownRelation[]): ReadonlyMap<string, readonly KnownRelation[]> => {
  const byPair = new Map<string, KnownRelation[]>()
  for (const relation of relations)
    for (const home of relation.homeUnits)
      for (const partner of relation.partnerUnits) {
        const pair = `${home} ${partner}`
        byPair.set(pair, [...(byPair.get(pair) ?? []), relation])
      }
  return byPair
}

/** The pairs of units of a row whose places are sure. */
const surePairs = ({ entry, parties }: ImportedRow): readonly string[] => {
  const sure = entry.parties.filter((_, index) => parties[index]?.confidence === "high")
  const of = (side: "home" | "partner") =>
    sure.flatMap((party) => (party.side === side && party.unit ? [party.unit] : []))
  return of("home").flatMap((home) => of("partner").map((partner) => `${home} ${partner}`))
}

/** Relations that stood on the day of the list, and that no row of it names. */
export const noLongerListed = (
  { relations }: Register,
  verdicts: readonly Verdict[],
): readonly KnownRelation[] => {
  const named = new Set(verdicts.map(({ relationId }) => relationId))
  return relations.filter(
    ({ id, statusThen }) => (statusThen === "in_force" || statusThen === "proposed") && !named.has(id),
  )
}
