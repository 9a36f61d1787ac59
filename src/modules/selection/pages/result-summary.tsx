import { ScoreBars, Verdict } from "./result-body.tsx"
import type { ResultProps } from "./result-parts.ts"

/** The result in short: the one sentence, and the score of each. */
export const StudySummary = ({ study, outcome }: ResultProps) =>
  outcome.scored.length === 0 ? null : (
    <>
      <Verdict study={study} outcome={outcome} />
      <ScoreBars study={study} scored={outcome.scored} />
    </>
  )
