import { command } from "#database/act.ts"
import { fiscalYear } from "#kernel/dates.ts"
import { conflict, invalid } from "#kernel/errors.ts"
import type { Indicator } from "../indicators/compute.ts"
import { monitoringRights } from "../rights.ts"
import { monitoringWords as words } from "../words.ts"

export type CloseYear = {
  readonly year: number
  readonly figures: readonly Indicator[]
  /** By the code of the province. */
  readonly provinces: Readonly<Record<string, readonly Indicator[]>>
}

/** Closes a fiscal year: it keeps its figures, and what is corrected later shows beside them. A year closes once. */
export const closeYear = command<CloseYear, { isClosed: boolean }, undefined>({
  right: monitoringRights["indicator.close_year"],
  find: async (tx, { year }) => {
    const row = await tx
      .selectFrom("indicator_year")
      .select("year")
      .where("year", "=", year)
      .executeTakeFirst()
    return { isClosed: row !== undefined, subject: {} }
  },
  run: async (tx, act, { year, figures, provinces }, { isClosed }) => {
    if (isClosed) throw conflict(words.alreadyClosed(year))
    if (fiscalYear(year).to >= act.today) throw invalid([{ path: "year", text: words.notOver(year) }])
    const added = await tx
      .insertInto("indicator_year")
      .values({
        year,
        closed_at: act.at,
        figures: JSON.stringify(figures),
        provinces: JSON.stringify(provinces),
      })
      .onConflict((held) => held.column("year").doNothing())
      .returning("year")
      .executeTakeFirst()
    if (!added) throw conflict(words.alreadyClosed(year))
    return undefined
  },
})
