import type { FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { decide } from "#kernel/rights.ts"
import { unitsOf } from "#modules/places/index.ts"
import type { RelationEntry } from "../../entry/rules.ts"
import { entryOf } from "../../entry/values.ts"
import { seesPeople } from "../../history/readers.ts"
import { getRelation, relationsOf } from "../../queries/detail.ts"
import { likelyDuplicates } from "../../queries/duplicates.ts"
import { registryRights } from "../../rights.ts"
import { getImport } from "../queries/imports.ts"
import { decisionsOn, getRow, nextOpen } from "../queries/rows.ts"

/** Everything that the page of a row shows. */
export const readRow = async (request: Request) => {
  const { pool, query } = request.services.database
  const found = await getImport(pool, request.parameter("id"), seesPeople(request))
  const number = /^\d{1,9}$/.test(request.parameter("row")) ? Number(request.parameter("row")) : Number.NaN
  const row = await getRow(pool, found.id, number, seesPeople(request))
  const relation = row.relation ? await getRelation(pool, row.relation.id) : undefined
  const entry: RelationEntry = relation && row.outcome === "new" ? entryOf(relation) : row.entry
  const codes = [...entry.parties, ...row.entry.parties].flatMap(({ unit }) => unit ?? [])
  const candidates = row.parties.flatMap((party) => party.candidates.map(({ code }) => code))
  const open = row.decision === "open" && found.state === "applied"
  const duplicates =
    open && row.outcome === "new"
      ? await likelyDuplicates(query, entry.parties, row.relation?.id ?? null)
      : []
  const [units, twins, next, decisions] = await Promise.all([
    unitsOf(pool, [...new Set([...codes, ...candidates])]),
    relationsOf(
      pool,
      duplicates.map(({ id }) => id),
    ),
    nextOpen(pool, found.id, row.row),
    decisionsOn(pool, found.id, row.row, seesPeople(request)),
  ])
  const homes = entry.parties.flatMap(({ side, unit }) => (side === "home" && unit ? [unit] : []))
  const may = (act: "import.decide" | "import.reopen") =>
    decide(registryRights[act], request.actor, { units: homes }).allowed
  return {
    found,
    row,
    relation,
    entry,
    units: new Map(units.map((unit) => [unit.code, unit])),
    duplicates: twins,
    next,
    decisions,
    open,
    mayDecide: open && may("import.decide"),
    mayReopen:
      found.state === "applied" && row.decision !== null && row.decision !== "open" && may("import.reopen"),
  }
}
export type RowData = Awaited<ReturnType<typeof readRow>>

/** Which party the question is about: the first that is not sure; otherwise the partner. */
export const doubtfulParty = ({ row, entry }: Pick<RowData, "row" | "entry">): number => {
  const doubtful = entry.parties.findIndex(
    ({ unit }, index) => unit === null || (row.parties[index]?.confidence ?? "high") !== "high",
  )
  return doubtful >= 0 ? doubtful : entry.parties.findIndex(({ side }) => side === "partner")
}

/** The form as it is first shown: the state and date as read; what is meant is for the person to choose. */
export const freshState = (
  { row, entry }: Pick<RowData, "row" | "entry">,
  dates: Record<string, string>,
): FormState => ({
  values: Object.fromEntries(
    Object.entries({ version: row.version, status: entry.status, stage: entry.stage ?? "", ...dates }).map(
      ([name, value]) => [name, [value]],
    ),
  ),
  issues: [],
})
