import type { Request } from "#http/request.ts"
import { type CandidateLeft, candidateInFull, candidatesLeft, readStudy } from "#modules/selection/index.ts"
import { type Option, Radios } from "#ui/forms/fields.tsx"
import type { CaseData } from "../../pages/read-case.ts"
import { studyWords as w } from "../words.ts"

/** What the study of a refused case has left to go on with, the best first; none where it has no study. */
export const nextCandidates = async (request: Request, { row }: CaseData): Promise<readonly Option[]> => {
  if (!row.studyId) return []
  const { database, today } = request.services
  const { study, outcome } = await readStudy(database.query, row.studyId, today())
  return candidatesLeft(study, outcome).map(optionOf)
}

const optionOf = ({ candidate, scored }: CandidateLeft): Option => ({
  value: candidate.id,
  label: candidateInFull(candidate),
  hint: scored ? w.score(rangeOf(scored.score)) : w.notScored,
})

const rangeOf = ({ low, high }: { readonly low: number; readonly high: number }): string => {
  const [from, to] = [Math.round(100 * low), Math.round(100 * high)]
  return from === to ? String(from) : `${from}–${to}`
}

/** The choice of the candidate that the search goes on with. */
export const NextCandidate = ({ offered }: { readonly offered: readonly Option[] }) =>
  offered.length === 0 ? null : (
    <Radios
      name="candidateId"
      label={w.next}
      hint={w.nextHint}
      options={[...offered, { value: "later", label: w.later }]}
    />
  )
