import { sql } from "kysely"
import type { Act, Tx } from "#database/act.ts"
import type { CandidateEntry, Fate } from "../studies/rules.ts"

/** What an act leaves behind: the study, and its version for the next one. */
export type WrittenStudy = { readonly id: string; readonly revision: number }

type StudyChange = {
  readonly title?: string
  readonly purpose?: string | null
  readonly state?: string
  readonly concluded_at?: Date | null
  readonly chosen_candidate_id?: string | null
  readonly conclusion?: string | null
}

/** Changes a study, and counts its version on; so does whatever else of it is changed. */
export const touchStudy = async (
  tx: Tx,
  act: Act,
  id: string,
  change: StudyChange = {},
): Promise<WrittenStudy> => {
  const { revision } = await tx
    .updateTable("study")
    .set({ ...change, revision: sql`revision + 1`, updated_at: act.at })
    .where("id", "=", id)
    .returning("revision")
    .executeTakeFirstOrThrow()
  return { id, revision }
}

const columnsOf = ({ unit, country, written, origin, originNote }: CandidateEntry) => ({
  unit,
  country: country ?? unit?.slice(0, 2) ?? null,
  written,
  origin,
  origin_note: originNote,
})

export const insertCandidate = async (
  tx: Tx,
  act: Act,
  studyId: string,
  position: number,
  entry: CandidateEntry,
): Promise<string> => {
  const id = act.newId()
  await tx
    .insertInto("candidate")
    .values({
      id,
      study_id: studyId,
      position,
      ...columnsOf(entry),
      created_at: act.at,
      updated_at: act.at,
    })
    .execute()
  return id
}

type CandidateChange = {
  readonly background?: string
  readonly withdrawn_at?: Date
  readonly withdrawn_reason?: string
  readonly fate?: Fate | null
  readonly fate_reason?: string | null
  readonly fate_path?: string | null
}

export const updateCandidate = (tx: Tx, act: Act, id: string, change: CandidateChange) =>
  tx
    .updateTable("candidate")
    .set({ ...change, revision: sql`revision + 1`, updated_at: act.at })
    .where("id", "=", id)
    .execute()

export const placeCandidate = (tx: Tx, act: Act, id: string, entry: CandidateEntry) =>
  tx
    .updateTable("candidate")
    .set({ ...columnsOf(entry), revision: sql`revision + 1`, updated_at: act.at })
    .where("id", "=", id)
    .execute()
