import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import type { CaseItem } from "../schema.ts"
import { words } from "../words.ts"
import { CaseStateMark } from "./case-state.tsx"
import { caseTitle } from "./case-title.ts"
import { caseWords } from "./case-words.ts"

/** The other cases of the same search: what was tried before, and what goes on. */
export const OtherCases = ({ cases }: { readonly cases: readonly CaseItem[] }) => {
  const { t, href } = usePage()
  if (cases.length === 0) return null
  return (
    <section aria-labelledby="search">
      <h2 id="search">{t(caseWords.search)}</h2>
      <ul class="plain-list">
        {cases.map((item) => (
          <li>
            <a href={href(paths.case(item.id))}>
              {t(words.number(item.number))} {t(caseTitle(item))}
            </a>{" "}
            <CaseStateMark row={item} procedure={undefined} />
          </li>
        ))}
      </ul>
    </section>
  )
}
