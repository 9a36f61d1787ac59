import type { Act, Tx } from "#database/act.ts"
import type { Day } from "#kernel/dates.ts"
import type { Interruption } from "../rules.ts"
import type { PartyEntry, RelationEntry } from "../entry/rules.ts"
import { summariesOf, type Summary } from "./summaries.ts"

/** A relation as it was written: what it is found by, and the version that the next change is made on. */
export type Written = { readonly id: string; readonly number: number; readonly revision: number }

const rowsAtOnce = 1000 // PostgreSQL takes 65,535 values in one statement

/** The import that relations come from, and the day that its list speaks for. */
export type Origin = { readonly importId: string; readonly attestedOn: Day | null }

/** Adds relations to the register, with their parties, in the order given. */
export const insertRelations = async (
  tx: Tx,
  act: Act,
  entries: readonly RelationEntry[],
  origin: Origin | null = null,
): Promise<Written[]> => {
  const written: Written[] = []
  for (let at = 0; at < entries.length; at += rowsAtOnce)
    written.push(...(await insertSome(tx, act, entries.slice(at, at + rowsAtOnce), origin)))
  return written
}

const insertSome = async (tx: Tx, act: Act, entries: readonly RelationEntry[], origin: Origin | null) => {
  const summaries = await summariesOf(
    tx,
    entries.map((entry) => entry.parties),
  )
  const rows = entries.map((entry, index) => ({
    id: act.newId(),
    ...columnsOf(entry),
    ...summaryColumns(summaries[index]),
    import_id: origin?.importId ?? null,
    attested_on: origin?.attestedOn ?? null,
    created_at: act.at,
    updated_at: act.at,
  }))
  const written = await tx
    .insertInto("relation")
    .values(rows)
    .returning(["id", "number", "revision"])
    .execute()
  const parties = rows.flatMap(({ id }, index) =>
    (entries[index]?.parties ?? []).map((party, position) =>
      partyRow(act, id, position, party, summaries[index]),
    ),
  )
  await tx.insertInto("party").values(parties).execute()
  const byId = new Map(written.map((row) => [row.id, row]))
  return rows.flatMap(({ id }) => byId.get(id) ?? [])
}

/** Writes a relation anew. Rows that stay the same are not touched, so the history shows only what changed. */
export const updateRelation = async (
  tx: Tx,
  act: Act,
  id: string,
  entry: RelationEntry,
): Promise<Written> => {
  const [summary] = await summariesOf(tx, [entry.parties])
  await writeParties(tx, act, id, entry.parties, summary)
  return touch(tx, act, id, { ...columnsOf(entry), ...summaryColumns(summary) })
}

type RelationChange = Partial<
  ReturnType<typeof columnsOf> &
    ReturnType<typeof summaryColumns> & {
      interruptions: string
      merged_into: string | null
      withdrawn_at: Date | null
      import_id: string
    }
>

/** Changes some columns of a relation and gives it its next revision. */
export const touch = (tx: Tx, act: Act, id: string, change: RelationChange): Promise<Written> =>
  tx
    .updateTable("relation")
    .set((column) => ({ ...change, revision: column("revision", "+", 1), updated_at: act.at }))
    .where("id", "=", id)
    .returning(["id", "number", "revision"])
    .executeTakeFirstOrThrow()

/**
 * Lets what was merged into one relation earlier lead on to where that one went.
 * @returns the ids of what leads on
 */
export const pointMergedTo = async (tx: Tx, act: Act, from: string, to: string): Promise<string[]> => {
  const moved = await tx
    .updateTable("relation")
    .set({ merged_into: to, updated_at: act.at })
    .where("merged_into", "=", from)
    .returning("id")
    .execute()
  return moved.map(({ id }) => id)
}

/** How the database writes spans of days: {[2010-01-01,2012-05-03]}. */
export const multirange = (spans: readonly Interruption[]): string =>
  `{${spans.map(({ from, to }) => `[${from},${to}]`).join(",")}}`

const columnsOf = (entry: RelationEntry) => ({
  status: entry.status,
  stage: entry.stage,
  term: entry.term,
  certainty: entry.certainty,
  proposed_on: entry.proposedOn,
  signed_on: entry.signedOn,
  ended_on: entry.endedOn,
  end_reason: entry.endReason,
  note: entry.note,
})

const summaryColumns = (summary: Summary | undefined) => ({
  home_units: [...(summary?.homeUnits ?? [])],
  partner_units: [...(summary?.partnerUnits ?? [])],
  partner_countries: [...(summary?.partnerCountries ?? [])],
  home_name: summary?.homeName ?? "",
  partner_name: summary?.partnerName ?? "",
  search: summary?.search ?? "",
  parties: JSON.stringify(summary?.parties ?? []),
})

const partyRow = (
  act: Act,
  relation_id: string,
  position: number,
  { side, unit, country, written }: PartyEntry,
  summary: Summary | undefined,
) => ({
  id: act.newId(),
  relation_id,
  position,
  side,
  unit,
  country: summary?.parties[position]?.country ?? country,
  written,
})

const writeParties = async (
  tx: Tx,
  act: Act,
  relationId: string,
  parties: readonly PartyEntry[],
  summary: Summary | undefined,
) => {
  const present = await tx
    .selectFrom("party")
    .selectAll()
    .where("relation_id", "=", relationId)
    .orderBy("position")
    .execute()
  for (const [position, party] of parties.entries()) {
    const row = partyRow(act, relationId, position, party, summary)
    const before = present.find((one) => one.position === position)
    if (!before) await tx.insertInto("party").values(row).execute()
    else {
      const { id: _, ...values } = row
      await tx.updateTable("party").set(values).where("id", "=", before.id).execute()
    }
  }
  await tx
    .deleteFrom("party")
    .where("relation_id", "=", relationId)
    .where("position", ">=", parties.length)
    .execute()
}
