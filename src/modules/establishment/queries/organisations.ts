import { sql } from "kysely"
import type { Reader } from "#database/database.ts"
import type { Day } from "#kernel/dates.ts"
import type { Desk } from "../procedures/table/rules.ts"

/**
 * The organisations whose people act for an office on a case of these units: those that have a post, in being, that the
 * procedure names. For an office that waits for one role, those that have that role.
 */
export const organisationsOf = async (
  reader: Reader,
  desk: Pick<Desk, "actors" | "waitsFor">,
  units: readonly string[],
  today: Day,
): Promise<readonly string[]> => {
  const wanted = desk.actors
    .filter(({ who }) => desk.waitsFor === undefined || who === desk.waitsFor)
    .flatMap(({ who, of = [], within }) => of.map((kind) => ({ who, kind, own: within === "own_units" })))
  const { rows } = await sql<{ id: string }>`
    select distinct o.id from organisation o join post p on p.organisation_id = o.id
    join unnest(${wanted.map(({ who }) => who)}::text[], ${wanted.map(({ kind }) => kind)}::text[],
                ${wanted.map(({ own }) => own)}::boolean[]) w (role, kind, own)
      on w.role = p.role and w.kind = o.kind and (not w.own or o.units && ${[...units]}::text[])
    where (p.ended_on is null or p.ended_on >= ${today}) and (o.valid_until is null or o.valid_until >= ${today})
    order by o.id`.execute(reader)
  return rows.map(({ id }) => id)
}
