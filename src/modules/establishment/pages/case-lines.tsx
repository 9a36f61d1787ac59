import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import type { Procedure } from "../procedures/table/rules.ts"
import type { CaseItem } from "../schema.ts"
import { words } from "../words.ts"
import { CaseStateMark } from "./case-state.tsx"
import { caseTitle } from "./case-title.ts"

type LinesProps = { readonly cases: readonly CaseItem[]; readonly procedures?: readonly Procedure[] }

/** Cases as a short list of links, each with where it stands. */
export const CaseLines = ({ cases, procedures = [] }: LinesProps) => {
  const { t, href } = usePage()
  if (cases.length === 0) return null
  return (
    <ul class="plain-list">
      {cases.map((item) => (
        <li>
          <a href={href(paths.case(item.id))}>
            {t(words.number(item.number))} {t(caseTitle(item))}
          </a>{" "}
          <CaseStateMark row={item} procedure={procedures.find(({ id }) => id === item.procedureId)} />
        </li>
      ))}
    </ul>
  )
}
