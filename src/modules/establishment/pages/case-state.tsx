import { Status, type Tone } from "#ui/components/parts.tsx"
import { type Procedure, stepOf } from "../procedures/table/rules.ts"
import type { CaseItem, CaseState } from "../schema.ts"
import { words } from "../words.ts"

const tones: Record<CaseState, Tone> = {
  open: "indigo",
  completed: "jade",
  rejected: "brick",
  withdrawn: "slate",
}

type StateProps = {
  readonly row: Pick<CaseItem, "state" | "step" | "listedStage">
  readonly procedure: Procedure | undefined
}

/** A case's state in a word: the step where it stands, or how it ended. */
export const CaseStateMark = ({ row, procedure }: StateProps) => {
  const step = procedure && stepOf(procedure, row.step ?? "")
  if (row.state !== "open") return <Status tone={tones[row.state]} label={words.state[row.state]} />
  if (row.step !== null && !step) return <Status tone="indigo" label={words.state.open} />
  if (!step) return <Status tone="marigold" label={words.notStated} />
  const label = { th: `${step.number} ${step.name.th}`, en: `${step.number} ${step.name.en}` }
  return <Status tone="indigo" label={label} />
}
