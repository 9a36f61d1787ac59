import type { KeptFormat } from "../../queries/formats.ts"
import { clauseSection } from "./clause.tsx"
import { commonSections } from "./common.tsx"
import type { Section } from "./section.ts"

/** The parts of a draft of this format: what every draft has, then its clauses. */
export const sectionsOf = ({ format }: KeptFormat): readonly Section[] => [
  ...commonSections,
  ...format.clauses.map(clauseSection),
]

export { commonSections }
