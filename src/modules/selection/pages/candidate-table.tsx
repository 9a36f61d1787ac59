import { Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import type { Candidate, Study } from "../queries/study.ts"
import { topics } from "../studies/rules.ts"
import { words } from "../words.ts"
import { candidateInFull, CandidateStatus } from "./parts.tsx"
import { pageWords } from "./words.ts"

/** The candidates of a study side by side: how far each is studied, and whether it meets the conditions. */
export const CandidateTable = ({ study }: { readonly study: Study }) => {
  const { t, href } = usePage()
  return (
    <Table
      caption={words.candidates}
      rows={study.candidates}
      columns={[
        {
          label: words.candidate,
          heads: true,
          cell: (candidate) => (
            <>
              <a href={href(paths.candidate(study.id, candidate.id))}>{t(candidateInFull(candidate))}</a>{" "}
              <CandidateStatus candidate={candidate} />
            </>
          ),
        },
        { label: words.origin, cell: ({ origin }) => t(words.origins[origin]) },
        { label: words.gates, cell: (candidate) => <GateSummary study={study} candidate={candidate} /> },
        {
          label: words.background,
          cell: ({ background }) => t(pageWords.found(Object.keys(background).length, topics.length)),
        },
      ]}
    />
  )
}

const GateSummary = ({ study, candidate }: { readonly study: Study; readonly candidate: Candidate }) => {
  const { gates } = study.criteria.definition
  const count = (answer: string) => candidate.gates.filter((gate) => gate.answer === answer).length
  const failed = count("not_met")
  const met = count("met")
  if (failed > 0) return <Status tone="brick" label={words.gateAnswers.not_met} />
  const label = {
    th: `ผ่าน ${met} จาก ${gates.length}`,
    en: `${met} of ${gates.length} met`,
  }
  return <Status tone={met === gates.length ? "jade" : "slate"} label={label} />
}
