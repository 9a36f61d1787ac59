import { same, type Text } from "#kernel/text.ts"
import type { Outcome } from "../outcome/outcome.ts"
import type { Study } from "../queries/study.ts"
import { candidateInFull, candidateName } from "./parts.tsx"

export type ResultProps = { readonly study: Study; readonly outcome: Outcome }

/** How candidates are called by their ids. */
export const namesOf =
  ({ candidates }: Study, inFull = false) =>
  (id: string): Text => {
    const found = candidates.find((candidate) => candidate.id === id)
    if (!found) return same(id)
    return inFull ? candidateInFull(found) : candidateName(found)
  }
