import { sql } from "kysely"
import type { Act, Tx } from "#database/act.ts"
import {
  type Candidate,
  freezeStudy,
  isStanding,
  selectionWords,
  type Study,
  tellFate,
} from "#modules/selection/index.ts"
import { paths } from "../paths.ts"
import type { HeldCase } from "../store/hold.ts"
import type { Taken } from "./rules.ts"

type Linked = Pick<HeldCase, "id" | "studyId" | "candidateId">
type Fate = Parameters<typeof tellFate>[2]["fate"]

/** Tells the study what became of the candidate that a case took up; nothing where the case has none. */
export const tellStudy = async (
  tx: Tx,
  act: Act,
  { id, studyId: study, candidateId: candidate }: Linked,
  fate: Fate,
  reason: string | null = null,
): Promise<void> => {
  if (!study || !candidate) return
  const path = fate === null ? null : paths.case(id)
  await tellFate(tx, act, { study, candidate, fate, reason, path })
}

/** What a study says of one of its candidates, for the content of a case. */
export const takenFrom = (study: Study, candidate: Candidate | undefined): Taken => ({
  number: study.number,
  title: study.title,
  conclusion: candidate && candidate.id === study.chosenId ? study.conclusion : null,
  candidates: study.candidates.flatMap((one) => (isStanding(one) && one.unit ? [one.unit.code] : [])),
  partner: candidate?.unit?.code ?? null,
  findings: Object.entries(selectionWords.topics).flatMap(([topic, name]) => {
    const found = candidate?.background[topic as keyof Candidate["background"]]
    return found ? [{ topic: name, ...found }] : []
  }),
})

/**
 * The study as the offices are about to see it: frozen anew only where it has changed since the case's last copy.
 * Null where the case has taken none up.
 */
export const copyOfStudy = async (tx: Tx, act: Act, { id, studyId }: Linked): Promise<string | null> => {
  if (!studyId) return null
  const { rows } = await sql<{ id: string }>`
    select k.id from case_content c join study_copy k on k.id = c.study_copy_id join study s on s.id = k.study_id
    where c.case_id = ${id} and s.id = ${studyId} and (k.content -> 'study' ->> 'revision')::int = s.revision
    order by c.frozen_at desc limit 1`.execute(tx)
  return rows[0]?.id ?? freezeStudy(tx, act, studyId)
}

/**
 * A case proposes another place than before: the study's candidate of that place, where it has one, is in the case now, and
 * the one before no more. Returns the candidate's id.
 */
export const followPartner = async (
  tx: Tx,
  act: Act,
  held: Linked,
  partner: string | null,
): Promise<string | null> => {
  if (!held.studyId) return null
  const found = partner
    ? await tx
        .selectFrom("candidate")
        .select("id")
        .where("study_id", "=", held.studyId)
        .where("unit", "=", partner)
        .where("withdrawn_at", "is", null)
        .where((eb) => eb.or([eb("fate", "is", null), eb("fate", "not in", ["refused", "established"])]))
        .executeTakeFirst()
    : undefined
  const candidateId = found?.id ?? null
  if (candidateId === held.candidateId) return candidateId
  await tellStudy(tx, act, held, null)
  await tellStudy(tx, act, { ...held, candidateId }, "in_case")
  return candidateId
}
