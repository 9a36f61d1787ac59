import { usePage } from "#ui/page-context.ts"
import type { CaseItem } from "../schema.ts"
import { CaseLines } from "./case-lines.tsx"
import { caseWords } from "./case-words.ts"

/** The other cases of the same search: what was tried before, and what goes on. */
export const OtherCases = ({ cases }: { readonly cases: readonly CaseItem[] }) => {
  const { t } = usePage()
  if (cases.length === 0) return null
  return (
    <section aria-labelledby="search">
      <h2 id="search">{t(caseWords.search)}</h2>
      <CaseLines cases={cases} />
    </section>
  )
}
